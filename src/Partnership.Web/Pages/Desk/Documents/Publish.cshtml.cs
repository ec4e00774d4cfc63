using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Release;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Documents;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>Publishes what was signed: now, at a time, or in an emergency.</summary>
public sealed class PublishModel(
    ReleaseDocument release, ScheduleRelease schedule, PublishInEmergency emergency, PublicationCalendar calendar, TimeProvider clock) : DocumentPage
{
    /// <inheritdoc />
    public override string Title => $"Publish: {Name}";

    /// <summary>The content hash that the person had before their eyes.</summary>
    [BindProperty]
    public string? SeenHash { get; set; }

    /// <summary>The day of the release.</summary>
    [BindProperty]
    public DateFields On { get; set; } = new();

    /// <summary>The time of the release in London, as <c>09:00</c>.</summary>
    [BindProperty]
    public string? At { get; set; }

    /// <summary>Why it can't wait, for an emergency.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Every reason why it can't be published now; none when it can.</summary>
    public IReadOnlyList<Refusal> Reasons => Document.State is not { } state
        ? [new Refusal(RefusalCode.NotFound, "There is nothing to publish in this language.")]
        : SubmissionMachine.Decide(Catalogue, state, new WorkflowQuestion
        {
            Action = WorkflowAction.Publish,
            By = Document.Actor,
            Today = LondonTime.Today(clock),
            SeenHash = state.ContentHash,
            FirstDayAfterNotice = calendar.FirstDayAfterNotice,
        }) is WorkflowDecision.Refused refused ? refused.Reasons : [];

    /// <summary>Whether only the notice, which time mends, keeps it from being published now: then a time can be set.</summary>
    public bool MaySchedule => Document.State?.Stage == WorkflowStage.Ready && Reasons.All(r => r.Code == RefusalCode.WrongTime);

    /// <summary>Shows what can be done.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) && (MayHere(DeskPermission.Publish) || MayHere(DeskPermission.ApproveEmergency)) ? Page() : NotFound();

    /// <summary>Publishes now.</summary>
    public Task<IActionResult> OnPostNowAsync(CancellationToken cancellationToken) =>
        StepAsync(release.RunAsync(Options(), cancellationToken), "It is published.", cancellationToken);

    /// <summary>Sets a time.</summary>
    public async Task<IActionResult> OnPostScheduleAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        if (ReleaseMoment.Read(On, At, ModelState) is not { } due)
            return Unprocessable();
        return await StepAsync(
            schedule.RunAsync(new ScheduleReleaseOptions { UserId = UserId, DocumentId = Id, Culture = Culture, SeenHash = SeenHash, DueAt = due }, cancellationToken),
            $"It is going to be published: {ReleaseTime.InWords(due)}.",
            cancellationToken);
    }

    /// <summary>Takes the time away.</summary>
    public Task<IActionResult> OnPostUnscheduleAsync(CancellationToken cancellationToken) =>
        StepAsync(schedule.CancelAsync(Options(), cancellationToken), "The time is taken away. What was signed stays signed.", cancellationToken);

    /// <summary>Publishes before the gates are signed.</summary>
    public Task<IActionResult> OnPostEmergencyAsync(CancellationToken cancellationToken) => StepAsync(
        emergency.RunAsync(
            new PublishInEmergencyOptions { UserId = UserId, DocumentId = Id, Culture = Culture, SeenHash = SeenHash, Reason = Reason ?? "" }, cancellationToken),
        "It is published. Somebody else must approve it now.",
        cancellationToken);

    /// <summary>Approves an emergency afterwards.</summary>
    public Task<IActionResult> OnPostApproveAsync(Guid emergencyId, CancellationToken cancellationToken) =>
        StepAsync(emergency.ApproveAsync(UserId, emergencyId, cancellationToken), "You have approved it.", cancellationToken);

    private OnDocumentOptions Options() => new() { UserId = UserId, DocumentId = Id, Culture = Culture, SeenHash = SeenHash };

    private async Task<IActionResult> StepAsync(Task<EditorialOutcome> step, string message, CancellationToken cancellationToken)
    {
        var outcome = await step;
        return await ReadAsync(cancellationToken) ? Answer(outcome, message, DocumentLinks.Show(Id, Culture)) : NotFound();
    }
}
