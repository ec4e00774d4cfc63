using System.Net;
using AngleSharp.Dom;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Pages.CaseReviews;

public class ReviewTests(SharedSite site)
{
    public static TheoryData<string> Paths => [.. SeedFacts.Reviews.Select(r => r.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Review_HasEverySection(string path)
    {
        var review = SeedFacts.Reviews.Single(r => r.Path == path);
        var page = await site.ReadAsync(path);

        string?[] expected =
        [
            "Key facts",
            review.Facts.ContainsKey("background") ? "What happened" : null,
            review.Facts.ContainsKey("keyFindings") ? "What the review found" : null,
            review.Facts.ContainsKey("goodPractice") ? "What went well" : null,
            "What to learn",
            "Recommendations and progress",
            review.Facts.ContainsKey("partnershipResponse") ? "Our response" : null,
            "Documents",
            "Search this report",
            "How to cite this review",
        ];
        Assert.Equal(expected.OfType<string>(), page.Sections().Where(s => s != "Related reviews"));
        Assert.Equal(page.Sections(), page.WordsOf("nav[aria-label='On this page'] a"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Review_KeyFactsAreThoseOfTheReview(string path)
    {
        var review = SeedFacts.Reviews.Single(r => r.Path == path);
        var page = await site.ReadAsync(path);

        var facts = page.Section("Key facts").QuerySelectorAll("dt").ToDictionary(PageReading.Words, dt => dt.NextElementSibling!);
        Assert.Equal(review.Facts["reference"], facts["Reference"].Words());
        Assert.Equal(review.Facts["pseudonym"], facts["Name used here"].Words());
        Assert.Equal(review.Facts["area"], facts["Area"].Words());
        Assert.Equal(review.PublishedOn.InWords(), facts["Published"].Words());
        Assert.Equal(review.Themes, facts["Themes"].QuerySelectorAll("a").Select(PageReading.Href));
        Assert.Equal(review.Agencies, facts["Organisations"].QuerySelectorAll("a").Select(PageReading.Href));
        Assert.Equal(review.Facts.GetValueOrDefault("independentLead"), facts.GetValueOrDefault("Independent lead")?.Words());
        Assert.Contains(SeedFacts.ReviewTypeLabels[review.ReviewType], page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Review_RecommendationsAreAPictureAndATable(string path)
    {
        var review = SeedFacts.Reviews.Single(r => r.Path == path);
        var section = (await site.ReadAsync(path)).Section("Recommendations and progress");
        var today = LondonTime.Today(TimeProvider.System);

        var shown = section.QuerySelectorAll("ol > li").Where(li => li.QuerySelector("h3") is not null).ToList();
        Assert.Equal(review.Recommendations.Select(r => r.Text), shown.Select(li => li.QuerySelector("h3 + p")!.Words()));
        Assert.Equal(review.Recommendations.Select(r => r.Agency), shown.Select(li => li.QuerySelector("h3 a")?.Href()));
        Assert.NotEmpty(section.QuerySelectorAll("figure svg rect"));
        var expected = review.Recommendations.SelectMany(r => review.Actions.Where(a => a.Recommendation == r.Number)).ToList();
        Assert.Equal(review.Actions.Count, expected.Count);
        Assert.Equal(
            expected.Select(a => (a.Recommendation, $"{a.Name} {a.Owner}", a.DueOn.InWords(), a.Label(today))),
            Assert.Single(section.QuerySelectorAll("table")).Rows().Select(r => (r[0], r[1], r[2], r[3])));
        Assert.Equal(
            expected.CountBy(a => a.Label(today)).Select(c => $"{c.Key} {c.Value}").Order(),
            section.WordsOf("figure ul.legend li").Order());
        Assert.Equal(
            ["Recommendation", "Action and owner", "Due", "Status", "What has changed"],
            section.WordsOf("table thead th[scope=col]"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Review_DocumentsSayWhatTheyAreAndOpen(string path)
    {
        var files = (await site.ReadAsync(path)).Section("Documents").QuerySelectorAll("ul > li");

        Assert.Equal(2, files.Length);
        foreach (var file in files)
        {
            using var response = await site.AskAsync(Assert.Single(file.QuerySelectorAll("a")).Href());
            var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(bytes.AsSpan().StartsWith("%PDF-"u8));
            Assert.Matches(@"PDF, \d+ pages?, \d+ KB$", file.Words());
            var said = int.Parse(file.Words().Split(' ')[^2], System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(bytes.Length / 1000.0, said - 0.51, said + 0.51);
        }
    }

    [Fact]
    public async Task Get_Reviews_TwoReportsAreLongAndBriefingsAreShort()
    {
        var crawl = await site.CrawlAsync();
        var files = crawl.Pages.Where(p => SeedFacts.Reviews.Any(r => r.Path == p.Path)).SelectMany(p => p.Page.Section("Documents").WordsOf("li")).ToList();

        var pages = files.ToLookup(f => f.StartsWith("Short briefing", StringComparison.Ordinal), f => int.Parse(f.Split(", ")[^2].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(pages[true], p => Assert.Equal(2, p));
        Assert.Equal(2, pages[false].Count(p => p >= 30));
        Assert.All(pages[false].Where(p => p < 30), p => Assert.InRange(p, 6, 10));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Review_TellsHowToCiteIt(string path)
    {
        var review = SeedFacts.Reviews.Single(r => r.Path == path);
        var words = (await site.ReadAsync(path)).Section("How to cite this review").Words();

        foreach (var part in new[] { review.Name, (string)review.Facts["reference"], $"({review.PublishedOn.Year})", "https://partnership.example" + path })
            Assert.Contains(part, words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Review_LeadsToReviewsAboutTheSameThings(string path)
    {
        var review = SeedFacts.Reviews.Single(r => r.Path == path);
        var related = (await site.ReadAsync(path)).Section("Related reviews").QuerySelectorAll("h3 a").Select(PageReading.Href).ToList();

        Assert.InRange(related.Count, 1, 3);
        Assert.DoesNotContain(path, related);
        Assert.All(related, r => Assert.NotEmpty(SeedFacts.Reviews.Single(s => s.Path == r).Themes.Intersect(review.Themes)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Review_AsksToBeToldWhenItCouldIdentifySomeone(string path)
    {
        var page = await site.ReadAsync(path);

        var mail = Assert.Single(page.QuerySelectorAll("main a[href^='mailto:']"), a => a.Href().Contains("identify", StringComparison.OrdinalIgnoreCase));
        Assert.StartsWith("mailto:Safeguarding.Partnership@RBWM.gov.uk?subject=", mail.Href(), StringComparison.Ordinal);
        Assert.Contains("Could this identify someone?", Uri.UnescapeDataString(mail.Href()), StringComparison.Ordinal);
        Assert.Contains("Could this identify someone? Tell us", page.WordsOf("main h2"));
        Assert.NotNull(page.QuerySelector("main a[href='/identify']"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Review_SaysWhetherTheReportIsPublished(string path)
    {
        var page = await site.ReadAsync(path);

        Assert.Equal(
            SeedFacts.Reviews.Single(r => r.Path == path).IsLearningOnly,
            page.WordsOf("main h2").Contains("The report of this review is not published"));
    }

    [Fact]
    public void Seed_HasReviewsOfEveryKindFrom2016To2026()
    {
        Assert.True(SeedFacts.Reviews.Count >= 12);
        Assert.Equal(SeedFacts.ReviewTypeLabels.Keys.Order(), SeedFacts.Reviews.Select(r => r.ReviewType).Distinct().Order());
        Assert.Equal((2016, 2026), (SeedFacts.Reviews[^1].PublishedOn.Year, SeedFacts.Reviews[0].PublishedOn.Year));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Review_TellsSearchEnginesWhatItIs(string path)
    {
        var review = SeedFacts.Reviews.Single(r => r.Path == path);
        var page = await site.ReadAsync(path);

        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(s => System.Text.Json.Nodes.JsonNode.Parse(s.TextContent)!).ToDictionary(n => n["@type"]!.GetValue<string>());
        Assert.Equal(review.Facts["reference"], data["Report"]["reportNumber"]?.GetValue<string>());
        Assert.Equal("https://partnership.example" + path, data["Report"]["url"]?.GetValue<string>());
        Assert.Equal("https://schema.org", data["Report"]["@context"]?.GetValue<string>());
        Assert.Equal(
            ["https://partnership.example/", "https://partnership.example/case-reviews", "https://partnership.example" + path],
            data["BreadcrumbList"]["itemListElement"]!.AsArray().Select(i => i!["item"]!.GetValue<string>()));
        Assert.Equal(page.QuerySelector("meta[name=description]")?.GetAttribute("content"), page.QuerySelector("meta[property='og:description']")?.GetAttribute("content"));
        Assert.Equal("https://partnership.example" + path, page.QuerySelector("link[rel=canonical]")?.Href());
    }
}
