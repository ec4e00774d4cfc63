using Microsoft.EntityFrameworkCore;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Publishing;

public sealed class MoveDocumentTests
{
    [Fact]
    public async Task Move_PublishedBranch_MovesEveryAddressInEveryCulture()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (_, about, people, chair, support) = await TreeAsync(store);
        await store.RepublishAsync(about, "Amdanom", culture: Editing.Welsh);
        await store.RepublishAsync(people, "Pobl", culture: Editing.Welsh);
        await store.RepublishAsync(support, "Cymorth", culture: Editing.Welsh);
        var before = (int)await store.HeadAsync();

        var outcome = await store.MoveAsync(people, support, 7);

        var (english, welsh) = (await store.PathsAsync(), await store.PathsAsync(Editing.Welsh));
        Assert.Equal(("/support/people", "/support/people/chair"), (english[people], english[chair]));
        Assert.Equal("/cy-gb/cymorth/pobl", welsh[people]);
        var log = (await store.LogAsync()).Skip(before).ToList();
        Assert.Equal(before + 3, Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);
        Assert.All(log, e => Assert.Equal(PublicationEvent.Moved, e.Event));
        Assert.Equal(
            [(people, "cy-GB"), (people, "en-GB"), (chair, "en-GB")],
            log.Select(e => (e.DocumentId, e.Culture)).OrderBy(e => e.DocumentId == chair).ThenBy(e => e.Culture, StringComparer.Ordinal));
        Editing.AssertMoved(await store.MatchAsync("/about/people/chair"), "/support/people/chair");
        Editing.AssertMoved(await store.MatchAsync("/cy-gb/amdanom/pobl"), "/cy-gb/cymorth/pobl");
        Assert.Equal(7, (await store.SnapshotAsync()).Default.Find(people)?.SortOrder);
    }

    [Fact]
    public async Task Move_BackAgain_LeavesOnlyTheOtherAddressAsFormer()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (_, about, people, _, support) = await TreeAsync(store);
        await store.MoveAsync(people, support);

        await store.MoveAsync(people, about);

        Assert.Equal("/about/people", (await store.PathsAsync())[people]);
        Editing.AssertMoved(await store.MatchAsync("/support/people"), "/about/people");
        Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/about/people/chair"));
    }

    [Fact]
    public async Task Move_SamePlaceOtherOrder_KeepsAddressAndIsLogged()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (home, about, _, _, support) = await TreeAsync(store);
        var before = await store.HeadAsync();

        await store.MoveAsync(support, home, 0);

        Assert.Equal([support, about], (await store.SnapshotAsync()).Default.ChildrenOf(home).Select(i => i.Id));
        Assert.Equal(before + 1, await store.HeadAsync());
        Assert.Empty((await store.PublishedAsync()).Documents[support].FormerPaths);
    }

    [Fact]
    public async Task Move_Draft_MovesWithoutALogEntry()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (home, about, _, _, _) = await TreeAsync(store);
        var draft = await store.CreateAsync("page", home);
        await store.SaveAsync(draft, "Draft");
        var before = await store.HeadAsync();

        var outcome = await store.MoveAsync(draft, about);

        Assert.Equal(before, Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);
        Assert.Equal(about, await ParentAsync(store, draft));
    }

    [Fact]
    public async Task Move_MarkedWithdrawn_StaysMarked()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (_, _, people, _, support) = await TreeAsync(store);
        await store.WithdrawAsync(people, "Out of date.");

        await store.MoveAsync(people, support);

        Assert.Equal("Out of date.", Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/support/people")).Item.Withdrawal?.Explanation);
    }

    [Fact]
    public async Task Move_DocumentOrParentIsNotThereOrIsTheTop_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (home, about, _, _, _) = await TreeAsync(store);

        Editing.AssertRefused(await store.MoveAsync(Guid.NewGuid(), about), RefusalCode.NotFound);
        Editing.AssertRefused(await store.MoveAsync(about, Guid.NewGuid()), RefusalCode.NotFound);
        Editing.AssertRefused(await store.MoveAsync(home, about), RefusalCode.NotFound, "There is no such document, or it is the top of the tree.");
    }

    [Fact]
    public async Task Move_TypeIsNotAllowedThere_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (home, about, _, _, _) = await TreeAsync(store);
        var themes = await store.CreateAsync("themes", home);

        Editing.AssertRefused(await store.MoveAsync(themes, about), RefusalCode.NotAllowedThere, "'Themes' can't stand below 'Page'.");
        Assert.Equal(home, await ParentAsync(store, themes));
    }

    [Fact]
    public async Task Move_BelowItself_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (home, about, _, chair, _) = await TreeAsync(store);

        Editing.AssertRefused(await store.MoveAsync(about, chair), RefusalCode.InsideItself, "A page can't be moved below itself.");
        Editing.AssertRefused(await store.MoveAsync(about, about), RefusalCode.InsideItself);
        Assert.Equal(home, await ParentAsync(store, about));
    }

    [Fact]
    public async Task Move_ParentIsNotPublished_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (home, about, people, _, _) = await TreeAsync(store);
        var draft = await store.CreateAsync("page", home);

        Editing.AssertRefused(await store.MoveAsync(people, draft), RefusalCode.ParentNotPublished);
        Assert.Equal(about, await ParentAsync(store, people));
    }

    [Fact]
    public async Task Move_ParentIsNotPublishedInOneOfTheCultures_IsRefusedAndChangesNeither()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (_, about, people, chair, support) = await TreeAsync(store);
        await store.RepublishAsync(about, "Amdanom", culture: Editing.Welsh);
        await store.RepublishAsync(people, "Pobl", culture: Editing.Welsh);
        var before = await store.HeadAsync();

        Editing.AssertRefused(await store.MoveAsync(people, support), RefusalCode.ParentNotPublished);

        Assert.Equal("/about/people/chair", (await store.PathsAsync())[chair]);
        Assert.Equal("/cy-gb/amdanom/pobl", (await store.PathsAsync(Editing.Welsh))[people]);
        Assert.Equal(before, await store.HeadAsync());
    }

    [Fact]
    public async Task Move_AddressIsTaken_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (_, _, people, _, support) = await TreeAsync(store);
        await store.PageAsync(support, "People");

        Editing.AssertRefused(
            await store.MoveAsync(people, support),
            RefusalCode.AddressTaken,
            "Another page is published at /support/people. Give one of them another name.");
    }

    [Fact]
    public async Task Move_AddressBelowBecomesTooLong_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (home, _, people, chair, _) = await TreeAsync(store);
        var deep = home;
        for (var i = 0; i < 9; i++)
            deep = await store.PageAsync(deep, new string('a', 100));
        await store.PageAsync(chair, new string('c', 80));

        Editing.AssertRefused(await store.MoveAsync(people, deep), RefusalCode.AddressTaken);

        Assert.Equal("/about/people", (await store.PathsAsync())[people]);
    }

    private static async Task<(Guid Home, Guid About, Guid People, Guid Chair, Guid Support)> TreeAsync(EditorialStore store)
    {
        var home = await store.HomeAsync();
        await store.RepublishAsync(home, "Hafan", Editing.HomeValues, Editing.Welsh);
        var about = await store.PageAsync(home, "About");
        var people = await store.PageAsync(about, "People");
        var chair = await store.PageAsync(people, "Chair");
        var support = await store.PageAsync(home, "Support");
        return (home, about, people, chair, support);
    }

    private static Task<Guid?> ParentAsync(EditorialStore store, Guid id) =>
        store.QueryAsync(db => db.Documents.Where(d => d.Id == id).Select(d => d.ParentId).SingleAsync(TestContext.Current.CancellationToken));
}
