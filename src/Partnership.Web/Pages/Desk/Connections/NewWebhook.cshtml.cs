using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Web.Desk.Connections;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>Where a webhook is made.</summary>
public sealed class NewWebhookModel(MakeWebhook webhooks, IServiceProvider services) : WebhookFormPage(services)
{
    /// <inheritdoc />
    public override string Title => "Make a webhook";

    /// <summary>Shows the form.</summary>
    public void OnGet() => Events = WebhookEvents.Offered;

    /// <summary>Makes the webhook, and shows its secret once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ReadForm() is not { } options)
            return Unprocessable();
        var (outcome, secret) = await webhooks.RunAsync(options, cancellationToken);
        if (outcome is not EditorialOutcome.Done { Id: { } id })
            return RefuseByField(outcome, options.Mistakes(), nameof(Address));
        ShowOnce(id, secret);
        return LocalRedirect(ConnectionLinks.Webhook(id));
    }
}
