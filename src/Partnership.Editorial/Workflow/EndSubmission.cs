using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Releases;

namespace Partnership.Editorial.Workflow;

/// <summary>Ends submissions: voids what was signed, takes back releases that wait, and tells everyone concerned.</summary>
internal static class EndSubmission
{
    /// <summary>Ends an open submission without publishing it.</summary>
    /// <param name="desk">The write.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="end">How it ends.</param>
    /// <param name="reason">Why, in the words of the person; null when the end says it.</param>
    /// <param name="words">What people are told.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public static async Task RunAsync(
        DeskWrite desk, Submission submission, SubmissionEnd end, string? reason, string words, CancellationToken cancellationToken)
    {
        Close(submission, end, desk.Person.Id, desk.Person.Name, desk.Now);
        submission.EndReason = reason;
        var concerned = new List<Guid> { submission.SubmittedById };
        if (submission.ClaimedById is { } claimer)
            concerned.Add(claimer);
        var signed = await desk.Db.SignOffs.Where(s => s.SubmissionId == submission.Id && s.VoidedAt == null).ToListAsync(cancellationToken);
        foreach (var signOff in signed)
        {
            (signOff.VoidedAt, signOff.VoidedBecause) = (desk.Now, Code(end));
            concerned.Add(signOff.SignedById);
        }

        if (signed.Count > 0)
            desk.Audit(
                AuditAction.SignOffsVoided, submission.DocumentId, submission.Culture, submission.Id, $"{Code(end)}: {string.Join(", ", signed.Select(s => s.Gate))}");
        foreach (var release in await desk.Db.Releases.Where(r => r.SubmissionId == submission.Id && r.State == ReleaseState.Waiting).ToListAsync(cancellationToken))
        {
            (release.State, release.FinishedAt) = (ReleaseState.Cancelled, desk.Now);
            concerned.Add(release.CreatedById);
        }

        var voided = signed.Count > 0 ? $" {signed.Count} {(signed.Count == 1 ? "signature is" : "signatures are")} void." : "";
        desk.Tell(concerned, words + voided, WorkflowStep.LinkTo(submission.DocumentId, submission.Culture));
    }

    public static void Close(Submission submission, SubmissionEnd end, Guid byId, string by, DateTime now)
    {
        submission.End = end;
        submission.EndedAt = now;
        (submission.EndedById, submission.EndedBy) = (byId, by);
    }

    private static string Code(SubmissionEnd end) => end.ToString().ToLowerInvariant();
}
