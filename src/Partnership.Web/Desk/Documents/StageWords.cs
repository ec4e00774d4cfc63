using Partnership.Editorial.Documents;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Web.Desk.Documents;

/// <summary>Where a document stands, and who does what next, in words for somebody who sees the desk for the first time.</summary>
internal static class StageWords
{
    /// <summary>The stage in a few words.</summary>
    public static string Of(DocumentView document) => document switch
    {
        { IsBinned: true } => "In the bin",
        { Version: null } => "Not written in this language yet",
        { State.OpenGate: { } gate, Submission: not null } => $"Waiting for: {gate.Name}",
        { State.Stage: WorkflowStage.Scheduled } => "Waiting for its time",
        { State.Stage: WorkflowStage.Ready } => "Ready to publish",
        { Publication: { } publication, Version: { } version } when publication.VersionId == version.Id => publication.WithdrawnAt is null ? "Published" : "Withdrawn",
        { Publication: not null } => "Published, with changes that are not public yet",
        _ => "Draft",
    };

    /// <summary>Who does what next, in a sentence.</summary>
    public static string Next(DocumentView document) => document switch
    {
        { IsBinned: true } => "It can be taken out of the bin, or forgotten for good.",
        { Version: null } => "A writer writes it.",
        { Submission: { } open, State.OpenGate: { } gate } => gate.Waiting + (open.ClaimedBy is { } claimer ? $" {claimer} is dealing with it." : ""),
        { State.Stage: WorkflowStage.Scheduled } => "Nothing: it is published when its time comes. A publisher can take the time away.",
        { State.Stage: WorkflowStage.Ready } => "Everything is signed. A publisher who did not write it publishes it, or sets a time.",
        { Publication: { } publication, Version: { } version } when publication.VersionId == version.Id => "Nothing. To change it, a writer edits it and sends it to be checked again.",
        { Before: { End: SubmissionEnd.Returned } back } => $"It was sent back by {back.EndedBy}. A writer changes it and sends it to be checked again.",
        _ => "A writer finishes it and sends it to be checked.",
    };
}
