using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>Takes the time of a release away, whatever was going to happen then, and puts failures aside.</summary>
public sealed class EndRelease
{
    private readonly DeskWrites writes;
    private readonly ScheduleRelease schedule;

    internal EndRelease(DeskWrites writes, ScheduleRelease schedule)
    {
        this.writes = writes;
        this.schedule = schedule;
    }

    /// <summary>Takes the time away, or says why not. What was signed stays signed, and a bundle stays together.</summary>
    public Task<EditorialOutcome> CancelAsync(Guid userId, Guid releaseId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            var (release, refused) = await FindAsync(desk, releaseId, cancellationToken);
            if (release is null)
                return refused;
            if (release.State != ReleaseState.Waiting)
                return EditorialOutcome.Because(RefusalCode.WrongStage, "This does not wait for its time any more.");
            if (release is { Kind: ReleaseKind.Publish, DocumentId: { } document })
                return await schedule.ApplyCancelAsync(desk, new OnDocumentOptions { UserId = userId, DocumentId = document, Culture = release.Culture ?? "" }, cancellationToken);
            End(desk, release, "cancelled");
            return null;
        },
        cancellationToken);

    /// <summary>Puts the failure of a release aside, or says why not: somebody has read it and dealt with it.</summary>
    public Task<EditorialOutcome> DismissAsync(Guid userId, Guid releaseId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            var (release, refused) = await FindAsync(desk, releaseId, cancellationToken);
            if (release is null)
                return refused;
            if (release.State != ReleaseState.Failed)
                return EditorialOutcome.Because(RefusalCode.WrongStage, "This did not fail, or it was put aside already.");
            End(desk, release, "failure put aside");
            return null;
        },
        cancellationToken);

    /// <summary>What it takes to set a time for something, and to take it away.</summary>
    internal static DeskPermission PermissionFor(ReleaseKind kind) => kind == ReleaseKind.Unpublish ? DeskPermission.Withdraw : DeskPermission.Publish;

    private static async Task<(ScheduledRelease? Release, EditorialOutcome.Refused? Refused)> FindAsync(DeskWrite desk, Guid releaseId, CancellationToken cancellationToken)
    {
        // A release of what the person may not see is as if it were not there.
        if (await desk.Db.Releases.FindAsync([releaseId], cancellationToken) is not { } release
            || (release.DocumentId is { } document && await desk.DemandAsync(DeskPermission.Read, document, cancellationToken) is not null))
            return (null, EditorialOutcome.Because(RefusalCode.NotFound, "There is no such release."));
        return await desk.DemandAsync(PermissionFor(release.Kind), release.DocumentId, cancellationToken) is { } refused ? (null, refused) : (release, null);
    }

    private static void End(DeskWrite desk, ScheduledRelease release, string how)
    {
        (release.State, release.FinishedAt) = (ReleaseState.Cancelled, release.State == ReleaseState.Failed ? release.FinishedAt : desk.Now);
        desk.Audit(AuditAction.Scheduled, release.DocumentId, release.Culture, release.BundleId ?? release.Id, $"{release.Kind} {how}");
    }
}
