using Microsoft.EntityFrameworkCore;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Publishing;

public sealed class RemoveDocumentTests
{
    [Fact]
    public async Task Remove_Branch_IsGoneAsAWholeAndKeptInTheStore()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Advice");
        var child = await store.PageAsync(page, "More");
        var versions = await CountVersionsAsync(store);

        var outcome = await store.RemoveAsync(page);

        Assert.Equal(5, Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);
        Assert.Equal(
            [(page, PublicationEvent.Removed), (child, PublicationEvent.Removed)],
            (await store.LogAsync()).Skip(3).Select(e => (e.DocumentId, e.Event)).OrderBy(e => e.DocumentId == child));
        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/advice"));
        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/advice/more"));
        Assert.Equal([home], (await store.PathsAsync()).Keys);
        Assert.Equal(versions, await CountVersionsAsync(store));
        Assert.Empty((await store.PublishedAsync()).Documents[page].Versions);
    }

    [Fact]
    public async Task Remove_OneCulture_LeavesTheOther()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.RepublishAsync(home, "Hafan", Editing.HomeValues, Editing.Welsh);
        var page = await store.PageAsync(home, "Advice");
        await store.RepublishAsync(page, "Cyngor", culture: Editing.Welsh);

        await store.RemoveAsync(page, Editing.Welsh);

        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/cy-gb/cyngor"));
        Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/advice"));
    }

    [Fact]
    public async Task Remove_AfterAMove_AllItsAddressesSayGone()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Advice");
        await store.RepublishAsync(page, "Guidance");

        await store.RemoveAsync(page);

        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/advice"));
        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/guidance"));
    }

    [Fact]
    public async Task Remove_EverythingInACulture_ItsAddressesSayGone()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.RepublishAsync(home, "Hafan", Editing.HomeValues, Editing.Welsh);

        await store.RemoveAsync(home, Editing.Welsh);

        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/cy-gb"));
    }

    [Fact]
    public async Task Remove_NotPublished_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var draft = await store.CreateAsync("page", home);
        await store.SaveAsync(draft, "Draft");

        Editing.AssertRefused(await store.RemoveAsync(draft), RefusalCode.NotFound, "The page is not published in this language.");
        Editing.AssertRefused(await store.RemoveAsync(home, Editing.Welsh), RefusalCode.NotFound);
        Editing.AssertRefused(await store.RemoveAsync(Guid.NewGuid()), RefusalCode.NotFound);
        Assert.Equal(1, await store.HeadAsync());
    }

    private static Task<int> CountVersionsAsync(EditorialStore store) =>
        store.QueryAsync(db => db.Versions.CountAsync(TestContext.Current.CancellationToken));
}
