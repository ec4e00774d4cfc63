using System.Net;

namespace Partnership.Web.Tests.Pages.Finder;

public class SearchPageTests(SharedSite site)
{
    [Fact]
    public async Task Get_NothingTyped_OffersTheBoxAndThemes()
    {
        var page = await site.ReadAsync("/search");

        Assert.Equal("/search", page.QuerySelector("main form[role=search]")?.GetAttribute("action"));
        Assert.NotEmpty(page.Section("Or look by theme").QuerySelectorAll("a"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Get_Words_FindsPagesOfEveryKindAndPlacesInThem()
    {
        await site.SearchHasEverythingAsync();

        var page = await site.ReadAsync("/search?q=childline");

        Assert.Contains("/contacts#childline", page.QuerySelectorAll("main .entry h3 a").Select(PageReading.Href));
        Assert.Contains(page.QuerySelectorAll("mark"), m => m.Words().Equals("childline", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_HostileWords_AreShownAsText()
    {
        await site.SearchHasEverythingAsync();

        var page = await site.ReadAsync("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27");

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal("<script>alert(1)</script>\"'", page.QuerySelector("main input[name=q]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_NothingFound_SaysWhatToLeaveOut()
    {
        await site.SearchHasEverythingAsync();

        var page = await site.ReadAsync("/case-reviews?q=sleep&year=2016&theme=online-harm");

        Assert.Contains("Nothing has all of this", page.WordsOf("main h3"));
        Assert.Contains(page.QuerySelectorAll("main .callout a"), a => a.Words().StartsWith("Take away", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_SeveralPages_AreLinked()
    {
        await site.SearchHasEverythingAsync();

        var first = await site.ReadAsync("/search?q=child&pageSize=10");
        var next = first.QuerySelector("nav[aria-label='Pages of results'] a[rel=next]")?.Href() ?? "";
        var second = await site.ReadAsync(next);

        Assert.Equal("page", second.QuerySelector("nav[aria-label='Pages of results'] [aria-label='Page 2']")?.GetAttribute("aria-current"));
        Assert.Empty(first.WordsOf("main .entry > h3").Intersect(second.WordsOf("main .entry > h3")));
        var far = await site.ReadAsync("/search?q=child&page=999");
        Assert.Contains("There is no page 999", far.WordsOf("main h3"));
    }

    [Theory]
    [InlineData("/search?q=a&page=x")]
    [InlineData("/case-reviews?pageSize=0")]
    [InlineData("/search?q=a&sort=up")]
    public async Task Get_ValueThatCannotBeMeant_IsAPageThatSaysSo(string path)
    {
        using var response = await site.AskAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single((await response.PageAsync()).QuerySelectorAll("main h1"));
    }

    [Fact]
    public async Task Get_WithinOneReport_ListsItsPages()
    {
        await site.SearchHasEverythingAsync();

        var page = await site.ReadAsync("/case-reviews/child-larch?q=school");

        var section = page.Section("Search this report");
        var links = section.QuerySelectorAll(".report-pages a").Select(PageReading.Href).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.Matches(@"^(/case-reviews/child-larch/report#page-\d+|/media/[0-9a-f]{32}/child-larch-briefing\.pdf#page=\d+)$", l));
        Assert.Equal("school", section.QuerySelector("input[name=q]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_OpenSearch_NamesTheSearch()
    {
        using var response = await site.AskAsync("/opensearch.xml");

        Assert.Contains("https://partnership.example/search?q={searchTerms}", await response.TextAsync(), StringComparison.Ordinal);
    }
}
