using Microsoft.Extensions.Options;
using Partnership.Delivery.Outgoing;
using Partnership.Editorial.Webhooks;

namespace Partnership.Web.Desk.Connections;

/// <summary>Where webhooks may go: to the public internet over https, and to hosts that the settings name. Developers may use http.</summary>
internal sealed class WebhookTargets(IOptions<WebhookOptions> options, IHostEnvironment environment) : IWebhookTargets
{
    /// <summary>What every connection of a webhook goes through.</summary>
    public PublicAddressGuard Guard { get; } = new(new PublicAddressOptions
    {
        AllowedInternalHosts = [.. options.Value.AllowedInternalHosts],
        AllowHttp = environment.IsDevelopment(),
    });

    public Task<string?> WhyNotAsync(Uri address, CancellationToken cancellationToken) => Guard.WhyNotAsync(address, cancellationToken);
}
