using Partnership.Content.Routing;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Import;

/// <summary>One run of an import: it brings in a document after the other, each in a transaction of its own.</summary>
internal sealed class ImportRun(SeedContent content, ImportGround ground, ImportMedia media, StoreImported store, Func<ImportWriting, Task<EditorialOutcome>> write)
{
    private readonly IReadOnlyList<SeedDocument> all = content.Documents;
    private readonly Dictionary<RoutePath, Guid> ids = content.Documents.ToDictionary(d => d.Path, d => d.Id);
    private readonly HashSet<Guid> missing = [];

    /// <summary>Brings in every document that has no mistakes and stands below one that is there.</summary>
    public async Task<List<ImportedDocument>> RunAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var imported = new List<ImportedDocument>();
        for (var done = 0; done < all.Count; done++)
        {
            progress?.Report(new ImportProgress(done, all.Count));
            cancellationToken.ThrowIfCancellationRequested();
            if (await BringInAsync(all[done], cancellationToken) is { } document)
                imported.Add(document);
            else
                missing.Add(all[done].Id);
        }

        progress?.Report(new ImportProgress(all.Count, all.Count));
        return imported;
    }

    private static bool HasMistakes(SeedDocument document) =>
        document.FirstFile.Problems.Count > 0 || document.Versions.Any(v => v.File.Problems.Count > 0);

    private async Task<ImportedDocument?> BringInAsync(SeedDocument document, CancellationToken cancellationToken)
    {
        if (HasMistakes(document) || document.ParentPath is not { } above)
            return null;
        if ((ids.TryGetValue(above, out var id) ? id : ground.Find(above)?.Id) is not { } parentId || missing.Contains(parentId))
        {
            document.FirstFile.Report(document.FirstFile.FirstLine, "The page above it could not be brought in.");
            return null;
        }

        var files = await media.TakeAsync([.. content.MediaOf(document)], cancellationToken);
        var imported = HasMistakes(document) ? null : await StoreAsync(document, parentId, files, cancellationToken);
        if (imported is not { As: ImportedAs.Made or ImportedAs.Updated })
            await media.GiveBackAsync(files, cancellationToken);
        return imported;
    }

    private async Task<ImportedDocument?> StoreAsync(SeedDocument document, Guid parentId, IReadOnlyCollection<MediaFile> files, CancellationToken cancellationToken)
    {
        ImportedDocument? imported = null;
        var outcome = await write(async (transaction, actor, demand) =>
        {
            (imported, var refused) = await store.ApplyAsync(new ImportWrite(transaction, actor, demand), document, parentId, files, cancellationToken);
            return refused;
        });
        if (outcome is not EditorialOutcome.Refused { Reasons: var reasons })
            return imported;
        foreach (var reason in reasons)
            document.FirstFile.Report(document.FirstFile.FirstLine, reason.Reason);
        return null;
    }
}

/// <summary>What is done in one write of an import: its answer says why not, or null.</summary>
internal delegate Task<EditorialOutcome.Refused?> ImportWriting(EditorialWrite write, ImportActor actor, Func<Guid, Task<EditorialOutcome.Refused?>> demand);

/// <summary>A write of an import.</summary>
/// <param name="Write">The write.</param>
/// <param name="Actor">Who brings the documents in.</param>
/// <param name="Demand">Why they may not bring in something there, or null when they may.</param>
internal sealed record ImportWrite(EditorialWrite Write, ImportActor Actor, Func<Guid, Task<EditorialOutcome.Refused?>> Demand)
{
    /// <summary>Runs writes for a person, whose roles are read in each; for whoever runs the site when it is null.</summary>
    public static Func<ImportWriting, Task<EditorialOutcome>> For(Guid? userId, EditorialSession session, DeskWrites writes, CancellationToken cancellationToken) =>
        userId is { } id
            ? writing => writes.RunAsync(
                id,
                desk => writing(
                    desk.Write, new ImportActor(desk.Person.Id, desk.Person.Name), place => desk.DemandAsync(DeskPermission.Import, place, cancellationToken)),
                cancellationToken)
            : writing => session.WriteAsync(
                write => write.EndAsync(writing(write, ImportActor.Operator, _ => Task.FromResult<EditorialOutcome.Refused?>(null)), cancellationToken), cancellationToken);
}
