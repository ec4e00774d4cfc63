using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>Sends a submission back to its writer, or lets its submitter take it back.</summary>
public sealed class ReturnSubmission
{
    private readonly DeskWrites writes;
    private readonly WorkflowStep step;

    internal ReturnSubmission(DeskWrites writes, WorkflowStep step)
    {
        this.writes = writes;
        this.step = step;
    }

    /// <summary>Sends it back with a reason, or says why not. Signatures become void.</summary>
    public Task<EditorialOutcome> RunAsync(ReturnSubmissionOptions options, CancellationToken cancellationToken) =>
        EndAsync(options, WorkflowAction.Return, SubmissionEnd.Returned, AuditAction.Returned, cancellationToken);

    /// <summary>Takes it back, or says why not. Signatures become void.</summary>
    public Task<EditorialOutcome> RecallAsync(ReturnSubmissionOptions options, CancellationToken cancellationToken) =>
        EndAsync(options, WorkflowAction.Recall, SubmissionEnd.Recalled, AuditAction.Recalled, cancellationToken);

    private Task<EditorialOutcome> EndAsync(
        ReturnSubmissionOptions options, WorkflowAction action, SubmissionEnd end, string audited, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            var (found, refused) = await step.TakeAsync(desk, options, q => q with { Action = action, Note = options.Reason }, cancellationToken);
            if (found is not { Submission: { } submission })
                return refused;
            if (options.Reason?.Length > Submission.ReasonMaxLength)
                return EditorialOutcome.Because(RefusalCode.InvalidValue, $"The reason may have at most {Submission.ReasonMaxLength} characters.");
            var words = end == SubmissionEnd.Returned
                ? $"{desk.Person.Name} has sent back {step.KindOf(found)}. Open it to read why."
                : $"{desk.Person.Name} has taken back {step.KindOf(found)}.";
            desk.Audit(audited, options.DocumentId, options.Culture, submission.Id, found.State.Stage);
            await EndSubmission.RunAsync(desk, submission, end, options.Reason?.Trim(), words, cancellationToken);
            return null;
        },
        cancellationToken);
}
