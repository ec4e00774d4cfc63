using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Publishing.Rules;
using Partnership.Web.Desk.Connections;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>Where a webhook is edited. Its secret stays.</summary>
public sealed class EditWebhookModel(WebhookBoard board, EditWebhook edit, IServiceProvider services) : WebhookFormPage(services)
{
    /// <inheritdoc />
    public override string Title => "Edit the webhook";

    /// <summary>The id of the webhook.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>What the webhook was when the form was opened.</summary>
    [BindProperty]
    public string? SeenHash { get; set; }

    /// <summary>The webhook as it is.</summary>
    public WebhookEntry? Webhook { get; private set; }

    /// <summary>The webhook as somebody else has left it while the form was open; null when nobody has.</summary>
    public WebhookEntry? ChangedMeanwhile { get; private set; }

    /// <summary>Shows the form, filled in.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } webhook)
            return NotFound();
        (Address, Description, Events, Payload, SeenHash) = (webhook.Address, webhook.Description, webhook.Events, webhook.Payload, webhook.EditHash);
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } before)
            return NotFound();
        if (ReadForm() is not { } options)
            return Unprocessable();
        var outcome = await edit.RunAsync(new EditWebhookOptions { WebhookId = Id, SeenHash = SeenHash ?? "", Wanted = options }, cancellationToken);
        if (outcome is EditorialOutcome.Refused { Reasons: [{ Code: RefusalCode.Changed }, ..] })
            await ShowChangeAsync(cancellationToken);
        if (outcome is not EditorialOutcome.Done)
            return RefuseByField(outcome, options.Mistakes(), nameof(Address));
        var hasMoved = options.Address.Trim() != before.Address;
        return Answer(outcome, hasMoved && before.GivenUp > 0 ? Moved : "The webhook is saved.", ConnectionLinks.Webhook(Id));
    }

    private const string Moved = "The webhook is saved. What has failed at the old address is not sent by itself: use ‘Send again what has failed’.";

    // Who saves once more has seen it, and means it.
    private async Task ShowChangeAsync(CancellationToken cancellationToken)
    {
        ChangedMeanwhile = await FindAsync(cancellationToken);
        SeenHash = ChangedMeanwhile?.EditHash;
    }

    private async Task<WebhookEntry?> FindAsync(CancellationToken cancellationToken)
    {
        Webhook = (await board.FindAsync(UserId, Id, 1, cancellationToken))?.Webhook;
        // Where whole documents can't be sent any more, a webhook that sends them may stay as it is.
        if (Webhook is { } webhook && !Payloads.Contains(webhook.Payload))
            Payloads = [.. Payloads, webhook.Payload];
        return Webhook;
    }
}
