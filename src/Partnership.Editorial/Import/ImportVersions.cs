using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Import;

/// <summary>
/// Saves what a file says as a version. Such a version has an id that follows from what it says, so that a later run knows whether
/// somebody at the desk has changed the document since.
/// </summary>
internal sealed class ImportVersions(EditorialWrite write, ImportActor actor)
{
    private const string EditedSince = "Somebody has changed it on the desk since.";

    /// <summary>Saves a version, unless it is there already or a person's work is in the way.</summary>
    /// <returns>What became of it, the version if one was saved, and why it was refused as a mistake or left alone.</returns>
    public async Task<(ImportedAs As, Guid? VersionId, string? Reason, EditorialOutcome.Refused? Refused)> SaveAsync(
        Guid documentId, SeedVersion seed, CancellationToken cancellationToken)
    {
        var newest = await write.Db.Versions.NewestAsync(documentId, seed.Address.Culture, cancellationToken);
        var (version, refused) = await SaveVersion.ApplyAsync(
            write,
            new SaveVersionOptions
            {
                DocumentId = documentId,
                Culture = seed.Address.Culture,
                Name = seed.Name,
                Segment = seed.Address.Segment,
                Properties = seed.Properties,
                CreatedBy = actor.Name,
                CreatedById = actor.Id,
                ChangeNote = NoteOf(seed.File),
            },
            cancellationToken);
        if (version is null)
            return (ImportedAs.LeftAlone, null, null, refused);
        write.Db.Versions.Remove(version); // it was only added: now nothing is
        if (newest?.ContentHash == version.ContentHash)
            return (ImportedAs.Unchanged, null, null, null);
        if (newest is not null && await ReasonToLeaveAsync(newest, version, cancellationToken) is { } reason)
            return (ImportedAs.LeftAlone, null, reason, null);
        version.Id = IdOf(version);
        write.Db.Versions.Add(version);
        return (newest is null ? ImportedAs.Made : ImportedAs.Updated, version.Id, null, null);
    }

    private async Task<string?> ReasonToLeaveAsync(DocumentVersion newest, DocumentVersion version, CancellationToken cancellationToken)
    {
        if (newest.Id != IdOf(newest))
            return await write.Db.Versions.AnyAsync(
                v => v.DocumentId == version.DocumentId && v.Culture == version.Culture && v.ContentHash == version.ContentHash, cancellationToken)
                ? EditedSince
                : EditedSince + " The file has changed too: compare the two.";
        return await write.Db.Submissions.AnyAsync(
            s => s.DocumentId == version.DocumentId && s.Culture == version.Culture && s.End == SubmissionEnd.Open, cancellationToken)
            ? "It is being checked. The file has changed: take it back first if that matters."
            : null;
    }

    private static Guid IdOf(DocumentVersion version) =>
        SeedAddress.IdOf($"import-version:{version.DocumentId}/{version.Culture}/{version.Number}/{version.ContentHash}");

    private static string NoteOf(SeedFile file)
    {
        var note = $"Brought in from {file.Place}";
        return note.Length > DocumentVersion.ChangeNoteMaxLength ? note[..DocumentVersion.ChangeNoteMaxLength] : note;
    }
}

/// <summary>Who brings documents in.</summary>
/// <param name="Id">The person; null for whoever runs the site.</param>
/// <param name="Name">The name that others read.</param>
internal sealed record ImportActor(Guid? Id, string Name)
{
    public static ImportActor Operator { get; } = new(null, "Import");
}
