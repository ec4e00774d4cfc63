using Partnership.Publishing.Clock;
using Partnership.Publishing.Rules;

namespace Partnership.Publishing.Workflow;

/// <summary>Every reason why an action may not be done, one method an action. The stages are the machine's business.</summary>
internal sealed class WorkflowRules(WorkflowCatalogue catalogue, SubmissionState state, WorkflowQuestion question)
{
    private const string ExcludedFromSigning = "You wrote, edited or submitted this, so somebody else must sign.";
    private const string ExcludedFromPublishing = "You wrote, edited or submitted this, so somebody else must publish it.";

    public IReadOnlyList<Refusal> Reasons() => [.. (question.Action switch
    {
        WorkflowAction.Submit => Submit(),
        WorkflowAction.Sign => Sign(),
        WorkflowAction.Return => Return(),
        WorkflowAction.Recall => Recall(),
        WorkflowAction.Edit => Permitted(DeskPermission.Write, "edit this"),
        WorkflowAction.Unschedule => Permitted(DeskPermission.Publish, "change when this is released"),
        _ => Release(),
    })];

    private IEnumerable<Refusal> Submit()
    {
        foreach (var refusal in Permitted(DeskPermission.Write, "submit this").Concat(Unchanged()))
            yield return refusal;
        if (question.Kind != SubmissionKind.Correction)
            yield break;
        if (state.Workflow.Correction is null)
            yield return new Refusal(RefusalCode.NoSuchWay, "There is no shorter way for this: send it to be checked as usual.");
        else if (!state.IsPublished)
            yield return new Refusal(RefusalCode.NoSuchWay, "Only what is published already can be corrected this way.");
        if (string.IsNullOrWhiteSpace(question.Note))
            yield return new Refusal(RefusalCode.AnswerMissing, "Say what is corrected and why.");
    }

    private IEnumerable<Refusal> Sign()
    {
        if (question.Gate != state.OpenGate?.Alias || state.OpenGate is not { } gate)
        {
            yield return new Refusal(RefusalCode.WrongStage, "This is not waiting for that signature now.");
            yield break;
        }

        if (!gate.Roles.Any(question.By.Roles.Contains))
            yield return new Refusal(RefusalCode.NotPermitted, $"You can't sign '{gate.Name}': it takes the role {Names(gate.Roles)}.");
        if (state.IsExcluded(question.By.Id))
            yield return new Refusal(RefusalCode.ExcludedPerson, ExcludedFromSigning);
        foreach (var other in state.Gates.Where(other => AreForTwoPeople(gate, other) && state.SignatureAt(other.Alias)?.SignedBy == question.By.Id))
            yield return new Refusal(RefusalCode.ExcludedPerson, $"You signed '{other.Name}', so somebody else must sign '{gate.Name}'.");
        foreach (var refusal in Unchanged().Concat(Checked(gate)).Concat(Answers(gate)))
            yield return refusal;
    }

    // Both ways: an early gate opens again behind a later one when its signer came to be an author.
    private static bool AreForTwoPeople(GateDefinition one, GateDefinition other) =>
        one.NotBy.Contains(other.Alias) || other.NotBy.Contains(one.Alias);

    private IEnumerable<Refusal> Checked(GateDefinition gate)
    {
        if (gate.Check == GateCheck.None)
            yield break;
        if (state.Check is not { } check)
            yield return new Refusal(
                RefusalCode.NotChecked, "The words and files are still being checked for anything that tells who somebody is. Try again in a minute.");
        else if (check.OpenFor(gate.Check) is > 0 and var open)
            yield return new Refusal(
                RefusalCode.FindingsOpen,
                open == 1
                    ? "One finding of the disclosure check is open. The disclosure officer must deal with it first."
                    : $"{open} findings of the disclosure check are open. The disclosure officer must deal with each first.");
    }

