using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Webhooks;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Connections;

/// <summary>Makes deliveries of what has happened, and sends what is due: to several receivers at once, so that a slow one holds no other up.</summary>
internal sealed partial class WebhookRound(
    FanOutWebhooks fanOut,
    WebhookQueue queue,
    WebhookSender sender,
    PublishedSite site,
    IOptions<WebhookOptions> options,
    TimeProvider clock,
    ILogger<WebhookRound> logger)
{
    // Besides the time that the receiver is given: to write down what came of it.
    private static readonly TimeSpan LeaseBeyondTimeout = TimeSpan.FromSeconds(30);

    // By the webhook. Only the one who starts them adds; each takes itself out.
    private readonly ConcurrentDictionary<Guid, Task> running = new();

    /// <summary>Begins to send what is due, and does not wait for it.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await fanOut.RunAsync(cancellationToken);
        foreach (var (webhook, _) in running.Where(r => r.Value.IsCompleted))
            running.TryRemove(webhook, out _);
        foreach (var webhook in await queue.DueAsync(clock.GetUtcNow(), site.Sequence, cancellationToken))
            if (running.Count < options.Value.ReceiversAtOnce && !running.ContainsKey(webhook))
                running[webhook] = Task.Run(() => SendAllAsync(webhook, cancellationToken), CancellationToken.None);
    }

    /// <summary>Waits until nothing is being sent.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => Task.WhenAll(running.Values).WaitAsync(cancellationToken);

    private async Task SendAllAsync(Guid webhook, CancellationToken cancellationToken)
    {
        try
        {
            var (most, lease) = (options.Value.DeliveriesAtOnce, options.Value.Timeout + LeaseBeyondTimeout);
            while (await queue.TakeAsync(webhook, site.Sequence, most, lease, cancellationToken) is { IsEmpty: false } taken)
                await Task.WhenAll(taken.Select(d => SendAsync(webhook, d, cancellationToken)));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The site stops. What was on its way is sent again when the lease ends, under the same id.
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or InvalidOperationException)
        {
            LogAway(exception, webhook);
        }
    }

    private async Task SendAsync(Guid webhook, DueDelivery delivery, CancellationToken cancellationToken)
    {
        var result = await sender.SendAsync(delivery, cancellationToken);
        if (result.Failure is { } failure)
            LogFailed(delivery.Id, webhook, failure, result.Status, delivery.Retries + 1);
#pragma warning disable CA5394 // how long to wait is no secret
        await queue.EndAsync(delivery.Id, result, Random.Shared.NextDouble(), cancellationToken);
#pragma warning restore CA5394
    }

    // Neither the address nor a secret of it: an address may have a password of the receiver in it.
    [LoggerMessage(LogLevel.Warning, "The delivery {Delivery} of the webhook {Webhook} did not arrive ({Failure}, status {Status}), at attempt {Attempt}.")]
    private partial void LogFailed(Guid delivery, Guid webhook, DeliveryFailure failure, int? status, int attempt);

    [LoggerMessage(LogLevel.Error, "What waits for the webhook {Webhook} can't be sent now. It still waits.")]
    private partial void LogAway(Exception exception, Guid webhook);
}
