using Microsoft.Extensions.Options;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;

namespace Partnership.Web.Desk.Connections;

/// <summary>Sends webhooks beside everything else, and clears away what was finished long ago and secrets that have ended.</summary>
internal sealed partial class WebhookWorker(IServiceProvider services, IWorkTurn turn, IOptions<WebhookOptions> options, TimeProvider clock, ILogger<WebhookWorker> logger)
    : SharedDeskWorker(turn, options.Value.Interval, clock)
{
    private static readonly TimeSpan BetweenTidying = TimeSpan.FromHours(1);

    private DateTimeOffset tidyAt;
    private bool hasStarted;

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (hasStarted)
            await services.GetRequiredService<WebhookRound>().EndAsync(cancellationToken);
    }

    protected override async Task WorkForAllAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        var work = services.GetRequiredService<PendingWork>();
        if (now >= tidyAt)
        {
            var before = now.AddDays(-options.Value.KeepDays);
            if (await work.HasOldDeliveryAsync(before, cancellationToken))
                LogTidied(await services.GetRequiredService<WebhookQueue>().PruneAsync(before, cancellationToken));
            if (await work.HasOldSecretAsync(now, cancellationToken))
                await services.GetRequiredService<WebhookQueue>().ForgetOldSecretsAsync(now, cancellationToken);
            tidyAt = now + BetweenTidying;
        }

        if (!await work.HasWebhookAsync(now, cancellationToken))
            return;
        hasStarted = true;
        await services.GetRequiredService<WebhookRound>().StartAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "{Deliveries} finished deliveries of webhooks were cleared away.")]
    private partial void LogTidied(int deliveries);

    [LoggerMessage(LogLevel.Error, "Webhooks can't be sent now. What happens waits.")]
    protected override partial void LogAway(Exception exception);
}
