using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Webhooks;

namespace Partnership.Editorial.Tests.Webhooks;

public sealed class FanOutTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid administrator;
    private Guid home;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        administrator = await store.PersonAsync("Ada Administrator", "administrator");
        home = await store.HomeAsync();
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task FanOut_NewWebhook_IsToldNothingOfThePast()
    {
        await store.PageAsync(home, "Before");
        var webhook = await store.WebhookAsync(administrator);
        Assert.Empty(await store.ToldAsync(webhook));

        var after = await store.PageAsync(home, "After");

        Assert.Equal([("ContentPublish", after)], await store.ToldAsync(webhook));
    }

    [Fact]
    public async Task FanOut_LifeOfAPage_IsToldInOrder()
    {
        var other = await store.PageAsync(home, "Other");
        var webhook = await store.WebhookAsync(administrator);
        var page = await store.PageAsync(home, "Advice");
        await store.WithdrawAsync(page);
        await store.MoveAsync(page, other);
        Desk.Done(await store.RemoveAsync(page));
        Assert.Equal([("ContentPublish", page), ("ContentPublish", page), ("ContentMoved", page), ("ContentUnpublish", page)], await store.ToldAsync(webhook));

        Desk.Done(await store.EraseAsync(page));

        Assert.Equal(("ContentDelete", page), (await store.ToldAsync(webhook))[^1]);
    }

    [Fact]
    public async Task FanOut_TakedownOfABranch_IsUnpublishForEachOfIt()
    {
        var officer = await store.PersonAsync("Dana Disclosure", "disclosureOfficer");
        var page = await store.PageAsync(home, "Page");
        var below = await store.PageAsync(page, "Below");
        var webhook = await store.WebhookAsync(administrator, WebhookEvents.ContentUnpublish);

        Desk.Done(await store.Get<TakeDown>().RunAsync(new TakeDownOptions { UserId = officer, DocumentId = page, Reason = "A name." }, Cancellation));

        Assert.Equal(new[] { ("ContentUnpublish", page), ("ContentUnpublish", below) }.Order(), (await store.ToldAsync(webhook)).Order());
    }

    [Fact]
    public async Task FanOut_OneLanguageOfTwoGoes_IsAChangeAndTheLastIsUnpublish()
    {
        var page = await store.PageAsync(home, "Advice");
        await store.RepublishAsync(home, "Hafan", HomeInWelsh, Editing.Welsh);
        await store.RepublishAsync(page, "Cyngor", null, Editing.Welsh);
        var webhook = await store.WebhookAsync(administrator);

        Desk.Done(await store.RemoveAsync(page, Editing.Welsh));
        Assert.Equal([("ContentPublish", page)], await store.ToldAsync(webhook));
        Assert.Equal([Cultures.Default], Assert.Single(await store.TakeAsync(webhook)).Cultures.Select(c => c.Culture));

        Desk.Done(await store.RemoveAsync(page));
        Assert.Equal(("ContentUnpublish", page), (await store.ToldAsync(webhook))[^1]);
    }

    [Fact]
    public async Task FanOut_EventThatIsNotWanted_IsPassedOver()
    {
        var webhook = await store.WebhookAsync(administrator, WebhookEvents.ContentDelete);
        await store.PageAsync(home, "Page");

        Assert.Empty(await store.ToldAsync(webhook));
        Assert.Equal(await store.HeadAsync(), (await CursorsAsync())[webhook]);
    }

    [Fact]
    public async Task FanOut_WebhookIsOff_WaitsAndCatchesUp()
    {
        var page = await store.PageAsync(home, "Page");
        var webhook = await store.WebhookAsync(administrator);
        Desk.Done(await store.Get<ChangeWebhook>().TurnAsync(administrator, webhook, false, Cancellation));
        Desk.Done(await store.RemoveAsync(page));
        Assert.Empty(await store.ToldAsync(webhook));

        Desk.Done(await store.Get<ChangeWebhook>().TurnAsync(administrator, webhook, true, Cancellation));

        Assert.Equal([("ContentUnpublish", page)], await store.ToldAsync(webhook));
    }

    [Fact]
    public async Task Publish_IsRolledBack_TellsNothing()
    {
        var webhook = await store.WebhookAsync(administrator);
        var (file, _) = await store.PictureAsync();
        var page = await store.CreateAsync("page", home);
        await store.SaveAsync(page, "Page", WithPicture(file));

        // What is not completed is rolled back, as when the process dies before the commit.
        await store.Get<EditorialSession>().WriteAsync(
            write => store.Get<PublishDocument>().ApplyAsync(write, new PublishDocumentOptions { DocumentId = page }, Cancellation), Cancellation);

        Assert.Empty(await store.ToldAsync(webhook));
    }

    [Fact]
    public async Task FanOut_ManyAtOnce_TellEverythingOnce()
    {
        Guid[] webhooks = [await store.WebhookAsync(administrator), await store.WebhookAsync(administrator)];
        var pages = new List<Guid>();
        for (var i = 0; i < 10; i++)
            pages.Add(await store.PageAsync(home, $"Page {i}"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.Get<FanOutWebhooks>().RunAsync(Cancellation)));

        foreach (var webhook in webhooks)
            Assert.Equal(pages, (await store.ToldAsync(webhook)).Select(t => t.Subject));
    }

    [Fact]
    public async Task FanOut_IsCutShortAnywhere_TellsEverythingOnce()
    {
        var webhook = await store.WebhookAsync(administrator);
        var pages = new List<Guid>();
        for (var i = 0; i < 30; i++)
        {
            pages.Add(await store.PageAsync(home, $"Page {i}"));
            using var cut = new CancellationTokenSource(TimeSpan.FromMilliseconds(i % 10 / 4.0));
            try
            {
                await store.Get<FanOutWebhooks>().RunAsync(cut.Token);
            }
            catch (OperationCanceledException)
            {
                // Where it is cut is left to chance.
            }
        }

        Assert.Equal(pages, (await store.ToldAsync(webhook)).Select(t => t.Subject));
        Assert.Equal(await store.HeadAsync(), (await CursorsAsync())[webhook]);
    }

    [Fact]
    public async Task HasWebhook_FromThePublicationUntilItIsSent_IsTrue()
    {
        var work = store.Get<PendingWork>();
        var webhook = await store.WebhookAsync(administrator);
        Assert.False(await HasAsync());

        await store.PageAsync(home, "Page");
        Assert.True(await HasAsync());
        await store.Get<FanOutWebhooks>().RunAsync(Cancellation);
        Assert.True(await HasAsync());
        var due = Assert.Single(await store.TakeAsync(webhook));
        Assert.False(await HasAsync());
        store.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await HasAsync());
        await store.EndAsync(due.Id);

        Assert.False(await HasAsync());

        Task<bool> HasAsync() => work.HasWebhookAsync(store.Clock.GetUtcNow(), Cancellation);
    }

    private static PropertyBag HomeInWelsh => Editing.HomeValues;

    private static PropertyBag WithPicture(Guid file) => Editing.Body($"<p>Look:</p><p><img src=\"/media/{file}\" data-media-id=\"{file}\" alt=\"A picnic\"></p>");

    private Task<Dictionary<Guid, long>> CursorsAsync() => store.QueryAsync(db => db.Webhooks.ToDictionaryAsync(w => w.Id, w => w.Cursor, Cancellation));
}
