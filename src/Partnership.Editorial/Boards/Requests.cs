using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Boards;

/// <summary>What an open submission asks of a person. Every answer is the machine's own: here is only what it is asked.</summary>
internal static class Requests
{
    /// <summary>What the person could do about a submission now, so that it waits for them; null when it waits for others.</summary>
    /// <param name="catalogue">Roles and workflows.</param>
    /// <param name="state">Where the document stands.</param>
    /// <param name="by">The person, with the roles that they have for it.</param>
    /// <param name="today">The day it is in London.</param>
    public static WaitingFor? Of(WorkflowCatalogue catalogue, SubmissionState state, DeskActor by, DateOnly today)
    {
        if (state.Submission is null)
            return null;
        bool May(WorkflowAction action) => SubmissionMachine.Decide(catalogue, state, Ask(state, by, today) with { Action = action }) is WorkflowDecision.Allowed;
        return state switch
        {
            { Submission.ContentHash: var sent, ContentHash: var now } when sent != now => May(WorkflowAction.Return) ? WaitingFor.SendingBack : null,
            _ when HasOpenFindings(state) && catalogue.Allows(by.Roles, DeskPermission.Disclose) => WaitingFor.Findings,
            { Stage: WorkflowStage.Scheduled } => null, // it waits for its time
            { Stage: WorkflowStage.Ready } => May(WorkflowAction.Publish) ? WaitingFor.Publication : null,
            _ => May(WorkflowAction.Sign) ? WaitingFor.Signature : null,
        };
    }

    private static bool HasOpenFindings(SubmissionState state) => state.Check is { } check && state.Gates.Any(g => check.OpenFor(g.Check) > 0);

    /// <summary>Why something that waits to be published can't be published today: the notice. Null when it can.</summary>
    public static Refusal? NotYet(WorkflowCatalogue catalogue, SubmissionState state, DeskActor by, DateOnly today, Workflow.PublicationCalendar calendar) =>
        SubmissionMachine.Decide(catalogue, state, Ask(state, by, today) with { Action = WorkflowAction.Publish, FirstDayAfterNotice = calendar.FirstDayAfterNotice })
            is WorkflowDecision.Refused refused ? refused.Reasons[0] : null;

    // As if the person had filled in whatever they are going to be asked for.
    private static WorkflowQuestion Ask(SubmissionState state, DeskActor by, DateOnly today) => new()
    {
        Action = WorkflowAction.Sign,
        By = by,
        Today = today,
        Gate = state.OpenGate?.Alias,
        SeenHash = state.ContentHash,
        StatedOn = today,
        Note = "…",
    };
}
