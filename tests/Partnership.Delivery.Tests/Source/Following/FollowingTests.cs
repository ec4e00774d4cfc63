using System.Text;
using System.Text.Json.Nodes;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Source.Following;
using Partnership.Delivery.Source.Webhooks;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Delivery.Tests.Source.Following;

/// <summary>What comes of single changes: trees, cultures, broken answers.</summary>
public sealed class FollowingTests : OnFollowedUmbraco
{
    [Fact]
    public async Task Hint_ParentIsMoved_ThoseBelowMoveWithIt()
    {
        var a = Play.Publish("page", "A", Home);
        var b = Play.Publish("page", "B", Home);
        var below = Play.Publish("page", "Below", a);
        await using var site = await SiteAsync();
        Play.Move(a, b);

        await HintAsync(site, "Umbraco.ContentMoved", $$"""[{"id":"{{a.Id}}"}]""");

        Assert.Equal("/b/a/below", site.Snapshot.Default.Find(below.Id)?.Path.Value);
        Assert.IsType<RouteMatch.Moved>(site.Snapshot.Match(RoutePath.Parse("/a/below")));
    }

    [Fact]
    public async Task Hint_ParentIsUnpublishedAndPublished_ThoseBelowGoAndComeAsTheyAreNow()
    {
        var parent = Play.Publish("page", "Parent", Home);
        var kept = Play.Publish("page", "Kept", parent);
        var removed = Play.Publish("page", "Removed", parent);
        await using var site = await SiteAsync();

        Play.Unpublish(parent);
        await HintAsync(site, "Umbraco.ContentUnpublish", $$"""{"id":"{{parent.Id}}"}""");
        Assert.Equal([Home.Id], site.Snapshot.Default.Items.Select(i => i.Id));
        Assert.IsType<RouteMatch.Gone>(site.Snapshot.Match(RoutePath.Parse("/parent/kept")));

        Play.Unpublish(removed); // of which Umbraco says nothing while its parent is hidden
        Play.Publish("page", "Parent", null, [], parent.Id);
        await HintAsync(site, "Umbraco.ContentPublish", $$"""{"id":"{{parent.Id}}"}""");
        Assert.NotNull(site.Snapshot.Default.Find(kept.Id));
        Assert.Null(site.Snapshot.Default.Find(removed.Id));
    }

    [Fact]
    public async Task Look_SiblingsAreSorted_FollowsWithFewChanges()
    {
        var pages = Enumerable.Range(0, 20).Select(n => Play.Publish("page", $"Page {n:00}", Home)).ToList();
        await using var site = await SiteAsync();
        var before = site.State;
        foreach (var page in pages)
            page.Sort += 1;
        pages[^1].Sort = 0;

        await site.LookAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([pages[^1].Id, .. pages.SkipLast(1).Select(p => p.Id)], site.Snapshot.Default.ChildrenOf(Home.Id).Select(i => i.Id));
        Play.Publish("page", "New one", Home).Sort = 5;
        var middle = site.State;
        await site.LookAsync(TimeSpan.FromMinutes(2));
        Assert.InRange(site.State.Documents.Count(d => !ReferenceEquals(middle.Documents.GetValueOrDefault(d.Key), d.Value)), 1, 20);
        Assert.NotSame(before, site.State);
    }

    [Fact]
    public async Task Load_Languages_BecomeCulturesOfTheSite()
    {
        Play.Publish(Home, [], "Home");
        var page = new Guid("00000000-0000-4000-8000-000000000400");
        Play.Publish("page", "Welcome", Home, new JsonObject { ["summary"] = "Hello" }, page, "en-US");
        Play.Publish("page", "Witamy", Home, new JsonObject { ["summary"] = "Czesc" }, page, "pl-PL");
        Play.Publish("page", "Velkommen", Home, new JsonObject { ["summary"] = "Hej" }, page, "da-DK");
        await using var site = await SiteAsync();

        Assert.Equal("Hello", site.Snapshot.Default.Find(page)?.Properties.Text("summary"));
        Assert.Equal("Czesc", site.State.Items[page].In("pl")?.Properties.Text("summary"));
        Assert.Equal(2, site.State.Items[page].Versions.Length); // the site has no Danish
        Assert.Contains(site.Kit.Log.Lines, l => l.Text.Contains("da-DK", StringComparison.Ordinal));

        Play.Unpublish(Play.Nodes.Single(n => n.Id == page), "pl-PL");
        await HintAsync(site, "Umbraco.ContentPublish", $$"""{"id":"{{page}}"}""");
        Assert.Null(site.State.Items[page].In("pl"));
    }

