using Partnership.Editorial.Boards;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Desk.Boards;

/// <summary>Where a document stands, and who does what next, in the words of lists.</summary>
internal static class ItemWords
{
    /// <summary>The stage in a few words.</summary>
    public static string Stage(BoardItem item) => item.State switch
    {
        { OpenGate: { } gate, Submission: not null } => $"Waiting for: {gate.Name}",
        { Stage: WorkflowStage.Scheduled } => "Waiting for its time",
        { Stage: WorkflowStage.Ready } => "Ready to publish",
        { IsPublished: true } => item.IsPublicAsItIs ? "Published" : "Published, with changes that are not public yet",
        _ => "Draft",
    };

    /// <summary>Who does what next, in a sentence.</summary>
    public static string Next(BoardItem item) => item.State switch
    {
        { OpenGate: { } gate, Submission: not null } => gate.Waiting + (item.ClaimedBy is { } claimer ? $" {claimer} is dealing with it." : ""),
        { Stage: WorkflowStage.Scheduled } => "Nothing: it is published when its time comes.",
        { Stage: WorkflowStage.Ready } => "A publisher who did not write it publishes it, or sets a time.",
        _ when item.IsPublicAsItIs => "Nothing.",
        _ => "A writer finishes it and sends it to be checked.",
    };

    /// <summary>What somebody is asked to do.</summary>
    public static string Request(WaitingItem waiting) => waiting switch
    {
        { For: WaitingFor.Signature, Item.State.OpenGate: { } gate } => $"Sign: {gate.Name}",
        { For: WaitingFor.Findings } => "Deal with what the disclosure check found",
        { For: WaitingFor.Publication, NotYet: not null } => "Set a time for it",
        { For: WaitingFor.Publication } => "Publish it, or set a time",
        { For: WaitingFor.SendingBack } => "Send it back: it was changed after it was sent",
        { For: WaitingFor.Approval } => "Approve what was published in an emergency",
        { For: WaitingFor.Mending } => "Change it and send it again",
        _ => "Look at it",
    };

    /// <summary>What a request is about, in a sentence; null when its words say all.</summary>
    public static string? Reason(WaitingItem waiting) => waiting switch
    {
        { NotYet: { } notYet } => notYet.Reason,
        { For: WaitingFor.Mending, Because: { } why } => $"{waiting.By} sent it back: “{why}”",
        { For: WaitingFor.Approval, Because: { } why } => $"{waiting.By} published it: “{why}”",
        { Item.SubmittedBy: { } sender } => $"Sent by {sender}.",
        _ => null,
    };

    /// <summary>How soon, in a word; null for what waits its turn.</summary>
    public static string? Soon(BoardItem item) => item.Priority switch
    {
        SubmissionPriority.High => "High priority",
        SubmissionPriority.Urgent => "Urgent",
        _ => null,
    };

    /// <summary>A number of things that are in a list, for its heading.</summary>
    public static string Count(int total) => total == 0 ? "" : $" ({Amount.Of(total, "", "").Trim()})";
}
