using Microsoft.EntityFrameworkCore;
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
    private readonly WorkflowStep step;

    internal ClaimSubmission(DeskWrites writes, SubmissionReader reader, WorkflowStep step)
    {
        this.writes = writes;
        this.reader = reader;
        this.step = step;
    }

    /// <summary>Claims or lets go, or says why not. Somebody else's claim is theirs to give up, or to be taken over.</summary>
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

    /// <summary>Takes somebody else's claim over and tells them, or says why not. It takes whoever may publish the document.</summary>
    public Task<EditorialOutcome> TakeOverAsync(OnDocumentOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Publish, options.DocumentId, cancellationToken) is { } refused)
                return refused;
            if (await reader.FindAsync(desk.Db, options.DocumentId, options.Culture, cancellationToken) is not { Submission: { ClaimedById: { } holder } submission } found
                || holder == desk.Person.Id)
                return EditorialOutcome.Because(RefusalCode.WrongStage, "Nobody else is dealing with this any more.");
            (submission.ClaimedById, submission.ClaimedBy) = (desk.Person.Id, desk.Person.Name);
            desk.Audit(AuditAction.Claimed, options.DocumentId, options.Culture, submission.Id, $"taken over from {holder:N}");
            desk.Tell([holder], $"{desk.Person.Name} deals with {step.KindOf(found)} now. You don't have to any more.", WorkflowStep.LinkTo(options.DocumentId, options.Culture));
            return null;
        },
        cancellationToken);

    /// <summary>Lets go of all that a person deals with, who can't any more.</summary>
    internal static async Task FreeAsync(DeskWrite desk, Guid personId, CancellationToken cancellationToken)
    {
        foreach (var held in await desk.Db.Submissions.Where(s => s.ClaimedById == personId && s.End == SubmissionEnd.Open).ToListAsync(cancellationToken))
        {
            (held.ClaimedById, held.ClaimedBy) = (null, null);
            desk.Audit(AuditAction.Claimed, held.DocumentId, held.Culture, held.Id, $"freed from {personId:N}");
        }
    }
}
