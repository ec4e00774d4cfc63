using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Disclosure;

/// <summary>Asks for the disclosure check of versions.</summary>
internal static class CheckRequests
{
    /// <summary>Asks for the check of a version, unless it is done by these lists and words, or waits already.</summary>
    public static async Task RequestAsync(EditorialDbContext db, DocumentVersion version, string settings, DateTime now, CancellationToken cancellationToken)
    {
        var terms = CaseTerms.StampOf(await CaseTerms.OfAsync(db, version.DocumentId, cancellationToken));
        if (await db.VersionChecks.FindAsync([version.Id], cancellationToken) is not { } check)
        {
            db.VersionChecks.Add(new VersionCheck
            {
                VersionId = version.Id,
                DocumentId = version.DocumentId,
                State = VersionCheckState.Waiting,
                Settings = settings,
                Terms = terms,
                RequestedAt = now,
            });
            return;
        }

        if (check.Settings == settings && check.Terms == terms)
            return;
        (check.State, check.Settings, check.Terms, check.RequestedAt, check.DoneAt) = (VersionCheckState.Waiting, settings, terms, now, null);
    }

    /// <summary>Asks again for every check of some documents: something that is checked with them was changed.</summary>
    public static async Task AgainAsync(EditorialDbContext db, IReadOnlyCollection<Guid> documents, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var check in await db.VersionChecks.Where(c => documents.Contains(c.DocumentId)).ToListAsync(cancellationToken))
            (check.State, check.RequestedAt, check.DoneAt) = (VersionCheckState.Waiting, now, null);
    }
}
