using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Desk.Connections;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>One webhook with its delivery log. Its secret is shown once, to whoever has just made it.</summary>
public sealed class WebhookModel(WebhookBoard board, ChangeWebhook change, TimeProvider clock) : ConnectionPage
{
    /// <inheritdoc />
    public override string Title => Log?.Webhook.Description ?? "Webhook";

    /// <summary>The id of the webhook.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Which page of the log.</summary>
    [FromQuery]
    public int Number { get; set; } = 1;

    /// <summary>Since which day what has failed is sent again.</summary>
    [BindProperty]
    public DateFields Since { get; set; } = new();

    /// <summary>The secret, right after it was made.</summary>
    public string? Secret => SecretOf(Id);

    /// <summary>Until when the old secret is used beside the new one, in words; null when it isn't.</summary>
    public string? OldSecretEnds => Log?.Webhook.OldSecretEndsAt is { } end && end > clock.GetUtcNow().UtcDateTime ? LondonTime.MomentInWords(end) : null;

    /// <summary>The webhook with a page of its log.</summary>
    public WebhookLog? Log { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Turns it on.</summary>
    public Task<IActionResult> OnPostOnAsync(CancellationToken cancellationToken) =>
        DoAsync(() => change.TurnAsync(UserId, Id, true, cancellationToken), "The webhook is on. What happened meanwhile is sent now.", cancellationToken);

    /// <summary>Turns it off.</summary>
    public Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken) =>
        DoAsync(() => change.TurnAsync(UserId, Id, false, cancellationToken), "The webhook is off. What happens now waits until it is on again.", cancellationToken);

    /// <summary>Sends a test.</summary>
    public Task<IActionResult> OnPostPingAsync(CancellationToken cancellationToken) =>
        DoAsync(() => change.PingAsync(UserId, Id, cancellationToken), "A test is on its way. Open this page again in a moment to see whether it arrived.", cancellationToken);

    /// <summary>Sends one thing again.</summary>
    public Task<IActionResult> OnPostResendAsync(Guid delivery, CancellationToken cancellationToken) =>
        DoAsync(() => change.ResendAsync(UserId, Id, delivery, cancellationToken), "It is on its way again.", cancellationToken);

    /// <summary>Sends everything again that has failed since a day.</summary>
    public Task<IActionResult> OnPostResendFailedAsync(CancellationToken cancellationToken)
    {
        if (Since.Value is not { } day)
            ModelState.AddModelError("Since.Day", Since.Problem ?? "Give the day.");
        else
            return DoAsync(() => change.ResendFailedAsync(UserId, Id, LondonTime.BeginningOf(day), cancellationToken), "What had failed is on its way again.", cancellationToken);
        return AgainAsync(cancellationToken);
    }

    /// <summary>Makes a new secret, and shows it once.</summary>
    public async Task<IActionResult> OnPostRotateAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        var (outcome, secret) = await change.RotateAsync(UserId, Id, cancellationToken);
        ShowOnce(Id, secret);
        return Answer(outcome, "The webhook has a new secret.", ConnectionLinks.Webhook(Id));
    }

    /// <summary>Lets the old secret sign nothing any more.</summary>
    public Task<IActionResult> OnPostEndOldSecretAsync(CancellationToken cancellationToken) =>
        DoAsync(() => change.EndOldSecretAsync(UserId, Id, cancellationToken), "The old secret is not used any more.", cancellationToken);

    /// <summary>Deletes it.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        return Answer(await change.DeleteAsync(UserId, Id, cancellationToken), "The webhook is deleted.", ConnectionLinks.Root);
    }

    /// <summary>The pages of the log.</summary>
    internal Paging Paging => new(Log?.Page ?? 1, Log?.Pages ?? 1, page => ConnectionLinks.Webhook(Id, page));

    private async Task<IActionResult> AgainAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Unprocessable() : NotFound();

    private async Task<IActionResult> DoAsync(Func<Task<EditorialOutcome>> what, string message, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        return Answer(await what(), message, ConnectionLinks.Webhook(Id));
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Log = await board.FindAsync(UserId, Id, Number, cancellationToken);
        return Log is not null;
    }
}
