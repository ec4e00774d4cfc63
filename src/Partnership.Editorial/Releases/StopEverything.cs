using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>Stops whatever could still bring documents to anyone: submissions, releases, bundles, preview links.</summary>
internal static class StopEverything
{
    /// <summary>Stops it for some documents.</summary>
    public static async Task BelowAsync(DeskWrite desk, IReadOnlyCollection<Guid> documents, string words, CancellationToken cancellationToken)
    {
        foreach (var submission in await desk.Db.Submissions.Where(s => documents.Contains(s.DocumentId) && s.End == SubmissionEnd.Open).ToListAsync(cancellationToken))
            await EndSubmission.RunAsync(desk, submission, SubmissionEnd.Stopped, null, words, cancellationToken);
        foreach (var release in await desk.Db.Releases
            .Where(r => r.DocumentId != null && documents.Contains(r.DocumentId.Value) && r.State == ReleaseState.Waiting).ToListAsync(cancellationToken))
            (release.State, release.FinishedAt) = (ReleaseState.Cancelled, desk.Now);
        foreach (var item in await desk.Db.BundleItems
            .Where(i => documents.Contains(i.DocumentId) && desk.Db.Bundles.Any(b => b.Id == i.BundleId && b.ReleasedAt == null)).ToListAsync(cancellationToken))
            desk.Db.BundleItems.Remove(item);
        foreach (var link in await desk.Db.PreviewLinks.Where(l => documents.Contains(l.DocumentId) && l.RevokedAt == null).ToListAsync(cancellationToken))
            link.RevokedAt = desk.Now;
    }
}
