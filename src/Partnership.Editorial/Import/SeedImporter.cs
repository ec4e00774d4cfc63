using Microsoft.EntityFrameworkCore;
using Partnership.Content.Problems;
using Partnership.Content.Schema;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Import;

/// <summary>Fills an empty store with starting content, all of it or nothing.</summary>
public sealed class SeedImporter
{
    private const string Author = "Starting content";

    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly MediaIntake intake;

    internal SeedImporter(EditorialSession session, ContentSchema schema, MediaIntake intake)
    {
        this.session = session;
        this.schema = schema;
        this.intake = intake;
    }

    /// <summary>Imports and publishes the folders as one tree, unless the store has content.</summary>
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<SeedFolder> folders, CancellationToken cancellationToken)
    {
        if (await session.ReadAsync(db => db.Documents.AnyAsync(cancellationToken), cancellationToken))
            return new ImportOutcome.Skipped();
        var content = await SeedContent.ReadAsync(folders, schema, cancellationToken);
        var (files, unreadable) = await TakeInAsync(content.Media, cancellationToken);
        if (content.Problems.Count + unreadable.Count > 0)
        {
            await MediaBytes.ForgetUnnamedAsync(session, intake, files.Select(f => f.Sha256), cancellationToken);
            return new ImportOutcome.Refused(
                [.. content.Problems.Concat(unreadable).OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)]);
        }

        return await session.WriteAsync(write => StoreAsync(write, content, files, cancellationToken), cancellationToken);
    }

    private async Task<(IReadOnlyList<MediaFile> Files, IReadOnlyList<SourceProblem> Problems)> TakeInAsync(
        IReadOnlyList<SeedMedia> media, CancellationToken cancellationToken)
    {
        var files = new List<MediaFile>();
        var problems = new List<SourceProblem>();
        foreach (var medium in media)
        {
            await using var stream = File.OpenRead(medium.FullPath);
            switch (await intake.TakeAsync(medium.Id, Path.GetFileName(medium.FullPath), stream, cancellationToken))
            {
                case MediaIntakeOutcome.Taken taken: files.Add(taken.File); break;
                case MediaIntakeOutcome.Refused refused: problems.Add(new SourceProblem(medium.Used.Name, medium.Line, $"'{medium.Name}': {refused.Reason}")); break;
            }
        }

        return (files, problems);
    }

    private static async Task<ImportOutcome> StoreAsync(
        EditorialWrite write, SeedContent content, IReadOnlyList<MediaFile> files, CancellationToken cancellationToken)
    {
        // Two nodes may start on one empty store: the second finds the first one's work once it holds the write lock.
        if (await write.Db.Documents.AnyAsync(cancellationToken))
            return new ImportOutcome.Skipped();
        foreach (var file in files)
            file.CreatedAt = write.Now;
        write.Db.MediaFiles.AddRange(files);
        var hashes = files.ToDictionary(f => f.Id, f => f.Sha256);
        var ids = content.Documents.ToDictionary(d => d.Path, d => d.Id);
        var sortOrders = new Dictionary<Guid, int>();
        foreach (var document in content.Documents)
        {
            Guid? parentId = document.ParentPath is { } above ? ids[above] : null;
            var key = parentId ?? Guid.Empty;
            write.Db.Documents.Add(new Document
            {
                Id = document.Id,
                ParentId = parentId,
                SortOrder = sortOrders[key] = sortOrders.GetValueOrDefault(key) + 1,
                ContentType = document.Type.Alias,
                CreatedAt = write.Now,
            });
            foreach (var version in document.Versions)
                Add(write, document, version, hashes);
        }

        await write.CompleteAsync(cancellationToken);
        return new ImportOutcome.Imported(content.Documents.Count, files.Count);
    }

    private static void Add(EditorialWrite write, SeedDocument document, SeedVersion seed, Dictionary<Guid, string> fileHashes)
    {
        var version = VersionFactory.Create(
            new NewVersion
            {
                DocumentId = document.Id,
                ContentType = document.Type.Alias,
                Culture = seed.Address.Culture,
                Number = 1,
                Name = seed.Name,
                Segment = seed.Address.Segment,
                Properties = seed.Properties,
                CreatedBy = Author,
            },
            fileHashes,
            write.Now);
        write.Db.Versions.Add(version);
        write.Db.Publications.Add(new Publication
        {
            DocumentId = document.Id,
            Culture = version.Culture,
            VersionId = version.Id,
            Path = PublicAddress.Of(document.Path, version.Culture),
            FirstPublishedAt = write.Now,
            PublishedAt = write.Now,
        });
        write.Log(document.Id, version.Culture, PublicationEvent.Published, version.ContentHash);
    }
}
