using System.Net;
using Partnership.Content.Views;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Site;

/// <summary>A site as it begins in earnest, without the made-up reviews.</summary>
public class WithoutExamplesTests
{
    [Fact]
    public async Task Crawl_NoReviewIsPublished_EveryPageWorksAndMakesSense()
    {
        await using var site = new LiveSite();
        site.Settings["Seed:Demonstration"] = "false";
        await site.InitializeAsync();

        var crawl = await SiteCrawl.OfAsync(site);

        Problems.None(crawl.All.Where(a => a.Status != HttpStatusCode.OK).Select(a => $"{a.FoundOn} leads to {a.Path}: {(int)a.Status}"));
        Assert.Contains("No review has been published here yet.", crawl.Find("/case-reviews")?.Page?.Words(), StringComparison.Ordinal);
        Assert.Contains("No review has been published here yet", crawl.Find("/learning")?.Page?.Words(), StringComparison.Ordinal);
        Assert.Contains("No published review is about this yet.", crawl.Find("/themes/neglect")?.Page?.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Latest reviews", crawl.Find("/")!.Page!.Sections());
        Assert.DoesNotContain(crawl.All, a => a.MediaType == "application/pdf");
        Assert.DoesNotContain("<entry>", crawl.Find("/case-reviews/feed.atom")?.Text, StringComparison.Ordinal);
        Assert.All(crawl.Pages, p => Assert.Single(p.Page.QuerySelectorAll("h1")));
    }

    [Fact]
    public async Task Crawl_WithoutExamples_NothingIsMadeUpOrHidden()
    {
        await using var site = new LiveSite();
        site.Settings["Seed:Demonstration"] = "false";
        await site.InitializeAsync();

        var crawl = await SiteCrawl.OfAsync(site);

        Problems.None(site.Now.Items.Where(i => i.IsDemonstration()).Select(i => $"{i.Path} is made up."));
        // Results of a search are for people; search engines find the pages themselves.
        Problems.None(crawl.Pages.Where(p => p.Path != "/search" && p.Page.QuerySelector("meta[name=robots][content*=noindex]") is not null).Select(p => $"{p.Path} is noindex."));
    }

    [Fact]
    public async Task Start_InProductionWithoutASetting_HasNoExamples()
    {
        await using var site = new LiveSite();
        site.Settings.Remove("Seed:Demonstration");
        await site.InitializeAsync();

        Assert.Empty(site.Now.OfType("caseReview"));
    }
}
