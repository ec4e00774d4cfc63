namespace Partnership.Web.Tests.Pages.Publications;

public class PublicationTests(SharedSite site)
{
    public static TheoryData<string> Slugs => [.. SeedFacts.Folder("publications").Keys];

    [Fact]
    public async Task Get_List_ShowsEveryPublicationUnderItsYear()
    {
        var page = await site.ReadAsync("/publications");

        var shown = page.QuerySelectorAll("main section.year").SelectMany(y => y.WordsOf("h3").Select(name => (name, Year: y.QuerySelector("h2")!.Words()))).Order();
        Assert.Equal(
            SeedFacts.Folder("publications").Values.Select(p => ((string)p["name"], ((string)p["publishedOn"])[..4])).Order(),
            shown);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Get_Publication_SaysWhatItIsAndWhenItCameOut(string slug)
    {
        var facts = SeedFacts.Folder("publications")[slug];
        var page = await site.ReadAsync("/publications/" + slug);

        var heading = Assert.Single(page.QuerySelectorAll("h1")).Words();
        Assert.EndsWith((string)facts["name"], heading, StringComparison.Ordinal);
        Assert.Contains(SeedAction.Day((string)facts["publishedOn"]).InWords(), heading, StringComparison.Ordinal);
        Assert.Equal(facts.ContainsKey("file"), page.Sections().Contains("Documents"));
        Assert.NotNull(page.QuerySelector("main a[href='/language-and-format']"));
    }
}