    private IEnumerable<Refusal> Answers(GateDefinition gate)
    {
        if (gate.Date is { Required: true } && question.StatedOn is null)
            yield return new Refusal(RefusalCode.AnswerMissing, $"Give the date: {gate.Date.Name}.");
        if (question.StatedOn > question.Today)
            yield return new Refusal(RefusalCode.AnswerMissing, "The date can't be after today: sign when it has happened.");
        if (gate.Note is { Required: true } && string.IsNullOrWhiteSpace(question.Note))
            yield return new Refusal(RefusalCode.AnswerMissing, $"Fill in: {gate.Note.Name}.");
    }

    private IEnumerable<Refusal> Return()
    {
        var mayCheck = state.Gates.Any(g => g.Roles.Any(question.By.Roles.Contains)) || catalogue.Allows(question.By.Roles, DeskPermission.Publish);
        if (!mayCheck)
            yield return new Refusal(RefusalCode.NotPermitted, "You can't send this back: only people who check or publish it can.");
        if (string.IsNullOrWhiteSpace(question.Note))
            yield return new Refusal(RefusalCode.AnswerMissing, "Say why you send it back, so that the writer knows what to do.");
    }

    private IEnumerable<Refusal> Recall()
    {
        if (state.Submission?.SubmittedBy != question.By.Id)
            yield return new Refusal(RefusalCode.NotPermitted, "Only the person who submitted this can take it back.");
    }

    private IEnumerable<Refusal> Release()
    {
        foreach (var refusal in Permitted(DeskPermission.Publish, "publish this").Concat(Unchanged()))
            yield return refusal;
        if (state.IsExcluded(question.By.Id))
            yield return new Refusal(RefusalCode.ExcludedPerson, ExcludedFromPublishing);
        // It was when it was submitted. What was taken from the public comes back by every gate or not at all.
        if (state is { Submission.Kind: SubmissionKind.Correction, IsPublished: false })
            yield return new Refusal(RefusalCode.NoSuchWay, "This is not public any more, so it can't be corrected the short way. Take it back, and send it to be checked as usual.");
        foreach (var gate in state.Gates.Where(g => state.SignatureAt(g.Alias) is null))
            yield return new Refusal(RefusalCode.GateOpen, $"'{gate.Name}' is not signed.");
        foreach (var refusal in state.Gates.SelectMany(Checked))
            yield return refusal;
        foreach (var gate in state.Gates.Where(g => g.StartsNotice))
            if (state.SignatureAt(gate.Alias)?.StatedOn is { } told && Notice(told) is { } refusal)
                yield return refusal;
    }

    private Refusal? Notice(DateOnly told) => question.FirstDayAfterNotice?.Invoke(told) switch
    {
        WorkingDayAnswer<DateOnly>.Known { Value: var first } when (question.ReleaseOn ?? question.Today) < first =>
            new Refusal(RefusalCode.WrongTime, $"The notice has not passed yet. The first day on which this may be published is {first:d MMMM yyyy}."),
        WorkingDayAnswer<DateOnly>.Unknown unknown =>
            new Refusal(RefusalCode.NoticeUnknown, $"When the notice ends can't be worked out, so this can't be published. {unknown.Reason}"),
        _ => null,
    };

    // Whoever acts on the content acts on what they saw, not on what somebody has made of it meanwhile.
    private IEnumerable<Refusal> Unchanged()
    {
        var now = state.Submission?.ContentHash ?? state.ContentHash;
        if (question.SeenHash != state.ContentHash || now != state.ContentHash)
            yield return new Refusal(RefusalCode.Changed, "This was changed after you opened it. Read it again first.");
    }

    private IEnumerable<Refusal> Permitted(DeskPermission permission, string what) => catalogue.Allows(question.By.Roles, permission)
        ? []
        : [new Refusal(RefusalCode.NotPermitted, $"You don't have a role that lets you {what}.")];

    private string Names(IEnumerable<string> roles) => string.Join(" or ", roles.Select(r => $"'{catalogue.Role(r)?.Name ?? r}'"));
}
