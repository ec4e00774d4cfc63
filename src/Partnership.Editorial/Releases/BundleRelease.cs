using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Releases;

/// <summary>Makes all documents of a bundle public inside one write: all of them or none.</summary>
internal sealed class BundleRelease(Release release, SubmissionReader reader)
{
    /// <summary>Releases, or says every reason why not, with the document that each is about.</summary>
    public async Task<EditorialOutcome.Refused?> ApplyAsync(DeskWrite desk, Guid bundleId, CancellationToken cancellationToken)
    {
        if (await desk.Db.Bundles.FindAsync([bundleId], cancellationToken) is not { ReleasedAt: null } bundle)
            return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such bundle, or it was released already.");
        var items = await InOrderAsync(desk, bundleId, cancellationToken);
        if (items.Count == 0)
            return EditorialOutcome.Because(RefusalCode.AnswerMissing, "The bundle is empty.");
        var reasons = new List<Refusal>();
        foreach (var item in items)
        {
            var found = await reader.FindAsync(desk.Db, item.DocumentId, item.Culture, cancellationToken);
            var options = new OnDocumentOptions
            {
                UserId = desk.Person.Id,
                DocumentId = item.DocumentId,
                Culture = item.Culture,
                SeenHash = found?.Submission?.ContentHash,
            };
            if (await release.ApplyAsync(desk, options, cancellationToken) is { } refused)
                reasons.AddRange(refused.Reasons.Select(r => r with { Reason = $"{found?.Version.Name ?? "A document"}: {r.Reason}" }));
            else
                await desk.Db.SaveChangesAsync(cancellationToken); // the next one may stand below this one
        }

        if (reasons.Count > 0)
            return new EditorialOutcome.Refused([.. reasons]);
        bundle.ReleasedAt = desk.Now;
        desk.Audit(AuditAction.Published, subjectId: bundleId, detail: $"bundle of {items.Count}");
        return null;
    }

    // What stands above comes first: a page has no address before the page above it has one.
    private static async Task<List<BundleItem>> InOrderAsync(DeskWrite desk, Guid bundleId, CancellationToken cancellationToken)
    {
        var items = await desk.Db.BundleItems.AsNoTracking().Where(i => i.BundleId == bundleId).ToListAsync(cancellationToken);
        var depths = new Dictionary<Guid, int>();
        foreach (var item in items.DistinctBy(i => i.DocumentId))
            depths[item.DocumentId] = (await PersonReader.PathToAsync(desk.Db, item.DocumentId, cancellationToken)).Length;
        return [.. items.OrderBy(i => depths[i.DocumentId]).ThenBy(i => i.DocumentId).ThenBy(i => i.Culture, StringComparer.Ordinal)];
    }
}
