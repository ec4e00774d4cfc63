using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.ApiKeys;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Testing;

namespace Partnership.Web.Tests.Desk.Connections;

/// <summary>Keys and webhooks for tests, in one line each.</summary>
internal static class Connecting
{
    /// <summary>An address that the settings allow and nobody answers at.</summary>
    internal static readonly Uri Nowhere = new("http://127.0.0.1:9/hooks");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes a key.</summary>
    internal static async Task<Guid> KeyAsync(this SiteFactory site, Guid administrator) => (await site.KeyWithSecretAsync(administrator)).Id;

    /// <summary>Makes a key, and hands it out.</summary>
    internal static async Task<(Guid Id, string Secret)> KeyWithSecretAsync(this SiteFactory site, Guid administrator, bool mayPreview = false, DateTime? until = null)
    {
        var (outcome, secret) = await site.Services.GetRequiredService<MakeApiKey>().RunAsync(
            new MakeApiKeyOptions { UserId = administrator, Name = "A key", Purpose = "A test", MayReadPublic = true, MayPreview = mayPreview, ExpiresAt = until }, Cancellation);
        return (Assert.IsType<EditorialOutcome.Done>(outcome).Id ?? default, secret ?? "");
    }

    /// <summary>Makes a webhook that nobody answers at.</summary>
    internal static async Task<Guid> WebhookAsync(this SiteFactory site, Guid administrator) =>
        (await site.WebhookAsync(administrator, Nowhere, WebhookEvents.Offered)).Id;

    /// <summary>Makes a webhook, and hands its secret out.</summary>
    internal static async Task<(Guid Id, string Secret)> WebhookAsync(
        this SiteFactory site, Guid administrator, Uri address, ImmutableArray<string> events, WebhookPayload payload = WebhookPayload.Minimal)
    {
        var (outcome, secret) = await site.Services.GetRequiredService<MakeWebhook>().RunAsync(
            new MakeWebhookOptions { UserId = administrator, Address = address.ToString(), Description = "A test", Events = events, Payload = payload }, Cancellation);
        return (Assert.IsType<EditorialOutcome.Done>(outcome).Id ?? default, secret ?? "");
    }
}
