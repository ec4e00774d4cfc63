using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Views;
using Partnership.Documents.Reports.Html;
using Partnership.Editorial.Media;
using Partnership.Search;
using Partnership.Search.Querying;
using Partnership.Web.CaseReviews;
using Partnership.Web.Site;
using Partnership.Web.Tests.Search;

namespace Partnership.Web.Tests.Pages.CaseReviews;

/// <summary>Every demonstration report as a web page.</summary>
public partial class ReportPageTests(SharedSite site)
{
    public static TheoryData<string> Paths => [.. SeedFacts.Reviews.Select(r => r.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Report_HasItsWordsItsContentsAndAPlaceForEveryPage(string path)
    {
        var review = Review(path);
        var file = ReportFile.Parse(await File.ReadAllTextAsync(site.Services.GetRequiredService<MediaFolder>().PathOf(review.ReadableReport!.Sha256), TestContext.Current.CancellationToken))!;

        var page = await site.ReadAsync(path + "/report");

        var report = page.QuerySelector(".report")!;
        Assert.Equal(Enumerable.Range(1, review.Report!.PageCount!.Value).Select(n => $"page-{n}"), report.QuerySelectorAll(".report-page").Select(p => p.Id));
        var contents = page.QuerySelectorAll("nav[aria-label='Contents of the report'] a");
        Assert.Equal(report.QuerySelectorAll("h2, h3").Select(h => ("#" + h.Id, h.Words())), contents.Select(a => (a.GetAttribute("href")!, a.Words())));
        Assert.NotEmpty(contents);
        Assert.All(report.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.All(report.QuerySelectorAll("table"), t => Assert.Equal("table-scroll", t.ParentElement!.ClassName));
        Assert.Contains(review.Report.Url, page.QuerySelectorAll("a").Select(PageReading.Href));
        Assert.Single(page.QuerySelectorAll("h1"));
        foreach (var name in report.QuerySelectorAll(".report-page").ToList())
            name.Remove();
        Assert.Equal(LettersOf(string.Concat(ReportWords.Of(file.Html).Select(w => w.Text))), LettersOf(report.TextContent));
        Assert.Equal(["Home", "Case reviews", review.Item.Name], page.WordsOf("nav[aria-label='Breadcrumb'] a"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_LargePrint_HasTheSameWordsAndIsNotKeptAsAnotherPage(string path)
    {
        var usual = await site.ReadAsync(path + "/report");
        var large = await site.ReadAsync(path + "/report/large-print");

        Assert.Equal(usual.QuerySelector(".report")!.InnerHtml, large.QuerySelector(".report")!.InnerHtml);
        Assert.Equal("large-print", large.Body!.ClassName);
        Assert.Equal(Canonical(usual), Canonical(large));
        Assert.EndsWith(path + "/report", Canonical(large), StringComparison.Ordinal);
        Assert.Contains(path + "/report", large.QuerySelectorAll(".report-ways a").Select(PageReading.Href));
        Assert.Contains(path + "/report/large-print", usual.QuerySelectorAll(".report-ways a").Select(PageReading.Href));
    }

    [Fact]
    public async Task Get_Review_LeadsToItsReport()
    {
        var page = await site.ReadAsync("/case-reviews/child-larch");

        Assert.Contains("/case-reviews/child-larch/report", page.QuerySelectorAll(".review-head a").Select(PageReading.Href));
        Assert.Contains("/case-reviews/child-larch/report", page.Section("Documents").QuerySelectorAll("a").Select(PageReading.Href));
    }

    [Theory]
    [InlineData("/case-reviews/child-larch/report/", HttpStatusCode.PermanentRedirect)]
    [InlineData("/Case-Reviews/Child-Larch/Report", HttpStatusCode.PermanentRedirect)]
    [InlineData("/case-reviews/child-larch/report/print", HttpStatusCode.NotFound)]
    [InlineData("/case-reviews/child-larch/large-print", HttpStatusCode.NotFound)]
    [InlineData("/case-reviews/report", HttpStatusCode.NotFound)]
    [InlineData("/report", HttpStatusCode.NotFound)]
    [InlineData("/privacy/report", HttpStatusCode.NotFound)]
    [InlineData("/_page/report", HttpStatusCode.NotFound)]
    public async Task Get_OtherAddresses_LeadThereOrNowhere(string path, HttpStatusCode status)
    {
        using var response = await site.AskAsync(path);

        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.PermanentRedirect)
            Assert.Equal("/case-reviews/child-larch/report", response.Headers.Location?.OriginalString);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_FileOfTheReport_IsNotThere(string path)
    {
        using var response = await site.AskAsync(Review(path).ReadableReport!.Url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Search_PhraseOfEveryPageOfEveryReport_LeadsToThatPageOfTheWebPage()
    {
        await site.SearchHasEverythingAsync();
        var culture = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default;
        var (search, reports) = (site.Services.GetRequiredService<SiteSearch>(), site.Services.GetRequiredService<ReadableReports>());
        var looked = 0;
        foreach (var review in CaseReview.All(culture))
        {
            var pages = ReportWords.Of((await reports.ReadAsync(review, TestContext.Current.CancellationToken))!.Html);
            foreach (var page in pages.Where(p => p.Page is not null))
            {
                if (Phrases().Matches(page.Text).Select(m => m.Value).FirstOrDefault(p => pages.Count(other => other.Text.Contains(p, StringComparison.Ordinal)) == 1) is not { } phrase)
                    continue;
                var hits = search.FindPages(QueryText.Parse($"\"{phrase}\""), review.Item.Id, culture)!.Value.Where(h => h.File.Media.Id == review.Report!.Id).ToList();
                Assert.Contains(ReadableReportLinks.PageOf(review.Item, page.Page!.Value), hits.Select(h => reports.UrlOf(review, h.File.Media, h.Number)));
                looked++;
            }
        }

        Assert.True(looked > 140, $"Only {looked} pages had a phrase to look for.");
    }

    [Fact]
    public async Task Search_WordsOfAReport_OpenTheWebPageInTheFinderAndTheApi()
    {
        await site.SearchHasEverythingAsync();
        const string There = "/case-reviews/child-larch/report#page-4";

        var list = await site.ReadAsync("/case-reviews?q=%22lentil+soup%22");
        var whole = await site.ReadAsync("/search?q=%22lentil+soup%22");
        var own = await site.ReadAsync("/case-reviews/child-larch?q=%22lentil+soup%22");
        var page = (await site.SearchAsync("?q=%22lentil+soup%22")).GetProperty("items")[0].GetProperty("reportPages")[0];

        foreach (var found in new[] { list, whole, own })
            Assert.Contains(There, found.QuerySelectorAll("a").Select(PageReading.Href));
        Assert.EndsWith(There, page.GetProperty("readableUrl").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".pdf#page=4", page.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    private CaseReview Review(string path)
    {
        var culture = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default;
        return CaseReview.All(culture).Single(r => r.Item.Path.Value == path);
    }

    private static string? Canonical(IDocument page) => page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetter)).Replace("Notes", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\S)[A-Za-z]+( [A-Za-z]+){5}(?!\S)")]
    private static partial Regex Phrases();
}
