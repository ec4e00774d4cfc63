using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Publishing;

public sealed class PublishDocumentTests
{
    [Fact]
    public async Task Publish_FirstTime_IsPublicAndLogged()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);
        await store.SaveAsync(home, "Home", Editing.HomeValues);

        var outcome = await store.PublishAsync(home);

        Assert.Equal(1, Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);
        var entry = Assert.Single(await store.LogAsync());
        Assert.Equal((1, home, "en-GB", PublicationEvent.Published), (entry.Sequence, entry.DocumentId, entry.Culture, entry.Event));
        Assert.Equal(64, entry.ContentHash?.Length);
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime, entry.OccurredAt);
        Assert.Equal("Home", Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/")).Item.Name);
    }

    [Fact]
    public async Task Publish_NewerVersion_ReplacesItAndKeepsTheFirstDate()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "About", Editing.Body("<p>One</p>"));
        var first = store.Clock.GetUtcNow();
        store.Clock.Advance(TimeSpan.FromDays(1));

        await store.RepublishAsync(page, "About", Editing.Body("<p>Two</p>"));

        var item = Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/about")).Item;
        Assert.Equal("<p>Two</p>", item.Properties.RichText("body")?.Markup);
        Assert.Equal((first, first.AddDays(1)), (item.FirstPublished, item.UpdateDate));
    }

    [Fact]
    public async Task Publish_OlderVersionByItsId_IsPublicAgain()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.CreateAsync("page", home);
        var old = await store.SaveAsync(page, "Old name");
        await store.RepublishAsync(page, "New name");

        Assert.IsType<EditorialOutcome.Done>(await store.PublishAsync(page, version: old));

        Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/old-name"));
        Editing.AssertMoved(await store.MatchAsync("/new-name"), "/old-name");
    }

    [Fact]
    public async Task Publish_AnotherName_MovesTheWholeBranchAndRedirects()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var about = await store.PageAsync(home, "About");
        var people = await store.PageAsync(about, "People");
        var chair = await store.PageAsync(people, "Chair");
        var before = await store.HeadAsync();

        await store.RepublishAsync(about, "About us");

        var paths = await store.PathsAsync();
        Assert.Equal(("/about-us", "/about-us/people", "/about-us/people/chair"), (paths[about], paths[people], paths[chair]));
        Editing.AssertMoved(await store.MatchAsync("/about/people/chair"), "/about-us/people/chair");
        var log = (await store.LogAsync()).Skip((int)before).ToList();
        Assert.Equal(
            [(people, PublicationEvent.Moved), (chair, PublicationEvent.Moved), (about, PublicationEvent.Published)],
            log.Select(e => (e.DocumentId, e.Event)));
        Assert.Equal(Enumerable.Range(1, (int)before + 3).Select(n => (long)n), (await store.LogAsync()).Select(e => e.Sequence));
    }

    [Fact]
    public async Task Publish_FormerNameAgain_ForgetsThatItWasFormer()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "About");
        await store.RepublishAsync(page, "About us");

        await store.RepublishAsync(page, "About");

        Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/about"));
        Editing.AssertMoved(await store.MatchAsync("/about-us"), "/about");
        Assert.Equal([RoutePath.Parse("/about-us")], (await store.PublishedAsync()).Documents[page].FormerPaths.Select(f => f.Path));
    }

    [Fact]
    public async Task Publish_TakesOverAFormerAddress_AnswersThereItself()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var old = await store.PageAsync(home, "News");
        await store.RepublishAsync(old, "Old news");

        var page = await store.PageAsync(home, "News");

        Assert.Equal(page, Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/news")).Item.Id);
    }

    [Fact]
    public async Task Publish_MarkedWithdrawn_IsNoLonger()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Advice");
        await store.WithdrawAsync(page);

        Assert.IsType<EditorialOutcome.Done>(await store.PublishAsync(page));

        Assert.Null(Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/advice")).Item.Withdrawal);
    }

    [Fact]
    public async Task Publish_AfterRemoval_IsThereAgain()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Advice");
        var child = await store.PageAsync(page, "More");
        await store.RemoveAsync(page);
        store.Clock.Advance(TimeSpan.FromDays(1));

        await store.RepublishAsync(page, "New advice");

        Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/new-advice"));
        Editing.AssertMoved(await store.MatchAsync("/advice"), "/new-advice");
        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/advice/more"));
        Assert.IsType<EditorialOutcome.Done>(await store.PublishAsync(child));
        Editing.AssertMoved(await store.MatchAsync("/advice/more"), "/new-advice/more");
    }

    [Fact]
    public async Task Publish_InWelsh_HasAddressBelowItsCulture()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.RepublishAsync(home, "Hafan", Editing.HomeValues, Editing.Welsh);
        var page = await store.PageAsync(home, "About");

        await store.RepublishAsync(page, "Amdanom ni", culture: Editing.Welsh);

        Assert.Equal("/cy-gb/amdanom-ni", (await store.PathsAsync(Editing.Welsh))[page]);
        Assert.Equal("Amdanom ni", Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/cy-GB/amdanom-ni")).Item.Name);
        Assert.Equal("About", Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/about")).Item.Name);
    }

    [Fact]
    public async Task Publish_DocumentIsNotThere_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();

        Editing.AssertRefused(await store.PublishAsync(Guid.NewGuid()), RefusalCode.NotFound);
    }

    [Fact]
    public async Task Publish_NoVersionInTheCulture_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();

        Editing.AssertRefused(
            await store.PublishAsync(home, Editing.Welsh),
            RefusalCode.NotFound,
            "There is no such document, or it has no version in this language.");
    }

    [Fact]
    public async Task Publish_VersionOfAnotherDocument_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.CreateAsync("page", home);
        var other = await store.SaveAsync(await store.CreateAsync("page", home), "Other");
        await store.SaveAsync(page, "Page");

        Editing.AssertRefused(await store.PublishAsync(page, version: other), RefusalCode.NotFound);
    }

    [Fact]
    public async Task Publish_SeveralValuesAreWrong_GivesEveryReason()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
        var review = await store.CreateAsync("caseReview", list);
        await store.SaveAsync(review, "Child Alder", Editing.ReviewValues(
            ("reviewType", new TextValue("gossip")), ("area", new TextValue(new string('a', 101))))
            .Without("reference"));

        var refused = Assert.IsType<EditorialOutcome.Refused>(await store.PublishAsync(review));

        Assert.All(refused.Reasons, r => Assert.Equal(RefusalCode.InvalidValue, r.Code));
        Assert.Equal(
            [
                "'Reference' is required.",
                "'Type of review' can't be 'gossip'. It may be: local-child-safeguarding-practice-review, serious-case-review, "
                    + "rapid-review, thematic-review, learning-only.",
                "'Area' has 101 characters; it may have 100.",
            ],
            refused.Reasons.Select(r => r.Reason));
        Assert.Equal(2, await store.HeadAsync());
    }

    [Fact]
    public async Task Publish_ParentIsNotPublished_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var parent = await store.CreateAsync("page", home);
        var page = await store.CreateAsync("page", parent);
        await store.SaveAsync(page, "Page");

        Editing.AssertRefused(
            await store.PublishAsync(page),
            RefusalCode.ParentNotPublished,
            "The page above it is not published in this language. Publish that page first.");
    }

    [Fact]
    public async Task Publish_ParentIsPublishedInAnotherCultureOnly_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "About");
        await store.SaveAsync(page, "Amdanom ni", culture: Editing.Welsh);

        Editing.AssertRefused(await store.PublishAsync(page, Editing.Welsh), RefusalCode.ParentNotPublished);
    }

    [Fact]
    public async Task Publish_AddressIsTaken_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.PageAsync(home, "About");
        var twin = await store.CreateAsync("page", home);
        await store.SaveAsync(twin, "About");

        Editing.AssertRefused(
            await store.PublishAsync(twin),
            RefusalCode.AddressTaken,
            "Another page is published at /about. Give one of them another name.");
        Assert.Single((await store.PathsAsync()).Values, p => p == "/about");
    }

    [Fact]
    public async Task Publish_AddressOfAnotherCulture_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "cy-GB");
        await store.SaveAsync(home, "Hafan", Editing.HomeValues, Editing.Welsh);

        Editing.AssertRefused(await store.PublishAsync(home, Editing.Welsh), RefusalCode.AddressTaken);

        Assert.Equal(page, Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/cy-gb")).Item.Id);
    }

    [Fact]
    public async Task Publish_SameCultureInOtherLetters_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.RepublishAsync(home, "Hafan", Editing.HomeValues, "cy-GB");
        await store.SaveAsync(home, "Hafan", Editing.HomeValues, "cy-gb");

        Editing.AssertRefused(await store.PublishAsync(home, "cy-gb"), RefusalCode.AddressTaken);

        Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/cy-gb"));
    }

    [Fact]
    public async Task Publish_AddressIsTooLong_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var above = await store.HomeAsync();
        for (var i = 0; i < 9; i++)
            above = await store.PageAsync(above, new string('a', 100));
        var page = await store.CreateAsync("page", above);
        await store.SaveAsync(page, new string('b', 100));

        Editing.AssertRefused(
            await store.PublishAsync(page), RefusalCode.AddressTaken, "Its address would be too long. Shorten its name or move it up.");
    }

    [Fact]
    public async Task Publish_AddressBelowBecomesTooLong_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var top = await store.PageAsync(await store.HomeAsync(), "a");
        var above = top;
        for (var i = 0; i < 9; i++)
            above = await store.PageAsync(above, new string('a', 100));
        await store.SaveAsync(top, new string('b', 100));

        Editing.AssertRefused(await store.PublishAsync(top), RefusalCode.AddressTaken);

        Assert.Equal("/a", (await store.PathsAsync())[top]);
        Assert.Equal(11, (await store.SnapshotAsync()).Default.Items.Length);
    }
}