    [Fact]
    public async Task Load_UnknownTypesAndAddresses_AreNoReasonToFail()
    {
        Play.Publish("page", "Below the unknown", Play.Publish("wheel", "Wheel", Home));
        var search = Play.Publish("page", "Search", Home); // where the site itself has something
        var odd = Play.Publish("page", "Ünï_cödé!", Home);
        var one = Play.Publish("page", "Same", Home);
        var two = Play.Publish("page", "Same", Home);
        await using var site = await SiteAsync();

        Assert.Equal("/search-page", site.Snapshot.Default.Find(search.Id)?.Path.Value);
        Assert.Equal("/unicode", site.Snapshot.Default.Find(odd.Id)?.Path.Value.Replace("-", "", StringComparison.Ordinal));
        Assert.Equal("/same", site.Snapshot.Default.Find(one.Id)?.Path.Value);
        Assert.StartsWith("/same-", site.Snapshot.Default.Find(two.Id)?.Path.Value, StringComparison.Ordinal);
        Assert.Equal(5, site.Snapshot.Default.Items.Length);
        Assert.Single(site.Kit.Log.Lines, l => l.Text.Contains("wheel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Look_ProtectedAmongOthers_IsNotShownAndHoldsNothingUp()
    {
        var pages = Enumerable.Range(0, 90).Select(n => Play.Publish("page", $"Page {n}", Home)).ToList();
        (pages[3].IsProtected, pages[50].IsProtected, Play.ListsProtected) = (true, true, true);
        await using var site = await SiteAsync();
        Assert.Equal(89, site.Snapshot.Default.Items.Length);

        pages[7].IsProtected = true; // nothing that is listed changes
        await site.LookAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(88, site.Snapshot.Default.Items.Length);
    }

    [Fact]
    public async Task Look_ItemIsBroken_KeepsWhatWasKnownOfIt()
    {
        var page = Play.Publish("page", "About us", Home, new JsonObject { ["summary"] = "Before" });
        var other = Play.Publish("page", "Other", Home, new JsonObject { ["summary"] = "Before" });
        await using var site = await SiteAsync();
        Play.Publish(other, new JsonObject { ["summary"] = "After" });
        Play.Instead = path => path.Contains("content/items", StringComparison.Ordinal)
            ? PlayedAnswer.Json(Encoding.UTF8.GetString(Play.Usual(path).Body!).Replace("\"About us\"", "77", StringComparison.Ordinal))
            : null;

        await site.LookAsync(TimeSpan.FromHours(2));

        Assert.Null(site.Health.Failure);
        Assert.Equal("Before", site.Snapshot.Default.Find(page.Id)?.Properties.Text("summary"));
        Assert.Equal("After", site.Snapshot.Default.Find(other.Id)?.Properties.Text("summary"));
        Assert.Contains(site.Kit.Log.Lines, l => l.Text.Contains("'name' is not text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wait_ChangeCameBetweenReadingAndWaiting_EndsAtOnce()
    {
        var page = Play.Publish("page", "Page", Home);
        await using var site = await SiteAsync();
        var source = site.Kit.Get<UmbracoSource>();
        await source.ReadAsync(0, TestContext.Current.CancellationToken);

        Play.Publish(page, new JsonObject { ["summary"] = "After" });
        site.Hints.Add(new WebhookHint(new HashSet<Guid> { page.Id }, new HashSet<Guid>(), false));
        await site.Kit.Get<UmbracoFollower>().LookAsync(TestContext.Current.CancellationToken);

        Assert.True(source.WaitAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken).IsCompletedSuccessfully);
        await source.ReadAsync(0, TestContext.Current.CancellationToken);
        Assert.False(source.WaitAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task Follow_ManyChanges_HoldsNoMoreThanBefore()
    {
        var pages = Enumerable.Range(0, 20).Select(n => Play.Publish("page", $"Page {n}", Home)).ToList();
        await using var site = await SiteAsync();
        for (var change = 0; change < 300; change++)
        {
            var page = pages[change % pages.Count];
            Play.Publish(page, new JsonObject { ["summary"] = $"{change}" }, $"Name {change}");
            await HintAsync(site, "Umbraco.ContentPublish", $$"""{"id":"{{page.Id}}"}""");
        }

        Assert.Equal(21, site.State.Items.Count);
        Assert.Equal(21, site.State.Documents.Count);
        Assert.All(site.State.Documents.Values, d => Assert.InRange(d.Document.FormerPaths.Length, 0, 50));
        Assert.Equal("299", site.Snapshot.Default.Find(pages[299 % 20].Id)?.Properties.Text("summary"));
    }
}
