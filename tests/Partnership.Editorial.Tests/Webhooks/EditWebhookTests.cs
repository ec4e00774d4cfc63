using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Webhooks;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Webhooks;

public sealed class EditWebhookTests : IAsyncLifetime
{
    private const string Old = "https://partner.example/hooks";
    private const string New = "https://moved.example/hooks";

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
    public async Task Edit_Everything_IsSavedAndAuditedWithoutItsWords()
    {
        Desk.Done(await EditAsync(w => w with { Address = $" {New} ", Description = " Moved ", Events = ["Umbraco.MediaSave", "Umbraco.ContentPublish"], Payload = WebhookPayload.Legacy }));

        var entry = await EntryAsync();
        Assert.Equal((New, "Moved", WebhookPayload.Legacy, true), (entry.Address, entry.Description, entry.Payload, entry.IsOn));
        Assert.Equal([WebhookEvents.ContentPublish, WebhookEvents.MediaSave], entry.Events);
        Assert.Equal(["made", "edited: address, description, events, payload"], await AuditAsync());
    }

    [Fact]
    public async Task Edit_Nothing_IsDoneAndLeavesNoTrace()
    {
        Desk.Done(await EditAsync(w => w));

        Assert.Equal(["made"], await AuditAsync());
    }

    [Fact]
    public async Task Edit_SomebodyElseWasFaster_IsRefusedAndChangesNothing()
    {
        var seen = (await EntryAsync()).EditHash;
        Desk.Done(await EditAsync(w => w with { Description = "Theirs" }));

        Desk.Refused(await EditAsync(w => w with { Description = "Mine", Address = New }, seen), RefusalCode.Changed);

        var entry = await EntryAsync();
        Assert.Equal(("Theirs", Old), (entry.Description, entry.Address));
        Assert.NotEqual(seen, entry.EditHash);
    }

    [Theory]
    [InlineData("", "Give the address")]
    [InlineData("moved.example/hooks", "whole one")]
    [InlineData("https://moved.example/hooks#here", "#")]
    [InlineData("https://internal.example/", "inside a network")]
    public async Task Edit_AddressIsWrong_SaysWhyAsWhenItIsMade(string address, string reason)
    {
        var outcome = await EditAsync(w => w with { Address = address });

        Assert.Contains(reason, Assert.Single(Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons).Reason, StringComparison.Ordinal);
        Assert.Equal(Old, (await EntryAsync()).Address);
    }

    [Fact]
    public async Task Edit_EverythingElseWrong_SaysAllOfIt()
    {
        var outcome = await EditAsync(w => w with { Description = "", Events = [], Payload = (WebhookPayload)7 });

        Assert.Equal(3, Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons.Length);
    }

    // Its name can't be looked up for a while: the name that people know it by may be put right all the same.
    [Fact]
    public async Task Edit_AddressStays_IsNotLookedUpAgain()
    {
        await using (var db = await store.OpenAsync())
            await db.Webhooks.ExecuteUpdateAsync(w => w.SetProperty(x => x.Address, "https://internal.example/"), Cancellation);

        Desk.Done(await EditAsync(w => w with { Address = "https://internal.example/", Description = "Put right" }));

        Assert.Equal("Put right", (await EntryAsync()).Description);
    }

    [Fact]
    public async Task Edit_NewAddress_GetsWhatWaitsAtOnceAndWithAllAttempts()
    {
        await store.PageAsync(home, "Page");
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);
        var failed = Assert.Single(await store.TakeAsync(webhook));
        for (var attempt = 0; attempt < WebhookSchedule.MostAttempts - 1; attempt++)
            await store.EndAsync(failed.Id, DeliveryFailure.NoSuchHost);
        Assert.Empty(await store.TakeAsync(webhook)); // it waits for hours

        Desk.Done(await EditAsync(w => w with { Address = New }));

        var due = Assert.Single(await store.TakeAsync(webhook));
        Assert.Equal((failed.Id, new Uri(New), 0), (due.Id, due.Address, due.Retries));
    }

    [Fact]
    public async Task Edit_SameAddress_DoesNotHurryWhatWaits()
    {
        await store.PageAsync(home, "Page");
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);
        await store.EndAsync(Assert.Single(await store.TakeAsync(webhook)).Id, DeliveryFailure.Timeout);

        Desk.Done(await EditAsync(w => w with { Description = "Another name" }));

        Assert.Empty(await store.TakeAsync(webhook));
    }

    [Fact]
    public async Task Edit_NewAddress_DoesNotSendWhatIsFinished()
    {
        await store.PageAsync(home, "Arrived");
        await store.PageAsync(home, "Given up");
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);
        var taken = await store.TakeAsync(webhook);
        await store.EndAsync(taken[0].Id);
        for (var attempt = 0; attempt < WebhookSchedule.MostAttempts; attempt++)
            await store.EndAsync(taken[1].Id, DeliveryFailure.Timeout);

        Desk.Done(await EditAsync(w => w with { Address = New }));

        Assert.Empty(await store.TakeAsync(webhook));
    }

    [Fact]
    public async Task Edit_FewerEvents_DropsWhatWaitsOfTheOthersButNoTest()
    {
        var page = await store.PageAsync(home, "Page");
        Desk.Done(await store.RemoveAsync(page));
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);
        Desk.Done(await store.Get<ChangeWebhook>().PingAsync(administrator, webhook, Cancellation));

        Desk.Done(await EditAsync(w => w with { Events = [WebhookEvents.ContentUnpublish] }));

        Assert.Equal([WebhookEvents.ContentUnpublish, WebhookEvents.Ping], (await store.TakeAsync(webhook)).Select(d => d.Event).Order(StringComparer.Ordinal).Reverse());
        await store.PageAsync(home, "Another");
        Assert.DoesNotContain(await store.ToldAsync(webhook), t => t.Event == "ContentPublish");
    }

    [Fact]
    public async Task Edit_OtherRoleOrNoSuchWebhook_IsRefused()
    {
        var other = await store.PersonAsync("Olu Other", "publisher");

        Desk.Refused(await EditAsync(w => w with { UserId = other, Address = New }), RefusalCode.NotPermitted);
        Desk.Refused(
            await store.Get<EditWebhook>().RunAsync(new EditWebhookOptions { WebhookId = Guid.NewGuid(), SeenHash = "", Wanted = Wanted(await EntryAsync()) }, Cancellation), RefusalCode.NotFound);

        Assert.Equal(Old, (await EntryAsync()).Address);
    }

    private MakeWebhookOptions Wanted(WebhookEntry entry) =>
        new() { UserId = administrator, Address = entry.Address, Description = entry.Description, Events = entry.Events, Payload = entry.Payload };

    private async Task<EditorialOutcome> EditAsync(Func<MakeWebhookOptions, MakeWebhookOptions> change, string? seen = null)
    {
        var entry = await EntryAsync();
        return await store.Get<EditWebhook>().RunAsync(
            new EditWebhookOptions { WebhookId = webhook, SeenHash = seen ?? entry.EditHash, Wanted = change(Wanted(entry)) }, Cancellation);
    }

    private async Task<WebhookEntry> EntryAsync() => Assert.Single(await store.Get<WebhookBoard>().ListAsync(administrator, Cancellation));

    private Task<List<string?>> AuditAsync() => store.QueryAsync(
        db => db.AuditTrail.Where(e => e.SubjectId == webhook).OrderBy(e => e.Sequence).Select(e => e.Detail).ToListAsync(Cancellation));
}
