using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Tree;

public sealed class MoveTargetsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Browse_Page_OffersPlacesThatMayTakeItOrLeadOn()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.ReviewAsync(home, Editing.ReviewValues());
        var here = await store.PageAsync(home, "Here");
        var moved = await store.PageAsync(here, "Moved");
        var there = await store.PageAsync(home, "There");
        await store.PageAsync(there, "Deep");
        var writer = await store.SomebodyAsync("writer");

        var top = await BrowseAsync(store, writer, moved, null);
        var below = await BrowseAsync(store, writer, moved, home);

        Assert.Equal([("Home", true, true)], top.Places.Select(p => (p.Name, p.MayTake, p.LeadsOn)));
        Assert.Equal(("Home", true), (below.At?.Name, below.At?.MayTake));
        // Where it stands already is no choice; a list of reviews takes no pages.
        Assert.Equal([("There", true, true)], below.Places.Select(p => (p.Name, p.MayTake, p.LeadsOn)));
    }

    [Fact]
    public async Task Browse_Action_LeadsThroughTheListToTheReviews()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var review = await store.ReviewAsync(home, Editing.ReviewValues());
        var list = (await store.QueryAsync(async db => (await db.Documents.FindAsync([review], Cancellation))?.ParentId)) ?? default;
        var other = await store.CreateAsync("caseReview", list);
        await store.SaveAsync(other, "Child Birch");
        var action = await store.CreateAsync("action", review);
        await store.SaveAsync(action, "Do it");
        var writer = await store.SomebodyAsync("writer");

        Assert.Equal([("Home", false, true)], (await BrowseAsync(store, writer, action, null)).Places.Select(p => (p.Name, p.MayTake, p.LeadsOn)));
        Assert.Equal([("Case reviews", false, true)], (await BrowseAsync(store, writer, action, home)).Places.Select(p => (p.Name, p.MayTake, p.LeadsOn)));
        Assert.Equal([("Child Birch", true, false)], (await BrowseAsync(store, writer, action, list)).Places.Select(p => (p.Name, p.MayTake, p.LeadsOn)));
        Assert.Equal(["Child Birch"], (await store.Get<MoveTargets>().SearchAsync(writer, action, "child", Cancellation))?.Places.Select(p => p.Name));
    }

    [Fact]
    public async Task Find_EveryOtherPlace_AgreesWithWhatMovingSays()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var review = await store.ReviewAsync(home, Editing.ReviewValues());
        var own = await store.PageAsync(home, "Own");
        var moved = await store.PageAsync(own, "Moved");
        var inside = await store.PageAsync(moved, "Inside");
        var binned = await store.CreateAsync("page", own);
        await store.SaveAsync(binned, "Binned");
        var free = await store.PageAsync(own, "Free");
        var other = await store.PageAsync(home, "Other");
        var limited = await store.SomebodyAsync(own, "writer");
        await store.Get<BinDocument>().RunAsync(limited, binned, Cancellation);

        foreach (var person in new[] { limited, await store.SomebodyAsync("writer"), await store.SomebodyAsync("reviewer") })
            foreach (var place in new[] { home, review, moved, inside, binned, free, other, Guid.NewGuid() })
            {
                var offered = (await store.Get<MoveTargets>().FindAsync(person, moved, place, Cancellation))?.MayTake == true;
                var outcome = await store.Get<ArrangeDocuments>().MoveAsync(person, moved, place, Cancellation);
                Assert.Equal(offered, outcome is EditorialOutcome.Done);
                await store.MoveAsync(moved, own);
            }
    }

    [Fact]
    public async Task Browse_WhatThePersonMayNotSee_IsNull()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var own = await store.PageAsync(home, "Own");
        var moved = await store.PageAsync(own, "Moved");
        var limited = await store.SomebodyAsync(own, "writer");
        var targets = store.Get<MoveTargets>();

        Assert.Null(await targets.BrowseAsync(limited, home, null, Cancellation));
        Assert.Null(await targets.BrowseAsync(limited, moved, home, Cancellation));
        Assert.Null(await targets.SearchAsync(limited, Guid.NewGuid(), "own", Cancellation));
        Assert.Null(await targets.FindAsync(limited, moved, home, Cancellation));
    }

    [Fact]
    public async Task Move_ToAnAddressOfTheSite_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var about = await store.PageAsync(home, "About");
        var search = await store.PageAsync(about, "Search");

        Editing.AssertRefused(await store.Get<ArrangeDocuments>().MoveAsync(await store.SomebodyAsync("writer"), search, home, Cancellation), RefusalCode.AddressTaken);
    }

    private static async Task<MoveView> BrowseAsync(EditorialStore store, Guid person, Guid document, Guid? at)
    {
        var view = await store.Get<MoveTargets>().BrowseAsync(person, document, at, Cancellation);
        Assert.NotNull(view);
        return view;
    }
}
