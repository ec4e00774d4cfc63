using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Webhooks;

namespace Partnership.Editorial.Tests.Webhooks;

/// <summary>What tests of webhooks do in one line each.</summary>
internal static class Hooks
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static async Task<Guid> WebhookAsync(this EditorialStore store, Guid administrator, params ImmutableArray<string> events)
    {
        var (outcome, _) = await store.Get<MakeWebhook>().RunAsync(
            new MakeWebhookOptions { UserId = administrator, Address = "https://partner.example/hooks", Description = "A partner", Events = events.IsEmpty ? WebhookEvents.Offered : events }, Cancellation);
        return Desk.Made(outcome);
    }

    /// <summary>Makes deliveries of what has happened, and answers all that there are, the oldest first: the event's short name, and what it is about.</summary>
    internal static async Task<List<(string Event, Guid Subject)>> ToldAsync(this EditorialStore store, Guid webhook)
    {
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);
        return (await store.DeliveriesAsync(webhook)).ConvertAll(d => (d.Event.Split('.')[^1], d.SubjectId));
    }

    internal static Task<List<WebhookDelivery>> DeliveriesAsync(this EditorialStore store, Guid webhook) => store.QueryAsync(
        db => db.WebhookDeliveries.Where(d => d.WebhookId == webhook).OrderBy(d => d.Sequence ?? long.MaxValue).ThenBy(d => d.Id).ToListAsync(Cancellation));

    internal static Task<ImmutableArray<DueDelivery>> TakeAsync(this EditorialStore store, Guid webhook, int most = 100) =>
        store.Get<WebhookQueue>().TakeAsync(webhook, long.MaxValue, most, TimeSpan.FromMinutes(1), Cancellation);

    internal static Task EndAsync(this EditorialStore store, Guid delivery, DeliveryFailure? failure = null, double chance = 0.5) => store.Get<WebhookQueue>().EndAsync(
        delivery, new DeliveryResult(TimeSpan.FromMilliseconds(40), failure is null ? 204 : failure == DeliveryFailure.Status ? 500 : null, failure), chance, Cancellation);
}
