using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Checking;

/// <summary>Proves that everything public is what was published: the version is there, says what it said, and the log has it.</summary>
internal sealed class PublicationCheck(ContentSchema schema)
{
    private const int AtOnce = 200;

    private readonly PropertyJsonReader json = new(schema);

    /// <returns>How many publications there are.</returns>
    public async Task<int> RunAsync(EditorialDbContext db, List<CheckFinding> findings, IProgress<CheckProgress> progress, CancellationToken cancellationToken)
    {
        var publications = await db.Publications.OrderBy(p => p.Path).ToListAsync(cancellationToken);
        var logged = await LastEventsAsync(db, cancellationToken);
        var files = await db.MediaFiles.Select(m => new { m.Id, m.Sha256 }).ToDictionaryAsync(m => m.Id, m => m.Sha256, cancellationToken);
        var done = 0;
        foreach (var some in publications.Chunk(AtOnce))
        {
            var ids = some.Select(p => p.VersionId).ToList();
            var documents = some.Select(p => p.DocumentId).ToList();
            var versions = await db.Versions.Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken);
            var types = await db.Documents.Where(d => documents.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.ContentType, cancellationToken);
            foreach (var publication in some)
                if (Problem(publication, versions.GetValueOrDefault(publication.VersionId), types.GetValueOrDefault(publication.DocumentId), files, logged) is { } words)
                    findings.Add(new CheckFinding(CheckPart.Publications, $"{publication.Path} ({publication.Culture}): {words}"));
            progress.Report(new CheckProgress(CheckPart.Publications, done += some.Length, publications.Count));
        }

        var known = publications.Select(p => new DocumentKey(p.DocumentId, p.Culture)).ToHashSet();
        findings.AddRange(logged.Where(l => l.Value.Event == PublicationEvent.Published && !known.Contains(l.Key))
            .Select(l => new CheckFinding(CheckPart.Publications, $"The log says that the document {l.Key.DocumentId} ({l.Key.Culture}) is public, but it is not.")));
        return publications.Count;
    }

    private string? Problem(
        Publication publication, DocumentVersion? version, string? contentType, Dictionary<Guid, string> files, Dictionary<DocumentKey, LogEntry> logged)
    {
        if (version is null)
            return "the version that is public is missing.";
        if (version.DocumentId != publication.DocumentId || version.Culture != publication.Culture)
            return "the version that is public belongs to another document or language.";
        if (schema.Find(contentType ?? "") is not { } type)
            return $"its type '{contentType}' is not in the content model.";
        if (HashOf(type, version, files) is not { } hash)
            return $"version {version.Number} can't be read.";
        if (hash != version.ContentHash)
            return $"version {version.Number} does not say what it said when it was saved, or one of its files is another.";
        return logged.GetValueOrDefault(new(publication.DocumentId, publication.Culture)) switch
        {
            { Event: PublicationEvent.Published, ContentHash: var published } when published == hash => null,
            { Event: PublicationEvent.Published } => $"version {version.Number} is public, but another one was published last.",
            _ => "it is public, but the log does not say that it was published.",
        };
    }

    private string? HashOf(DocumentType type, DocumentVersion version, Dictionary<Guid, string> files)
    {
        try
        {
            return SubmissionReader.HashOf(type, version, json.Read(version.Properties, type), files);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }

    // What came last of publishing, removing and erasing; moving and marking as withdrawn leave it public.
    private static async Task<Dictionary<DocumentKey, LogEntry>> LastEventsAsync(EditorialDbContext db, CancellationToken cancellationToken)
    {
        PublicationEvent[] telling = [PublicationEvent.Published, PublicationEvent.Removed, PublicationEvent.Erased];
        var last = db.PublicationLog.Where(e => telling.Contains(e.Event)).GroupBy(e => new { e.DocumentId, e.Culture }).Select(g => g.Max(e => e.Sequence));
        return await db.PublicationLog.Where(e => last.Contains(e.Sequence)).ToDictionaryAsync(e => new DocumentKey(e.DocumentId, e.Culture), cancellationToken);
    }
}
