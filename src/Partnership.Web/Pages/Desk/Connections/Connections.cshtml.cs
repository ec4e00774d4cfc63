using System.Collections.Immutable;
using Partnership.Editorial.ApiKeys;
using Partnership.Editorial.Webhooks;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>Every key of the API, and every webhook.</summary>
public sealed class ConnectionsModel(ApiKeyBoard keys, WebhookBoard webhooks, TimeProvider clock) : ConnectionPage
{
    /// <inheritdoc />
    public override string Title => "Connections";

    /// <summary>The keys.</summary>
    public ImmutableArray<ApiKeyEntry> Keys { get; private set; } = [];

    /// <summary>The webhooks.</summary>
    public ImmutableArray<WebhookEntry> Webhooks { get; private set; } = [];

    /// <summary>What time it is, in UTC.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Keys = await keys.ListAsync(UserId, cancellationToken);
        Webhooks = await webhooks.ListAsync(UserId, cancellationToken);
    }
}
