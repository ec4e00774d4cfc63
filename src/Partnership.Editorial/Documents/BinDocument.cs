using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>Puts documents into the bin, takes them out again, and empties it.</summary>
public sealed class BinDocument
{
    private readonly DeskWrites writes;
    private readonly EraseDocument erase;

    internal BinDocument(DeskWrites writes, EraseDocument erase)
    {
        this.writes = writes;
        this.erase = erase;
    }

    /// <summary>
    /// Puts a document into the bin with everything below it, or says why not. Something public must be removed from the public first:
    /// that is a decision of its own.
    /// </summary>
    public Task<EditorialOutcome> RunAsync(Guid userId, Guid documentId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Arrange, documentId, cancellationToken) is { } refused)
                return refused;
            if (await desk.Db.Documents.FindAsync([documentId], cancellationToken) is not { ParentId: not null, BinnedAt: null } document)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, it is in the bin already, or it is the top of the tree.");
            var branch = await Branch.LoadAsync(desk.Write, document, cancellationToken);
            if (branch.Publications.Count > 0)
                return EditorialOutcome.Because(RefusalCode.StillNeeded, "It is public, or something below it is. Remove it from the public first.");
            (document.BinnedAt, document.BinnedBy) = (desk.Now, desk.Person.Name);
            await StopEverything.BelowAsync(desk, [.. branch.Documents.Select(d => d.Id)], $"{desk.Person.Name} has put this into the bin.", cancellationToken);
            desk.Audit(AuditAction.Binned, documentId);
            return null;
        },
        cancellationToken);

    /// <summary>Takes a document out of the bin to where it stood, or says why not.</summary>
    public Task<EditorialOutcome> RestoreAsync(Guid userId, Guid documentId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Arrange, documentId, cancellationToken) is { } refused)
                return refused;
            if (await desk.Db.Documents.FindAsync([documentId], cancellationToken) is not { BinnedAt: not null } document)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document in the bin.");
            (document.BinnedAt, document.BinnedBy) = (null, null);
            if (await BinReader.IsBinnedAsync(desk.Db, document, cancellationToken))
                return EditorialOutcome.Because(RefusalCode.StillNeeded, "The page above it is in the bin too. Take that out first.");
            desk.Audit(AuditAction.Restored, documentId);
            return null;
        },
        cancellationToken);

    /// <summary>Makes the store forget what is in the bin: one document, or everything when it is null.</summary>
    public Task<EditorialOutcome> EraseAsync(Guid userId, Guid? documentId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Erase, documentId, cancellationToken) is { } refused)
                return refused;
            var binned = await desk.Db.Documents.AsNoTracking().Where(d => d.BinnedAt != null && (documentId == null || d.Id == documentId))
                .Select(d => d.Id).ToListAsync(cancellationToken);
            return documentId is not null && binned.Count == 0
                ? EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document in the bin.")
                : await EraseAsync(desk, binned, cancellationToken);
        },
        cancellationToken);

    /// <summary>Makes the store forget everything in the bin, or says why not.</summary>
    /// <param name="userId">Who does it.</param>
    /// <param name="expected">How many documents the person saw in the bin. Another number means that something was put there or taken out meanwhile.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task<EditorialOutcome> EmptyAsync(Guid userId, int expected, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Erase, null, cancellationToken) is { } refused)
                return refused;
            var binned = await desk.Db.Documents.AsNoTracking().Where(d => d.BinnedAt != null).Select(d => d.Id).ToListAsync(cancellationToken);
            return binned.Count == expected
                ? await EraseAsync(desk, binned, cancellationToken)
                : EditorialOutcome.Because(RefusalCode.Changed, $"There are {binned.Count} items in the bin now. Look again before you empty it.");
        },
        cancellationToken);

    private async Task<EditorialOutcome.Refused?> EraseAsync(DeskWrite desk, List<Guid> binned, CancellationToken cancellationToken)
    {
        foreach (var id in binned)
        {
            // What stood below another one that was erased a moment ago is gone with it.
            if (await desk.Db.Documents.AsNoTracking().AnyAsync(d => d.Id == id, cancellationToken)
                && await erase.ApplyAsync(desk.Write, id, cancellationToken) is { } impossible)
                return impossible;
            desk.Audit(AuditAction.Erased, id);
        }

        return null;
    }
}
