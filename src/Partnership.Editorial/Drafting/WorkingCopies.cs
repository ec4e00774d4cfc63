using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Drafting;

/// <summary>
/// Keeps forms that are not saved yet, and knows who has which document open. Nothing of it comes into the history or the audit
/// trail: it happens every few seconds, and changes no document.
/// </summary>
public sealed class WorkingCopies
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private readonly DeskWrites writes;
    private readonly EditorialSession session;

    internal WorkingCopies(DeskWrites writes, EditorialSession session)
    {
        this.writes = writes;
        this.session = session;
    }

    /// <summary>Notes that a person has a document open, or says why they may not.</summary>
    public Task<EditorialOutcome> SeeAsync(Guid userId, Guid documentId, string culture, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await RefusalAsync(desk, documentId, cancellationToken) is { } refused)
                return refused;
            // Whoever opens a document leaves a row behind; those without a form are of no use when the day is over.
            var before = desk.Now - Forgotten;
            await desk.Db.WorkingCopies.Where(w => w.UserId == userId && w.Form == null && w.SeenAt < before).ExecuteDeleteAsync(cancellationToken);
            (await TakeAsync(desk, documentId, culture, cancellationToken)).SeenAt = desk.Now;
            return null;
        },
        cancellationToken);

    /// <summary>Keeps a form in place of the one that the person had kept before, or says why not.</summary>
    public Task<EditorialOutcome> KeepAsync(KeepFormOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (options.Form.Length > KeepFormOptions.FormMaxLength)
                return EditorialOutcome.Because(RefusalCode.InvalidValue, "This is too much to keep. Save it, or make it shorter.");
            if (await RefusalAsync(desk, options.DocumentId, cancellationToken) is { } refused)
                return refused;
            if (options.BaseVersionId is { } version && !await desk.Db.Versions.AnyAsync(
                v => v.Id == version && v.DocumentId == options.DocumentId && v.Culture == options.Culture, cancellationToken))
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such version of this page.");
            var copy = await TakeAsync(desk, options.DocumentId, options.Culture, cancellationToken);
            (copy.BaseVersionId, copy.Form) = (options.BaseVersionId, options.Form);
            (copy.SavedAt, copy.SeenAt) = (desk.Now, desk.Now);
            return null;
        },
        cancellationToken);

    /// <summary>Throws a kept form away.</summary>
    public Task<EditorialOutcome> DiscardAsync(Guid userId, Guid documentId, string culture, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            await desk.Db.WorkingCopies.Where(w => w.DocumentId == documentId && w.Culture == culture && w.UserId == userId)
                .ExecuteUpdateAsync(w => w.SetProperty(x => x.Form, (string?)null).SetProperty(x => x.SavedAt, (DateTime?)null), cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>What a person has kept, or null.</summary>
    public Task<KeptForm?> FindAsync(Guid userId, Guid documentId, string culture, CancellationToken cancellationToken) => session.ReadAsync(
        db => db.WorkingCopies.Where(w => w.DocumentId == documentId && w.Culture == culture && w.UserId == userId && w.Form != null && w.SavedAt != null)
            .Select(w => new KeptForm(w.BaseVersionId, w.Form ?? "", w.SavedAt ?? default))
            .FirstOrDefaultAsync(cancellationToken),
        cancellationToken);

    /// <summary>Who else has had the document open in the culture since a moment, by name. It asks nobody's permission: the caller has.</summary>
    public Task<ImmutableArray<OtherEditor>> OthersAsync(Guid userId, Guid documentId, string culture, DateTime since, CancellationToken cancellationToken) => session.ReadAsync(
        async db => (await db.WorkingCopies.Where(w => w.DocumentId == documentId && w.Culture == culture && w.UserId != userId && w.SeenAt >= since)
            .OrderBy(w => w.UserName).Select(w => new OtherEditor(w.UserId, w.UserName, w.SeenAt, w.Form != null)).ToListAsync(cancellationToken)).ToImmutableArray(),
        cancellationToken);

    private static async Task<EditorialOutcome.Refused?> RefusalAsync(DeskWrite desk, Guid documentId, CancellationToken cancellationToken)
    {
        if (await desk.DemandAsync(DeskPermission.Write, documentId, cancellationToken) is { } refused)
            return refused;
        return await desk.Db.Documents.FindAsync([documentId], cancellationToken) is not { } document || await BinReader.IsBinnedAsync(desk.Db, document, cancellationToken)
            ? EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it is in the bin.")
            : null;
    }

    private static async Task<WorkingCopy> TakeAsync(DeskWrite desk, Guid documentId, string culture, CancellationToken cancellationToken)
    {
        if (await desk.Db.WorkingCopies.FindAsync([documentId, culture, desk.Person.Id], cancellationToken) is { } there)
            return there;
        var copy = new WorkingCopy { DocumentId = documentId, Culture = culture, UserId = desk.Person.Id, UserName = desk.Person.Name };
        desk.Db.WorkingCopies.Add(copy);
        return copy;
    }
}
