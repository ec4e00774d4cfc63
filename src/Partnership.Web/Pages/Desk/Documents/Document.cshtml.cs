using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Editorial.Clock;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk;
using Partnership.Web.Desk.Documents;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>A document on the desk: where it stands, who does what next, and the forms for whoever may do it.</summary>
public sealed class DocumentModel(
    SubmitDocument submit,
    SignGate sign,
    ReturnSubmission back,
    ClaimSubmission claim,
    WriteComment comments,
    StatutoryClockReader deadlines,
    TimeProvider clock) : DocumentPage
{
    /// <inheritdoc />
    public override string Title => Name;

    /// <summary>The content hash that the person had before their eyes.</summary>
    [BindProperty]
    public string? SeenHash { get; set; }

    /// <summary>What the person writes beside what they do.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The day of a statement, as the three fields of a date.</summary>
    [BindProperty]
    public DateFields StatedOn { get; set; } = new();

    /// <summary>The day by which a submission should be dealt with.</summary>
    [BindProperty]
    public DateFields DueOn { get; set; } = new();

    /// <summary>The day it is in London.</summary>
    public DateOnly Today => LondonTime.Today(clock);

    /// <summary>The deadlines of a case review; null for anything else, and for people who may not see internal dates.</summary>
    public ReviewClock? Deadlines { get; private set; }

    /// <summary>Whether there is something to hand to the national collection: a review that is public and not withdrawn.</summary>
    public bool HasNationalEntry =>
        Document.Type.Alias == ContentTypes.CaseReview && Culture == Cultures.Default && Document.Publication is { WithdrawnAt: null };

    /// <summary>Whether the person could do a step now, as far as can be told before they fill anything in.</summary>
    public bool Could(WorkflowAction action) => Document.State is { } state && SubmissionMachine.Decide(Catalogue, state, new WorkflowQuestion
    {
        Action = action,
        By = Document.Actor,
        Today = Today,
        Gate = state.OpenGate?.Alias,
        SeenHash = state.ContentHash,
        StatedOn = Today,
        Note = "…",
    }) is WorkflowDecision.Allowed;

    /// <summary>Why the person can't sign what waits, in a sentence; null when they can or nothing waits.</summary>
    public string? WhyNotSign => Document.State is { OpenGate: { } gate, Submission: not null } state
        && gate.Roles.Any(Document.Actor.Roles.Contains)
        && SubmissionMachine.Decide(Catalogue, state, new WorkflowQuestion
        {
            Action = WorkflowAction.Sign,
            By = Document.Actor,
            Today = Today,
            Gate = gate.Alias,
            SeenHash = state.ContentHash,
            StatedOn = Today,
            Note = "…",
        }) is WorkflowDecision.Refused refused
            ? string.Join(" ", refused.Reasons.Select(r => r.Reason))
            : null;

    /// <summary>The reason of somebody who could not send it back, for them to mend; null when nobody tried.</summary>
    internal string? RefusedReturn { get; private set; }

    /// <summary>A comment that could not be left, for its writer to mend.</summary>
    internal (string? Place, string Text) Refused { get; private set; } = (null, "");

    /// <summary>Shows the document.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        await RecordViewAsync(cancellationToken);
        return Page();
    }

    /// <summary>Sends the newest version to be checked, through every gate or as a small correction.</summary>
    public Task<IActionResult> OnPostSubmitAsync(SubmissionKind kind, CancellationToken cancellationToken) => StepAsync(
        submit.RunAsync(
            new SubmitDocumentOptions { UserId = UserId, DocumentId = Id, Culture = Culture, SeenHash = SeenHash, Kind = kind, Reason = Reason }, cancellationToken),
        "It is sent to be checked.",
        cancellationToken);

    /// <summary>Signs a gate.</summary>
    public async Task<IActionResult> OnPostSignAsync(string gate, bool attest, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        if (!attest)
            ModelState.AddModelError("attest", "Tick the box if you agree with the statement.");
        if (StatedOn.Problem is { } problem)
            ModelState.AddModelError("StatedOn.Day", problem);
        if (!ModelState.IsValid)
            return Unprocessable();
        var outcome = await sign.RunAsync(
            new SignGateOptions
            {
                UserId = UserId,
                DocumentId = Id,
                Culture = Culture,
                SeenHash = SeenHash,
                Gate = gate,
                StatedOn = StatedOn.Value,
                Note = Reason,
            },
            cancellationToken);
        if (outcome is EditorialOutcome.Refused { Reasons: [var first, ..] } && StatusOf(first.Code) == StatusCodes.Status409Conflict)
            Suspicion.Of(HttpContext, Suspicion.SignOff(first.Code));
        return await StepAsync(Task.FromResult(outcome), "You have signed it.", cancellationToken);
    }

    /// <summary>Sends it back to the writer.</summary>
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        RefusedReturn = Reason ?? "";
        return StepAsync(back.RunAsync(BackOptions(), cancellationToken), "It is sent back, and the writer is told.", cancellationToken);
    }

    /// <summary>Takes it back.</summary>
    public Task<IActionResult> OnPostRecallAsync(CancellationToken cancellationToken) =>
        StepAsync(back.RecallAsync(BackOptions(), cancellationToken), "You have taken it back.", cancellationToken);

    /// <summary>Claims it or lets go of it, with priority and due date.</summary>
    public async Task<IActionResult> OnPostClaimAsync(bool take, SubmissionPriority? priority, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        if (DueOn.Problem is { } problem)
        {
            ModelState.AddModelError("DueOn.Day", problem);
            return Unprocessable();
        }

        return await StepAsync(
            claim.RunAsync(
                new ClaimSubmissionOptions { UserId = UserId, DocumentId = Id, Culture = Culture, Claim = take, Priority = priority, DueOn = DueOn.Value }, cancellationToken),
            "It is noted.",
            cancellationToken);
    }

    /// <summary>Takes over what somebody else deals with.</summary>
    public Task<IActionResult> OnPostTakeOverAsync(CancellationToken cancellationToken) => StepAsync(
        claim.TakeOverAsync(new OnDocumentOptions { UserId = UserId, DocumentId = Id, Culture = Culture }, cancellationToken), "You deal with it now.", cancellationToken);

    /// <summary>Leaves a comment.</summary>
    public Task<IActionResult> OnPostCommentAsync(string? property, string? text, CancellationToken cancellationToken)
    {
        Refused = (property, text ?? "");
        return StepAsync(
            comments.RunAsync(
                new WriteCommentOptions { UserId = UserId, DocumentId = Id, Culture = Culture, Property = string.IsNullOrEmpty(property) ? null : property, Text = text ?? "" },
                cancellationToken),
            "Your comment is there.",
            cancellationToken);
    }

    /// <summary>Resolves a comment, or opens it again.</summary>
    public Task<IActionResult> OnPostResolveAsync(Guid comment, bool resolved, CancellationToken cancellationToken) =>
        StepAsync(comments.ResolveAsync(UserId, Id, comment, resolved, cancellationToken), resolved ? "The comment is resolved." : "The comment is open again.", cancellationToken);

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await base.ReadAsync(cancellationToken))
            return false;
        if (Document.Type.Alias == ContentTypes.CaseReview)
            Deadlines = await deadlines.FindAsync(UserId, Id, cancellationToken);
        return true;
    }

    private ReturnSubmissionOptions BackOptions() => new() { UserId = UserId, DocumentId = Id, Culture = Culture, SeenHash = SeenHash, Reason = Reason };

    private async Task<IActionResult> StepAsync(Task<EditorialOutcome> step, string message, CancellationToken cancellationToken)
    {
        var outcome = await step;
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        return Answer(outcome, message, DocumentLinks.Show(Id, Culture));
    }
}
