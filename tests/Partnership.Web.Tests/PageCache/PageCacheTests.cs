using Microsoft.Extensions.DependencyInjection;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.PageCache;

/// <summary>What is kept between two readers, and what is not.</summary>
public class PageCacheTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/parents-and-carers/how-long-it-takes")]
    [InlineData("/case-reviews")]
    [InlineData("/learning")]
    [InlineData("/sitemap.xml")]
    [InlineData("/case-reviews/feed.atom")]
    public async Task Get_SecondTime_TheKeptAnswerEqualsTheFirst(string path)
    {
        using var site = new SharedSite();
        var state = site.Services.GetRequiredService<PublishedSite>().Current;
        Assert.Null(state.Pages.Find(path));

        using var first = await site.AskAsync(path, ("Accept-Encoding", "br"));
        var kept = state.Pages.Find(path);
        using var second = await site.AskAsync(path, ("Accept-Encoding", "br"));

        Assert.NotNull(kept);
        Assert.Equal(first.HeaderLines(), second.HeaderLines());
        Assert.Equal(
            await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_OtherAnswers_AreNotKept()
    {
        using var site = new SharedSite();
        var pages = site.Services.GetRequiredService<PublishedSite>().Current.Pages;

        foreach (var path in new[] { "/case-reviews?theme=neglect", "/no-such-page", "/Case-Reviews", "/ROBOTS.txt", "/Sitemap.xml", "/p/safeguarding-children/case-reviews-1", "/health/ready", "/assets/site.css" })
        {
            using var response = await site.AskAsync(path);
            Assert.Null(pages.Find(path));
            Assert.Null(pages.Find(path.Split('?')[0]));
        }

        using var client = site.CreatePlainClient();
        using var post = await client.AskAsync(HttpMethod.Post, "/case-reviews");
        using var options = await client.AskAsync(HttpMethod.Options, "/case-reviews");
        Assert.Null(pages.Find("/case-reviews"));
    }

    [Fact]
    public async Task Get_WithAQuery_NeverAnswersWhatWasKeptWithoutIt()
    {
        using var site = new SharedSite();

        using var all = await site.AskAsync("/case-reviews");
        using var some = await site.AskAsync("/case-reviews?theme=safer-sleep");
        using var allAgain = await site.AskAsync("/case-reviews");

        Assert.NotEqual(all.Header("ETag"), some.Header("ETag"));
        Assert.Equal(all.Header("ETag"), allAgain.Header("ETag"));
    }

    [Fact]
    public async Task Get_MorePagesThanMayBeKept_AreServedAllTheSame()
    {
        using var site = new SharedSite();
        site.Settings["PageCache:MaxPages"] = "2";
        var state = site.Services.GetRequiredService<PublishedSite>().Current;

        string[] paths = ["/", "/about", "/privacy", "/cookies"];
        foreach (var path in paths)
            Assert.Single((await site.ReadAsync(path)).QuerySelectorAll("h1"));

        Assert.Equal(2, paths.Count(p => state.Pages.Find(p) is not null));
    }

    [Fact]
    public async Task Get_PagesAreLargerThanMayBeKept_AreServedAllTheSame()
    {
        using var site = new SharedSite();
        site.Settings["PageCache:MaxBytes"] = "1000";
        var state = site.Services.GetRequiredService<PublishedSite>().Current;

        for (var time = 0; time < 2; time++)
            Assert.Single((await site.ReadAsync("/about")).QuerySelectorAll("h1"));

        Assert.Null(state.Pages.Find("/about"));
        Assert.Equal(0, state.Pages.Count);
    }

    [Fact]
    public async Task Get_KeepingIsOff_AnswersTheSame()
    {
        using var keeping = new SharedSite();
        using var making = new SharedSite();
        making.Settings["PageCache:Enabled"] = "false";

        for (var time = 0; time < 2; time++)
        {
            using var kept = await keeping.AskAsync("/privacy", ("Accept-Encoding", "gzip"));
            using var made = await making.AskAsync("/privacy", ("Accept-Encoding", "gzip"));
            Assert.Equal(kept.HeaderLines(), made.HeaderLines());
        }

        Assert.Null(making.Services.GetRequiredService<PublishedSite>().Current.Pages.Find("/privacy"));
    }
}
