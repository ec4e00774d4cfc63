using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Drafting;

/// <summary>Keeps people from losing what stands in their own form of a page.</summary>
internal static class UnsavedForm
{
    /// <summary>Why a person may not save another version past the form that they have not saved, or null. Saving takes the form as finished: it would be lost.</summary>
    public static async Task<EditorialOutcome.Refused?> RefusalAsync(DeskWrite desk, OnDocumentOptions options, CancellationToken cancellationToken) =>
        await desk.Db.WorkingCopies.AnyAsync(
            w => w.DocumentId == options.DocumentId && w.Culture == options.Culture && w.UserId == options.UserId && w.Form != null, cancellationToken)
            ? EditorialOutcome.Because(RefusalCode.StillNeeded, "You have changes on this page that are not saved. Save them first, or discard them.")
            : null;
}
