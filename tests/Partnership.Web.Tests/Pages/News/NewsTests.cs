namespace Partnership.Web.Tests.Pages.News;

public class NewsTests(SharedSite site)
{
    public static TheoryData<string> Slugs => [.. SeedFacts.Folder("news").Keys];

    [Fact]
    public async Task Get_List_ShowsNewsTheNewestFirst()
    {
        var page = await site.ReadAsync("/news");

        Assert.Equal(
            SeedFacts.Folder("news").OrderByDescending(n => (string)n.Value["publishedOn"], StringComparer.Ordinal).Select(n => "/news/" + n.Key),
            page.QuerySelectorAll("main section.year h3 a").Select(PageReading.Href));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Get_NewsItem_SaysWhenItCameOut(string slug)
    {
        var facts = SeedFacts.Folder("news")[slug];
        var page = await site.ReadAsync("/news/" + slug);

        Assert.Equal($"{SeedAction.Day((string)facts["publishedOn"]).InWords()} {facts["name"]}", Assert.Single(page.QuerySelectorAll("h1")).Words());
        Assert.Equal((string)facts["publishedOn"], page.QuerySelector("h1 time")?.GetAttribute("datetime"));
        Assert.Contains("\"NewsArticle\"", page.QuerySelector("script[type='application/ld+json']")?.TextContent, StringComparison.Ordinal);
    }
}
