using System.Text;
using System.Text.Json.Nodes;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Source.Webhooks;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Delivery.Tests.Source.Following;

/// <summary>
/// A day in minutes: editors publish, move and take away while Umbraco breaks in every way it can. After each look the site shows a
/// state that Umbraco really had, and nothing that it does not have any more.
/// </summary>
public sealed class FaultDayTests : IDisposable
{
    private readonly UmbracoOnWire umbraco = new(new PlayedUmbraco());
    private readonly PlayedNode home;

    public FaultDayTests() => home = Play.Publish("home", "Home", null, Values("heading", "Keeping children safe"));

    public static TheoryData<string> Faults => new("500", "401", "404", "slow", "truncated", "garbage", "wrong shape", "huge", "redirect", "not json");

    private PlayedUmbraco Play => umbraco.Play;

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Look_UmbracoBreaks_KeepsTheWholeOldStateAndRecovers(string fault)
    {
        var page = Play.Publish("page", "About us", home, Values("summary", "Before"));
        await using var site = await SiteAsync();
        var before = site.Snapshot;
        Play.Publish(page, Values("summary", "After"));
        var other = Play.Publish("page", "News of today", home);

        // Broken in the middle of a reading, too: the first answers are right.
        for (var right = 0; right < 3; right++)
        {
            var asked = 0;
            Play.Instead = _ => Interlocked.Increment(ref asked) > right ? Broken(fault) : null;
            await site.LookAsync(TimeSpan.FromMinutes(2));
            if (site.Health.Failure is null)
                continue; // everything had come before it broke
            Assert.Equal(before.Sequence, site.Snapshot.Sequence);
            Assert.Equal("Before", site.Snapshot.Default.Find(page.Id)?.Properties.Text("summary"));
            Assert.Null(site.Snapshot.Default.Find(other.Id));
            Assert.NotNull(site.Health.FailingSince);
            Assert.Contains("content", site.Health.Failure, StringComparison.Ordinal);
        }

        Play.Instead = null;
        await site.LookAsync(TimeSpan.FromMinutes(2));

        Assert.Null(site.Health.Failure);
        Assert.Equal("After", site.Snapshot.Default.Find(page.Id)?.Properties.Text("summary"));
        Assert.NotNull(site.Snapshot.Default.Find(other.Id));
    }

    [Fact]
    public async Task Day_EditorsAndFaultsByChance_NeverShowsWhatIsNotPublic()
    {
        var random = new Random(20261126);
        Play.ListsProtected = true;
        var pages = Enumerable.Range(0, 30).Select(n => Play.Publish("page", $"Page {n}", home, Values("summary", $"{n}:0"))).ToList();
        await using var site = await SiteAsync();
        var (looks, faults) = (0, 0);
        for (var step = 1; step <= 250; step++)
        {
            Edit(random, pages, step, site.Hints);
            if (random.Next(10) == 0)
                Play.HoldIndex();
            if (random.Next(5) == 0)
                Play.CatchUpIndex();
            var isBroken = random.Next(4) == 0;
            var asked = 0;
            var right = random.Next(4);
            var fault = Faults.ElementAt(random.Next(Faults.Count));
            Play.Instead = isBroken ? _ => Interlocked.Increment(ref asked) > right ? Broken(fault.Data) : null : null;
            // What was named by webhooks first, then everything. When either breaks, nothing of it may be shown.
            for (var look = 0; look < 2; look++)
            {
                var before = site.Snapshot;
                await (look == 0 ? site.FollowHintsAsync() : site.LookAsync(TimeSpan.FromMinutes(random.Next(1, 4))));
                looks++;
                if (site.Health.Failure is null)
                    continue;
                faults++;
                Assert.Equal(before.Sequence, site.Snapshot.Sequence);
                break;
            }

            if (site.Health.Failure is null)
                AssertNothingUnpublished(site.Snapshot);
        }

        Play.Instead = null;
        Play.CatchUpIndex();
        await site.LookAsync(TimeSpan.FromHours(2));
        Assert.Null(site.Health.Failure);
        AssertSame(site.Snapshot);
        Assert.True(faults > 20, $"Only {faults} of {looks} looks failed.");
    }

