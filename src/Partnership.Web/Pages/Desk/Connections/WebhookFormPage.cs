using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Delivery.Webhooks;
using Partnership.Editorial.Webhooks;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>A page with the form of a webhook.</summary>
public abstract class WebhookFormPage(IServiceProvider services) : ConnectionPage
{
    /// <inheritdoc />
    public override ImmutableArray<string> FieldOrder => [nameof(Address), nameof(Description), nameof(Events), nameof(Payload)];

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
    public ImmutableArray<WebhookPayload> Payloads { get; private protected set; } =
        services.GetService<IWebhookBodies>() is null ? [WebhookPayload.Minimal] : [WebhookPayload.Minimal, WebhookPayload.Legacy];

    /// <summary>What the form asks for; null, with the reason beside the field, when it can't be read.</summary>
    private protected MakeWebhookOptions? ReadForm()
    {
        if (!Payloads.Contains(Payload))
            ModelState.AddModelError(nameof(Payload), "Choose what is sent.");
        return ModelState.IsValid
            ? new MakeWebhookOptions { UserId = UserId, Address = Address ?? "", Description = Description ?? "", Events = [.. Events], Payload = Payload }
            : null;
    }
}
