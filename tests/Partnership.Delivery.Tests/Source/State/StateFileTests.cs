using System.Text.Json.Nodes;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Delivery.Source.State;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Delivery.Tests.Source.State;

/// <summary>The last good state comes back from disk as it was, or not at all.</summary>
public sealed class StateFileTests : IDisposable
{
    private readonly UmbracoOnWire umbraco = new(new PlayedUmbraco());
    private readonly string folder = Directory.CreateTempSubdirectory("partnership-state-").FullName;
    private readonly PlayedNode page;

    public StateFileTests()
    {
        var home = Play.Publish("home", "Home", null, []);
        page = Play.Publish("page", "About us", home, new JsonObject { ["summary"] = "Who we are", ["withdrawnOn"] = "2026-01-01T00:00:00", ["withdrawalExplanation"] = "Old" });
        Play.Publish("caseReview", "Child Alder", Play.Publish("caseReviews", "Case reviews", home), new JsonObject
        {
            ["report"] = new JsonArray(new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["url"] = "/media/a/r.pdf", ["extension"] = "pdf", ["bytes"] = 9 }),
        });
        Play.PutFile("/media/a/r.pdf", "application/pdf", "%PDF-1.7 x"u8.ToArray());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PlayedUmbraco Play => umbraco.Play;

    [Fact]
    public async Task Load_AfterRestartWithUmbracoAway_ShowsTheSame()
    {
        Snapshot before;
        await using (var site = await SiteAsync())
        {
            Play.Publish(page, new JsonObject { ["summary"] = "Renamed" }, "Who we are");
            Play.Unpublish(Play.Nodes.Single(n => n.Type == "caseReview"));
            await site.LookAsync(TimeSpan.FromHours(2));
            Assert.Null(site.Health.Failure);
            before = site.Snapshot;
        }

        Play.Instead = _ => new PlayedAnswer(500);
        await using var again = await SiteAsync();

        Assert.Equal(before.Sequence, again.Snapshot.Sequence);
        Assert.Equal(before.Default.Items.Select(i => (i.Id, i.Path, i.Name, PropertyJson.Write(i.Properties), i.SortOrder, i.FirstPublished)), again.Snapshot.Default.Items.Select(i => (i.Id, i.Path, i.Name, PropertyJson.Write(i.Properties), i.SortOrder, i.FirstPublished)));
        Assert.IsType<RouteMatch.Moved>(again.Snapshot.Match(Content.Routing.RoutePath.Parse("/about-us")));
        Assert.IsType<RouteMatch.Gone>(again.Snapshot.Match(Content.Routing.RoutePath.Parse("/case-reviews/child-alder")));
    }

    [Fact]
    public async Task Load_SameContentAfterRestart_ChangesNothing()
    {
        long before;
        await using (var site = await SiteAsync())
            before = site.Snapshot.Sequence;

        await using var again = await SiteAsync();
        await again.LookAsync(TimeSpan.FromHours(2)); // everything is read again

        Assert.Null(again.Health.Failure);
        Assert.Equal(before, again.Snapshot.Sequence);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("empty")]
    [InlineData("text")]
    public async Task Load_DamagedFile_IsPutAsideAndEverythingIsReadAgain(string damage)
    {
        long before;
        await using (var site = await SiteAsync())
            before = site.Snapshot.Sequence;
        var file = Path.Combine(folder, "state");
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        bytes[bytes.Length / 2] ^= damage == "flipped" ? (byte)1 : (byte)0;
        await File.WriteAllBytesAsync(file, damage switch { "cut" => bytes[..(bytes.Length / 2)], "empty" => [], "text" => "hello"u8.ToArray(), _ => bytes }, Cancel);

        await using var again = await SiteAsync();

        Assert.NotNull(again.Snapshot.Default.Find(page.Id));
        Assert.True(again.Snapshot.Sequence > before, "The numbers must go on even when the file is lost.");
        Assert.Single(Directory.EnumerateFiles(folder, "state.damaged-*"));
        Assert.Contains(again.Kit.Log.Lines, l => l.Text.Contains("put aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Look_PageIsTakenAway_IsOnDiskBeforeItIsShown()
    {
        await using var site = await SiteAsync();
        Play.Unpublish(page);
        await site.LookAsync(TimeSpan.FromHours(2));

        var kept = await site.Kit.Get<StateFile>().ReadAsync(Cancel); // nothing was stopped or saved since

        Assert.Empty(kept.Documents[page.Id].Document.Versions);
    }

    public void Dispose()
    {
        umbraco.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<FollowedSite> SiteAsync()
    {
        var site = new FollowedSite(umbraco.Url, folder);
        await site.LoadAsync();
        return site;
    }
}
