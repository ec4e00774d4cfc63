using Partnership.Publishing.Rules;
using Stateless;

namespace Partnership.Publishing.Workflow;

/// <summary>
/// The one table of what leads where. Everything that changes where a document stands asks here first: a page, an import, a
/// release at its time.
/// </summary>
public static class SubmissionMachine
{
    /// <summary>Whether an action may be done now, and where it leads.</summary>
    public static WorkflowDecision Decide(WorkflowCatalogue catalogue, SubmissionState state, WorkflowQuestion question)
    {
        var reasons = new WorkflowRules(catalogue, state, question).Reasons();
        var machine = Build(state, question.Kind, () => reasons.Count == 0);
        if (machine.CanFire(question.Action, out var unmet))
        {
            machine.Fire(question.Action);
            return new WorkflowDecision.Allowed(machine.State);
        }

        // Where the table knows no way at all, the reasons still say most: that the person may not, or every gate that is open.
        return reasons.Count > 0 && (unmet is { Count: > 0 } || state.Submission is not null || reasons[0].Code == RefusalCode.NotPermitted)
            ? new WorkflowDecision.Refused([.. reasons])
            : new WorkflowDecision.Refused([new Refusal(RefusalCode.WrongStage, WrongStage(state, question.Action))]);
    }

    private static StateMachine<string, WorkflowAction> Build(SubmissionState state, SubmissionKind kind, Func<bool> may)
    {
        var machine = new StateMachine<string, WorkflowAction>(state.Stage);
        var gates = state.Submission is null ? state.Workflow.GatesOf(kind) : state.Gates;
        machine.Configure(WorkflowStage.Draft)
            .PermitIf(WorkflowAction.Submit, gates.Count > 0 ? gates[0].Alias : WorkflowStage.Ready, may)
            .PermitReentryIf(WorkflowAction.Edit, may);
        for (var i = 0; i < gates.Count; i++)
            Underway(machine.Configure(gates[i].Alias), may)
                .PermitIf(WorkflowAction.Sign, i + 1 < gates.Count ? gates[i + 1].Alias : WorkflowStage.Ready, may);
        Underway(machine.Configure(WorkflowStage.Ready), may)
            .PermitIf(WorkflowAction.Schedule, WorkflowStage.Scheduled, may)
            .PermitIf(WorkflowAction.Publish, WorkflowStage.Published, may);
        Underway(machine.Configure(WorkflowStage.Scheduled), may)
            .PermitIf(WorkflowAction.Unschedule, WorkflowStage.Ready, may)
            .PermitIf(WorkflowAction.Publish, WorkflowStage.Published, may);
        return machine;
    }

    private static StateMachine<string, WorkflowAction>.StateConfiguration Underway(StateMachine<string, WorkflowAction>.StateConfiguration stage, Func<bool> may) => stage
        .PermitIf(WorkflowAction.Return, WorkflowStage.Draft, may)
        .PermitIf(WorkflowAction.Recall, WorkflowStage.Draft, may)
        .PermitIf(WorkflowAction.Edit, WorkflowStage.Draft, may);

    private static string WrongStage(SubmissionState state, WorkflowAction action) => (action, state.Stage) switch
    {
        (WorkflowAction.Submit, _) => "This was submitted already.",
        (WorkflowAction.Publish or WorkflowAction.Schedule, WorkflowStage.Draft) => "This must be submitted and checked before it can be published.",
        (WorkflowAction.Publish or WorkflowAction.Schedule, WorkflowStage.Scheduled) => "This has a time of release already.",
        (WorkflowAction.Publish or WorkflowAction.Schedule, _) => $"'{state.OpenGate?.Name}' is not signed.",
        (WorkflowAction.Unschedule, _) => "This has no time of release.",
        (_, WorkflowStage.Draft) => "This is a draft: nothing is waiting to be checked.",
        _ => "This can't be done at this stage.",
    };
}
