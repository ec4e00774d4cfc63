using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Delivery.Webhooks;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Web.Desk.Connections;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>Where a webhook is made.</summary>
public sealed class NewWebhookModel(MakeWebhook webhooks, IServiceProvider services) : ConnectionPage
{
    /// <inheritdoc />
    public override string Title => "Make a webhook";

    /// <summary>Where it is sent.</summary>
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>Whose address it is.</summary>
    [BindProperty]
    public string? Description { get; set; }

    /// <summary>What it tells.</summary>
    [BindProperty]
    public IReadOnlyList<string> Events { get; set; } = [];

    /// <summary>What is sent.</summary>
    [BindProperty]
    public WebhookPayload Payload { get; set; }

    /// <summary>What can be sent: whole documents only where something shows them as the Delivery API does.</summary>
    public ImmutableArray<WebhookPayload> Payloads { get; } =
        services.GetService<IWebhookBodies>() is null ? [WebhookPayload.Minimal] : [WebhookPayload.Minimal, WebhookPayload.Legacy];

    /// <summary>Shows the form.</summary>
    public void OnGet() => Events = WebhookEvents.Offered;

    /// <summary>Makes the webhook, and shows its secret once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Payloads.Contains(Payload))
            ModelState.AddModelError(nameof(Payload), "Choose what is sent.");
        if (!ModelState.IsValid)
            return Unprocessable();
        var options = new MakeWebhookOptions
        {
            UserId = UserId,
            Address = Address ?? "",
            Description = Description ?? "",
            Events = [.. Events],
            Payload = Payload,
        };
        var (outcome, secret) = await webhooks.RunAsync(options, cancellationToken);
        if (outcome is not EditorialOutcome.Done { Id: { } id })
            return RefuseByField(outcome, options.Mistakes(), nameof(Address));
        ShowOnce(id, secret);
        return LocalRedirect(ConnectionLinks.Webhook(id));
    }
}
