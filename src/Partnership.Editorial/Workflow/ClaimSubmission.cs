using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>Says who deals with a submission, how soon, and by when, so that two people don't read the same.</summary>
public sealed class ClaimSubmission
{
    private readonly DeskWrites writes;
    private readonly SubmissionReader reader;

    internal ClaimSubmission(DeskWrites writes, SubmissionReader reader)
    {
        this.writes = writes;
        this.reader = reader;
    }

    /// <summary>Claims or lets go, or says why not. Somebody else's claim is theirs to give up.</summary>
    public Task<EditorialOutcome> RunAsync(ClaimSubmissionOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Read, options.DocumentId, cancellationToken) is { } refused)
                return refused;
            if (await reader.FindAsync(desk.Db, options.DocumentId, options.Culture, cancellationToken) is not { Submission: { } submission })
                return EditorialOutcome.Because(RefusalCode.WrongStage, "This is a draft: nothing is waiting to be checked.");
            if (submission.ClaimedById is { } holder && holder != desk.Person.Id)
                return EditorialOutcome.Because(RefusalCode.StillNeeded, $"{submission.ClaimedBy} is dealing with this.");
            submission.ClaimedById = options.Claim ? desk.Person.Id : null;
            submission.ClaimedBy = options.Claim ? desk.Person.Name : null;
            submission.Priority = options.Priority ?? submission.Priority;
            submission.DueOn = options.DueOn;
            desk.Audit(AuditAction.Claimed, options.DocumentId, options.Culture, submission.Id, $"{options.Claim} {submission.Priority} {submission.DueOn:O}");
            return null;
        },
        cancellationToken);
}
