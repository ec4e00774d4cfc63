using Partnership.Delivery.Keys;
using Partnership.Delivery.Webhooks;
using Partnership.Editorial;
using Partnership.Editorial.Webhooks;

namespace Partnership.Web.Desk.Connections;

/// <summary>Puts together what lets other websites and programs in: keys of the API, and webhooks.</summary>
internal static class ConnectionHost
{
    private const int MostOfAnAnswerBytes = 4096;
    private const int MostOfHeadersKilobytes = 16;
    private static readonly TimeSpan DrainFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookUpAgainAfter = TimeSpan.FromMinutes(2);

    public static void AddDeskConnections(this IServiceCollection services)
    {
        services.AddEditorialConnections();
        services.AddKeyFollower();
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WebhookTargets>();
        services.AddSingleton<IWebhookTargets>(s => s.GetRequiredService<WebhookTargets>());
        services.AddSingleton(s => new WebhookBody(s.GetService<IWebhookBodies>()));
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookRound>();
        services.AddHostedService<WebhookWorker>();
        // The factory would log addresses, and tries are counted in the database: this client does neither.
        services.AddHttpClient(WebhookSender.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(s => Handler(s.GetRequiredService<WebhookTargets>()));
    }

    /// <summary>Adds what lets callers of the API in who have a key.</summary>
    public static void AddKeyFollower(this IServiceCollection services)
    {
        services.AddSingleton<DeliveryKeyTable>();
        services.AddSingleton<IDeliveryKeys>(s => s.GetRequiredService<DeliveryKeyTable>());
        services.AddSingleton<KeyFollower>();
        services.AddHostedService(s => s.GetRequiredService<KeyFollower>());
    }

    private static SocketsHttpHandler Handler(WebhookTargets targets)
    {
        var handler = new SocketsHttpHandler
        {
            MaxResponseDrainSize = MostOfAnAnswerBytes,
            ResponseDrainTimeout = DrainFor,
            MaxResponseHeadersLength = MostOfHeadersKilobytes,
            PooledConnectionLifetime = LookUpAgainAfter,
            ActivityHeadersPropagator = null,
        };
        targets.Guard.Protect(handler);
        return handler;
    }
}
