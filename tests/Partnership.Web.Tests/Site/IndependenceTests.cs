using System.Net;
using Microsoft.Data.Sqlite;
using Partnership.Testing.Desk;
using Partnership.Testing.PostgreSql;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Site;

/// <summary>The public site needs no database once it has started.</summary>
public class IndependenceTests
{
    [Fact]
    public async Task Get_EveryAddress_AsksTheDatabaseNothing()
    {
        await using var site = new LiveSite();
        await site.InitializeAsync();

        await AsksNothingAsync(site);
    }

    [Fact]
    public async Task Get_EveryAddressOfThreeNodes_AsksTheDatabaseNothing()
    {
        await using var database = await TestServer.CreateAsync();
        await using var first = new LiveSite { Database = database };
        await using var second = new LiveSite { Database = database };
        await using var third = new LiveSite { Database = database };

        LiveSite[] nodes = [first, second, third];
        foreach (var node in nodes)
            await node.InitializeAsync();

        foreach (var node in nodes)
            await AsksNothingAsync(node);
    }

    [Fact]
    public async Task Get_DatabaseIsAway_PagesGoOnAndTheSiteSaysThatItIsDegraded()
    {
        await using var site = new LiveSite();
        await site.InitializeAsync();
        await site.SearchHasEverythingAsync();
        Assert.Equal("Healthy", await HealthAsync(site, HttpStatusCode.OK));

        site.Probe.IsAway = true;
        await site.LookAsync();

        Assert.Equal("Degraded", await HealthAsync(site, HttpStatusCode.OK));
        var crawl = await SiteCrawl.OfAsync(site);
        Assert.All(crawl.All, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        await site.LookAsync();
        Assert.Single(site.Log.Lines, l => l.Contains("The publication log can't be read.", StringComparison.Ordinal));

        site.Probe.IsAway = false;
        await site.LookAsync();

        Assert.Equal("Healthy", await HealthAsync(site, HttpStatusCode.OK));
        await site.Editor.PublishNewAsync("page", "/about", "After the outage", Draft.Page("Back."));
        Assert.Contains("Back.", (await site.ReadAsync("/about/after-the-outage")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DatabaseNeitherAnswersNorFails_PagesGoOnAndTheSiteSaysThatItLags()
    {
        await using var site = new LiveSite();
        await site.InitializeAsync();
        await site.SearchHasEverythingAsync();
        await site.LookAsync();
        var silence = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        site.Probe.Answers = silence.Task;
        site.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("Healthy", await HealthAsync(site, HttpStatusCode.OK));
        site.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("Degraded", await HealthAsync(site, HttpStatusCode.OK));
        Assert.Single((await site.ReadAsync("/case-reviews")).QuerySelectorAll("h1"));

        site.Probe.Answers = Task.CompletedTask;
        silence.SetResult();
        await site.LookAsync();
        Assert.Equal("Healthy", await HealthAsync(site, HttpStatusCode.OK));
    }

    [Fact]
    public async Task Get_DatabaseFileIsReplacedByRubbish_PagesGoOnUntilItIsBack()
    {
        await using var site = new LiveSite { IsAlwaysOnSqlite = true };
        await site.InitializeAsync();
        await site.SearchHasEverythingAsync();
        var file = Path.Combine(site.DataDirectory, "partnership.db");
        SqliteConnection.ClearAllPools();
        File.Move(file, file + ".good");
        await File.WriteAllTextAsync(file, new string('x', 8192), TestContext.Current.CancellationToken);

        await site.LookAsync();

        Assert.Equal("Degraded", await HealthAsync(site, HttpStatusCode.OK));
        Assert.Single((await site.ReadAsync("/parents-and-carers")).QuerySelectorAll("h1"));
        SqliteConnection.ClearAllPools();
        File.Move(file + ".good", file, overwrite: true);
        await site.LookAsync();
        Assert.Equal("Healthy", await HealthAsync(site, HttpStatusCode.OK));
    }

    [Fact]
    public async Task Get_DataFolderIsDeleted_PagesGoOn()
    {
        await using var site = new LiveSite { IsAlwaysOnSqlite = true };
        await site.InitializeAsync();
        await site.SearchHasEverythingAsync(); // nothing is being written any more
        SqliteConnection.ClearAllPools();
        Directory.Delete(site.DataDirectory, recursive: true);

        await site.LookAsync();

        Assert.Equal("Degraded", await HealthAsync(site, HttpStatusCode.OK));
        Assert.Single((await site.ReadAsync("/parents-and-carers")).QuerySelectorAll("h1"));
        Assert.Single((await site.ReadAsync("/case-reviews")).QuerySelectorAll("h1"));
    }

    private static async Task AsksNothingAsync(LiveSite site)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", TestContext.Current.CancellationToken, "writer");
        using (await desk.GetAsync("/desk", TestContext.Current.CancellationToken))
            Assert.True(site.Probe.OpenedForRequests > 0, "The probe counts nothing.");
        var before = site.Probe.OpenedForRequests;

        var crawl = await SiteCrawl.OfAsync(site);
        foreach (var path in new[] { "/no-such-page", "/case-reviews?theme=neglect", "/Case-Reviews", "/health/ready", "/health/live", "/media/x/y.pdf", "/api/none" })
            using (await site.AskAsync(path))
            {
                // Only the question counts.
            }

        Assert.True(crawl.All.Count > 100);
        Assert.Equal(before, site.Probe.OpenedForRequests);
    }

    private static async Task<string> HealthAsync(LiveSite site, HttpStatusCode status)
    {
        using var response = await site.AskAsync("/health/ready");
        Assert.Equal(status, response.StatusCode);
        return await response.TextAsync();
    }
}
