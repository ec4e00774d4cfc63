using Partnership.Content.Items;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Import;

/// <summary>Stores a document that was read from files, unless it is there already or a person's work is in the way.</summary>
internal sealed class StoreImported(CreateDocument create)
{
    /// <summary>Stores it as a part of a write.</summary>
    /// <returns>What became of it, or why not.</returns>
    public async Task<(ImportedDocument? Imported, EditorialOutcome.Refused? Refused)> ApplyAsync(
        ImportWrite import, SeedDocument seed, Guid parentId, IReadOnlyCollection<MediaFile> files, CancellationToken cancellationToken)
    {
        var (document, refused) = await PlaceAsync(import, seed, parentId, cancellationToken);
        if (document is null)
            return (null, refused);
        if (await BinReader.IsBinnedAsync(import.Write.Db, document, cancellationToken))
            return (Entry(seed, ImportedAs.LeftAlone, "It is in the bin."), null);
        var added = await ImportMedia.AddAsync(import.Write, import.Actor, files, cancellationToken);
        var (became, reasons) = (ImportedAs.Unchanged, new List<string>());
        foreach (var version in seed.Versions)
        {
            var saved = await new ImportVersions(import.Write, import.Actor).SaveAsync(document.Id, version, cancellationToken);
            if (saved.Refused is not null)
                return (null, saved.Refused);
            if (saved.Reason is { } reason)
                reasons.Add(reason);
            became = saved.As < became ? saved.As : became;
            if (saved.VersionId is { } versionId)
                Audit(import, document.Id, version.Address.Culture, versionId);
        }

        if (became is ImportedAs.LeftAlone or ImportedAs.Unchanged)
            import.Write.Db.MediaFiles.RemoveRange(added); // nothing uses them
        return (Entry(seed, became, reasons.Count == 0 ? null : string.Join(" ", reasons.Distinct())), null);
    }

    private async Task<(Document? Document, EditorialOutcome.Refused? Refused)> PlaceAsync(
        ImportWrite import, SeedDocument seed, Guid parentId, CancellationToken cancellationToken)
    {
        var there = await import.Write.Db.Documents.FindAsync([seed.Id], cancellationToken);
        if (await import.Demand(there?.Id ?? parentId) is { } notPermitted)
            return (null, notPermitted);
        if (there is not null)
            return (there, null);
        if (await import.Write.Db.Documents.FindAsync([parentId], cancellationToken) is not { } parent
            || await BinReader.IsBinnedAsync(import.Write.Db, parent, cancellationToken))
            return (null, EditorialOutcome.Because(RefusalCode.NotFound, "The page above it is not there any more, or it is in the bin."));
        return await create.ApplyAsync(
            import.Write, new CreateDocumentOptions { ContentType = seed.Type.Alias, ParentId = parentId, Id = seed.Id }, cancellationToken);
    }

    private static void Audit(ImportWrite import, Guid documentId, string culture, Guid versionId) => import.Write.Audit(new AuditLine
    {
        ActorId = import.Actor.Id,
        Actor = import.Actor.Name,
        Action = AuditAction.Imported,
        DocumentId = documentId,
        Culture = culture,
        SubjectId = versionId,
    });

    private static ImportedDocument Entry(SeedDocument seed, ImportedAs became, string? reason)
    {
        var first = seed.Versions.FirstOrDefault(v => v.Address.Culture == Cultures.Default) ?? seed.Versions[0];
        return new ImportedDocument(seed.Id, first.Address.Culture, first.Name, first.File.Place, became, reason);
    }
}
