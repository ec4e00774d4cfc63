using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Webhooks;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Webhooks;

public sealed class WebhookQueueTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid administrator;
    private Guid home;
    private Guid webhook;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        administrator = await store.PersonAsync("Ada Administrator", "administrator");
        home = await store.HomeAsync();
        webhook = await store.WebhookAsync(administrator);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Take_SenderDies_IsDueAgainUnderTheSameId()
    {
        await OneAsync();
        var taken = Assert.Single(await store.TakeAsync(webhook));
        Assert.Empty(await store.TakeAsync(webhook));

        store.Clock.Advance(TimeSpan.FromSeconds(61)); // nobody has said what came of it

        Assert.Equal((taken.Id, 0), Assert.Single(await store.TakeAsync(webhook)) is var again ? (again.Id, again.Retries) : default);
    }

    [Fact]
    public async Task Take_ManyAtOnce_GetEachDeliveryOnce()
    {
        for (var i = 0; i < 12; i++)
            await store.PageAsync(home, $"Page {i}");
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => store.TakeAsync(webhook, 4)));

        Assert.Equal(12, taken.SelectMany(t => t).Select(t => t.Id).Distinct().Count());
        Assert.Equal(12, taken.Sum(t => t.Length));
    }

    [Fact]
    public async Task Take_SiteDoesNotShowItYet_Waits()
    {
        await OneAsync();
        var head = await store.HeadAsync();
        var queue = store.Get<WebhookQueue>();

        Assert.Empty(await queue.DueAsync(store.Clock.GetUtcNow(), head - 1, Cancellation));
        Assert.Empty(await queue.TakeAsync(webhook, head - 1, 1, TimeSpan.FromMinutes(1), Cancellation));
        Assert.Equal([webhook], await queue.DueAsync(store.Clock.GetUtcNow(), head, Cancellation));
    }

    [Fact]
    public async Task Schedule_Pauses_GrowAndEnd()
    {
        var pauses = Enumerable.Range(1, 8).Select(n => WebhookSchedule.PauseAfter(n, 0.5)).ToList();

        Assert.Equal(
            [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), null, null],
            pauses);
        Assert.Equal(7, WebhookSchedule.MostAttempts);
        for (var attempt = 1; attempt < WebhookSchedule.MostAttempts; attempt++)
        {
            Assert.Equal(pauses[attempt - 1] * 0.8, WebhookSchedule.PauseAfter(attempt, 0));
            Assert.Equal(pauses[attempt - 1] * 1.2, WebhookSchedule.PauseAfter(attempt, 1));
        }

        await Task.CompletedTask;
    }

    [Fact]
    public async Task End_FailsAgainAndAgain_IsTriedSevenTimesAndGivenUp()
    {
        await OneAsync();
        var waits = new List<TimeSpan>();
        for (var attempt = 0; attempt < WebhookSchedule.MostAttempts; attempt++)
        {
            var began = store.Clock.GetUtcNow();
            while ((await store.Get<WebhookQueue>().DueAsync(store.Clock.GetUtcNow(), long.MaxValue, Cancellation)).IsEmpty)
                store.Clock.Advance(TimeSpan.FromSeconds(5));
            waits.Add(store.Clock.GetUtcNow() - began);
            var due = Assert.Single(await store.TakeAsync(webhook));
            Assert.Equal(attempt, due.Retries);
            await store.EndAsync(due.Id, DeliveryFailure.Timeout);
        }

        var delivery = Assert.Single(await store.DeliveriesAsync(webhook));
        Assert.Equal((DeliveryState.GivenUp, 7), (delivery.State, delivery.Attempts));
        Assert.Equal([0, 10, 60, 300, 1800, 7200, 21600], waits.Select(w => (int)w.TotalSeconds));
        Assert.Equal(7, await store.QueryAsync(db => db.WebhookAttempts.CountAsync(a => a.DeliveryId == delivery.Id && a.Failure == DeliveryFailure.Timeout, Cancellation)));
    }

    [Fact]
    public async Task End_Arrives_IsFinishedAndLogged()
    {
        await OneAsync();
        var due = Assert.Single(await store.TakeAsync(webhook));
        await store.EndAsync(due.Id);

        var log = await store.Get<WebhookBoard>().FindAsync(administrator, webhook, 1, Cancellation);

        var entry = Assert.Single(log?.Deliveries ?? []);
        Assert.Equal((due.Id, DeliveryState.Sent), (entry.Id, entry.State));
        Assert.Equal(new AttemptEntry(store.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromMilliseconds(40), 204, null), Assert.Single(entry.Attempts));
    }

    [Fact]
    public async Task End_WebhookWasDeletedMeanwhile_IsPassedOver()
    {
        await OneAsync();
        var due = Assert.Single(await store.TakeAsync(webhook));
        Desk.Done(await store.Get<ChangeWebhook>().DeleteAsync(administrator, webhook, Cancellation));

        await store.EndAsync(due.Id, DeliveryFailure.Connection);

        Assert.Equal(0, await store.QueryAsync(db => db.WebhookAttempts.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Ping_Fails_IsNotTriedAgainAndIsSentWhileTheWebhookIsOff()
    {
        var change = store.Get<ChangeWebhook>();
        Desk.Done(await change.TurnAsync(administrator, webhook, false, Cancellation));
        Desk.Done(await change.PingAsync(administrator, webhook, Cancellation));

        var due = Assert.Single(await store.TakeAsync(webhook));
        await store.EndAsync(due.Id, DeliveryFailure.Connection);

        Assert.Equal((WebhookEvents.Ping, webhook), (due.Event, due.SubjectId));
        Assert.Equal(DeliveryState.GivenUp, Assert.Single(await store.DeliveriesAsync(webhook)).State);
    }

    [Fact]
    public async Task Resend_OneAndAllFailed_AreDueAgainUnderTheirIds()
    {
        var change = store.Get<ChangeWebhook>();
        await OneAsync();
        var sent = Assert.Single(await store.TakeAsync(webhook));
        await store.EndAsync(sent.Id);
        Desk.Done(await change.ResendAsync(administrator, webhook, sent.Id, Cancellation));
        Assert.Equal(sent.Id, Assert.Single(await store.TakeAsync(webhook)).Id);
        var failed = await FailAsync();
        Desk.Refused(await change.ResendFailedAsync(administrator, webhook, store.Clock.GetUtcNow().AddSeconds(1).UtcDateTime, Cancellation), RefusalCode.WrongStage);

        Desk.Done(await change.ResendFailedAsync(administrator, webhook, store.Clock.GetUtcNow().AddDays(-1).UtcDateTime, Cancellation));

        Assert.Equal((failed, 0), (await store.TakeAsync(webhook)).Where(d => d.Id == failed).Select(d => (d.Id, d.Retries)).Single());
        Desk.Refused(await change.ResendAsync(administrator, await store.WebhookAsync(administrator), failed, Cancellation), RefusalCode.NotFound);
    }

    [Fact]
    public async Task Prune_FinishedLongAgo_GoesWithItsAttemptsAndNothingElse()
    {
        await OneAsync();
        var old = Assert.Single(await store.TakeAsync(webhook));
        await store.EndAsync(old.Id);
        store.Clock.Advance(TimeSpan.FromDays(31));
        await store.PageAsync(home, "Waits");
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);
        var before = store.Clock.GetUtcNow().AddDays(-30);
        Assert.True(await store.Get<PendingWork>().HasOldDeliveryAsync(before, Cancellation));

        Assert.Equal(1, await store.Get<WebhookQueue>().PruneAsync(before, Cancellation));

        Assert.Equal(DeliveryState.Waiting, Assert.Single(await store.DeliveriesAsync(webhook)).State);
        Assert.Equal(0, await store.QueryAsync(db => db.WebhookAttempts.CountAsync(Cancellation)));
        Assert.False(await store.Get<PendingWork>().HasOldDeliveryAsync(before, Cancellation));
    }

    private async Task OneAsync()
    {
        await store.PageAsync(home, "Page");
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);
    }

    private async Task<Guid> FailAsync()
    {
        await store.PageAsync(home, "Fails");
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);
        var due = Assert.Single(await store.TakeAsync(webhook));
        for (var i = 0; i < WebhookSchedule.MostAttempts; i++)
            await store.EndAsync(due.Id, DeliveryFailure.Status);
        return due.Id;
    }
}
