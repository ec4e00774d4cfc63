using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>What to publish, and when.</summary>
public sealed record ScheduleReleaseOptions : OnDocumentOptions
{
    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }
}

/// <summary>Sets a time for the release of what was signed, or takes it away.</summary>
public sealed class ScheduleRelease
{
    private readonly DeskWrites writes;
    private readonly WorkflowStep step;

    internal ScheduleRelease(DeskWrites writes, WorkflowStep step)
    {
        this.writes = writes;
        this.step = step;
    }

    /// <summary>Sets the time, or says every reason why not. All is asked again when the time comes.</summary>
    public Task<EditorialOutcome> RunAsync(ScheduleReleaseOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            var dueAt = options.DueAt.UtcDateTime;
            var (found, refused) = await step.TakeAsync(
                desk, options, q => q with { Action = WorkflowAction.Schedule, ReleaseOn = step.DayOf(dueAt) }, cancellationToken);
            if (found is not { Submission: { } submission })
                return (refused, null);
            if (ReleaseTimes.Refusal(dueAt, desk.Now) is { } tooEarly)
                return (tooEarly, null);
            var release = new ScheduledRelease
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
                Kind = ReleaseKind.Publish,
                DocumentId = options.DocumentId,
                Culture = options.Culture,
                SubmissionId = submission.Id,
                DueAt = dueAt,
                CreatedById = desk.Person.Id,
                CreatedBy = desk.Person.Name,
                CreatedAt = desk.Now,
            };
            desk.Db.Releases.Add(release);
            desk.Audit(AuditAction.Scheduled, options.DocumentId, options.Culture, release.Id, $"{release.Kind} {dueAt:O}");
            return (null, (Guid?)release.Id);
        },
        cancellationToken);

    /// <summary>Takes the time away, or says why not. What was signed stays signed.</summary>
    public Task<EditorialOutcome> CancelAsync(OnDocumentOptions options, CancellationToken cancellationToken) =>
        writes.RunAsync(options.UserId, desk => ApplyCancelAsync(desk, options, cancellationToken), cancellationToken);

    /// <summary>Takes the time away inside a larger write.</summary>
    internal async Task<EditorialOutcome.Refused?> ApplyCancelAsync(DeskWrite desk, OnDocumentOptions options, CancellationToken cancellationToken)
    {
        var (found, refused) = await step.TakeAsync(desk, options, q => q with { Action = WorkflowAction.Unschedule }, cancellationToken);
        if (found is not { Submission: { } submission })
            return refused;
        var release = await desk.Db.Releases.SingleAsync(r => r.SubmissionId == submission.Id && r.State == ReleaseState.Waiting, cancellationToken);
        (release.State, release.FinishedAt) = (ReleaseState.Cancelled, desk.Now);
        desk.Audit(AuditAction.Scheduled, options.DocumentId, options.Culture, release.Id, "cancelled");
        return null;
    }
}

/// <summary>When a release may be set for.</summary>
internal static class ReleaseTimes
{
    private const int MostYearsAhead = 2;

    public static EditorialOutcome.Refused? Refusal(DateTime dueAt, DateTime now) => dueAt <= now
        ? EditorialOutcome.Because(RefusalCode.WrongTime, "The time is over already. Choose a later one, or publish now.")
        : dueAt > now.AddYears(MostYearsAhead)
            ? EditorialOutcome.Because(RefusalCode.WrongTime, $"The time must be within {MostYearsAhead} years.")
            : null;
}
