namespace Partnership.Web.Tests.Pages.Guides;

public class GuideTests(SharedSite site)
{
    private const string Guide = "/parents-and-carers";

    private static readonly (string Name, string Path)[] Parts =
    [
        ("What a review is", Guide + "/what-a-review-is"),
        ("Who carries it out", Guide + "/who-carries-it-out"),
        ("How long it takes", Guide + "/how-long-it-takes"),
        ("How you can be involved", Guide + "/how-you-can-be-involved"),
        ("After the report", Guide + "/after-the-report"),
        ("Find out more", Guide + "/find-out-more"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Parts.Length)];

    [Fact]
    public async Task Get_Guide_ListsItsPartsInOrder()
    {
        var page = await site.ReadAsync(Guide);

        var links = page.Section("The parts of this guide").QuerySelectorAll("h3 a").Select(a => (a.Words(), a.Href()));
        Assert.Equal(Parts, links);
        Assert.Equal(Parts[0].Path, page.QuerySelector("main a[rel=next]")?.Href());
        Assert.Equal(Guide + "/print", page.Link("Read or print the whole guide on one page").Href());
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Get_Part_LeadsToThePartsBeforeAndAfter(int index)
    {
        var page = await site.ReadAsync(Parts[index].Path);

        Assert.Equal(index == 0 ? null : Parts[index - 1].Path, page.QuerySelector("main a[rel=prev]")?.Href());
        Assert.Equal(index == Parts.Length - 1 ? null : Parts[index + 1].Path, page.QuerySelector("main a[rel=next]")?.Href());
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Get_Part_ShowsAllPartsAndWhereTheReaderIs(int index)
    {
        var page = await site.ReadAsync(Parts[index].Path);

        var contents = page.Section("All parts");
        Assert.Equal(Parts, contents.QuerySelectorAll("ol > li > a").Select(a => (a.Words(), a.Href())));
        Assert.Equal(Parts[index].Name, Assert.Single(contents.QuerySelectorAll("[aria-current=page]")).Words());
        Assert.EndsWith(Parts[index].Name, Assert.Single(page.QuerySelectorAll("h1")).Words(), StringComparison.Ordinal);
        Assert.Equal(Guide + "/print", page.Link("Read or print the whole guide").Href());
    }

    [Fact]
    public async Task Get_WholeGuide_HasEveryWordOfEveryPart()
    {
        var whole = await site.ReadAsync(Guide + "/print");

        Assert.Equal(Parts.Select((p, i) => $"{i + 1}. {p.Name}"), whole.WordsOf("main section > h2"));
        var text = whole.Words();
        foreach (var (_, path) in Parts)
            Assert.All(
                (await site.ReadAsync(path)).WordsOf("main .text > p:not(.lead), main .text li, main .text > h2"),
                words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WholeGuide_LeadsToItsPartsOnThePageAndTellsHowToPrint()
    {
        var whole = await site.ReadAsync(Guide + "/print");

        Assert.Equal(Parts.Select((p, i) => (p.Name, $"#part_{i + 1}")), whole.Section("On this page").QuerySelectorAll("a").Select(a => (a.Words(), a.Href())));
        Assert.Contains("use 'Print' in your browser", whole.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Styles_HaveRulesForPaper()
    {
        var styles = (await site.CrawlAsync()).All.Single(a => a.MediaType == "text/css").Text;

        Assert.Contains("@media print", styles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PrintBelowAPageThatIsNoGuide_IsNotThere()
    {
        using var response = await site.AskAsync("/about/print");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }
}