    public void Dispose() => umbraco.Dispose();

    private static JsonObject Values(string alias, string text) => new() { [alias] = text };

    private static PlayedAnswer Broken(string fault) => fault switch
    {
        "500" => new PlayedAnswer(500),
        "401" => new PlayedAnswer(401),
        "404" => new PlayedAnswer(404),
        "slow" => PlayedAnswer.Json("[]") with { Delay = TimeSpan.FromSeconds(1.5) },
        "truncated" => PlayedAnswer.Json("""{"total":3,"items":[{"contentType":"home","na"""),
        "garbage" => PlayedAnswer.Json("[]") with { Fault = PlayedFault.Garbage },
        "wrong shape" => PlayedAnswer.Json("""{"total":"many","items":{}}"""),
        "huge" => new PlayedAnswer(200, "application/json", new byte[3_000_000]),
        "redirect" => new PlayedAnswer(302) { Headers = { ["Location"] = "http://169.254.169.254/latest/meta-data/" } },
        _ => new PlayedAnswer(200, "text/html", Encoding.UTF8.GetBytes("<!doctype html><title>Maintenance</title>")),
    };

    private void Edit(Random random, List<PlayedNode> pages, int step, HintQueue hints)
    {
        var page = pages[random.Next(pages.Count)];
        switch (random.Next(8))
        {
            case 0:
                Play.Unpublish(page);
                break;
            case 1 when page.Published.Count > 0:
                page.IsProtected = !page.IsProtected; // of which lists tell nothing
                break;
            case 2:
                var under = pages[random.Next(pages.Count)];
                if (!under.AndAbove.Contains(page) && under.Level < 6)
                    Play.Move(page, under);
                break;
            case 3:
                pages.Add(Play.Publish("page", $"Page {step} more", pages[random.Next(pages.Count)], Values("summary", $"{step}")));
                page = pages[^1];
                break;
            case 4 when page.Published.Count > 0:
                Play.Publish(page, Values("summary", $"renamed {step}"), $"Renamed {step}");
                break;
            default:
                Play.Publish("page", page.Published.GetValueOrDefault("")?.Name ?? $"Again {step}", null, Values("summary", $"{step}"), page.Id);
                break;
        }

        if (random.Next(3) > 0)
            hints.Add(WebhookHint.Read("Umbraco.ContentPublish", Encoding.UTF8.GetBytes($$"""{"id":"{{page.Id}}","cultures":[]}""")));
    }

    private void AssertNothingUnpublished(Snapshot snapshot)
    {
        Assert.All(snapshot.Default.Items, item =>
        {
            Assert.True(Play.IsPublic(item.Id), $"{item.Path} is shown, but not public.");
            var node = Play.Nodes.Single(n => n.Id == item.Id);
            Assert.Equal(RoutePath.Parse(node.Path(PlayedUmbraco.English)), item.Path);
            Assert.Equal((string?)node.Published[""].Values["summary"], item.Properties.Text("summary"));
        });
    }

    private void AssertSame(Snapshot snapshot)
    {
        var published = Play.Nodes.Where(n => Play.IsPublic(n.Id)).ToList();
        Assert.Equal(published.Select(n => n.Id).Order(), snapshot.Default.Items.Select(i => i.Id).Order());
        foreach (var node in published)
        {
            var item = snapshot.Default.Find(node.Id);
            Assert.Equal(RoutePath.Parse(node.Path(PlayedUmbraco.English)), item?.Path);
            Assert.Equal(node.Published[""].Name, item?.Name);
            Assert.Equal((string?)node.Published[""].Values["summary"], item?.Properties.Text("summary"));
        }
    }

    private async Task<FollowedSite> SiteAsync()
    {
        var site = new FollowedSite(umbraco.Url, set: o => (o.AttemptTimeout, o.TotalTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4))); // less than the slow answers take
        await site.LoadAsync();
        Assert.Null(site.Health.Failure);
        return site;
    }
}
