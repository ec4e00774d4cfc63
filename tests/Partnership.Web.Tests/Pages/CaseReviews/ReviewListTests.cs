using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Partnership.Web.Tests.Pages.CaseReviews;

public partial class ReviewListTests(SharedSite site)
{
    private const string List = "/case-reviews";

    [Fact]
    public async Task Get_List_ShowsEveryReviewUnderItsYear()
    {
        var page = await site.ReadAsync(List);

        var shown = page.QuerySelectorAll("main section.year").SelectMany(year => year.WordsOf("h3").Select(name => (Year: year.QuerySelector("h2")!.Words(), Name: name)));
        Assert.Equal(SeedFacts.Reviews.Select(r => (r.PublishedOn.Year.ToString(CultureInfo.InvariantCulture), r.Name)), shown);
        Assert.Equal($"{SeedFacts.Reviews.Count} reviews", page.QuerySelector("main .count")?.Words());
    }

    [Fact]
    public async Task Get_List_SaysOfEachReviewWhatItIs()
    {
        var page = await site.ReadAsync(List);

        foreach (var review in SeedFacts.Reviews)
        {
            var entry = page.QuerySelectorAll("main li").Single(li => li.QuerySelector("h3")?.Words() == review.Name);
            Assert.Equal(review.Path, entry.QuerySelector("h3 a")?.Href());
            Assert.Contains(SeedFacts.ReviewTypeLabels[review.ReviewType], entry.Words(), StringComparison.Ordinal);
            Assert.Contains(review.PublishedOn.InWords(), entry.Words(), StringComparison.Ordinal);
            Assert.Contains("Example", entry.Words(), StringComparison.Ordinal);
            Assert.Equal(review.Themes, entry.QuerySelectorAll("ul[aria-label=Themes] a").Select(PageReading.Href));
        }
    }

    [Theory]
    [InlineData("?theme=neglect")]
    [InlineData("?theme=neglect&theme=safer-sleep")]
    [InlineData("?reviewType=serious-case-review")]
    [InlineData("?reviewType=serious-case-review&reviewType=rapid-review")]
    [InlineData("?reviewType=serious-case-review&theme=information-sharing")]
    [InlineData("?reviewType=local-child-safeguarding-practice-review&reviewType=learning-only&theme=neglect&theme=safer-sleep")]
    public async Task Get_Filtered_AnyWithinAFacetAllAcrossFacets(string query)
    {
        var page = await site.ReadAsync(List + query);

        var expected = Chosen(query);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(r => r.Name), Names(page));
        Assert.Equal($"{expected.Count} of {SeedFacts.Reviews.Count} reviews", page.QuerySelector("main .count")?.Words());
        Assert.Equal("/case-reviews/feed.atom" + query, page.QuerySelector("main a[href*='feed.atom']")?.Href());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?theme=neglect")]
    [InlineData("?reviewType=serious-case-review")]
    [InlineData("?theme=neglect&reviewType=serious-case-review")]
    public async Task Get_Choices_CountsAreTrue(string query)
    {
        var page = await site.ReadAsync(List + query);

        var boxes = page.QuerySelectorAll("main input[type=checkbox][form=finder_form]").Where(b => b.GetAttribute("name") is "theme" or "reviewType").ToList();
        Assert.NotEmpty(boxes);
        foreach (var box in boxes)
        {
            var (key, value) = (box.GetAttribute("name") ?? "", box.GetAttribute("value") ?? "");
            var others = string.Join('&', query.TrimStart('?').Split('&').Where(p => p.Length > 0 && !p.StartsWith(key + "=", StringComparison.Ordinal)));
            var label = page.QuerySelector($"label[for='{box.Id}']")!.Words();
            Assert.EndsWith($"({Chosen($"{others}&{key}={value}").Count})", label, StringComparison.Ordinal);
            Assert.Equal(query.Contains($"{key}={value}", StringComparison.Ordinal), box.HasAttribute("checked"));
        }
    }

    [Fact]
    public async Task Get_Choices_NameEveryThemeAndKindInUse()
    {
        var page = await site.ReadAsync(List);

        var fieldsets = page.QuerySelectorAll("main fieldset").ToDictionary(f => f.QuerySelector("legend")!.Words());
        Assert.Equal(
            SeedFacts.Reviews.Select(r => SeedFacts.ReviewTypeLabels[r.ReviewType]).Distinct().Order(),
            fieldsets["Kind of review"].WordsOf("label").Select(WithoutCount).Order());
        Assert.Equal(
            SeedFacts.Reviews.SelectMany(r => r.Themes).Distinct().Select(SeedFacts.NameOf).Order(),
            fieldsets["Theme"].WordsOf("label").Select(WithoutCount).Order());
    }

    [Fact]
    public async Task Get_Filtered_EachChoiceCanBeTakenAway()
    {
        var page = await site.ReadAsync(List + "?theme=neglect&theme=safer-sleep&reviewType=serious-case-review");

        var tags = page.QuerySelectorAll("ul[aria-label='What you chose'] a").Select(a => (a.Words(), a.Href()));
        Assert.Equal(
            [
                ("Remove: Serious case review", List + "?theme=neglect&theme=safer-sleep"),
                ($"Remove: {SeedFacts.NameOf("/themes/neglect")}", List + "?reviewType=serious-case-review&theme=safer-sleep"),
                ($"Remove: {SeedFacts.NameOf("/themes/safer-sleep")}", List + "?reviewType=serious-case-review&theme=neglect"),
                ("Clear all choices", List),
            ],
            tags);
    }

    [Theory]
    [InlineData("?theme=no-such-theme")]
    [InlineData("?reviewType=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("?theme=safer-sleep&reviewType=thematic-review&theme=zzz")]
    [InlineData("?theme=%00%FF")]
    public async Task Get_NothingMatches_SaysSoAndHelpsOn(string query)
    {
        var page = await site.ReadAsync(List + query);

        Assert.Empty(Names(page));
        Assert.StartsWith("0 of ", page.QuerySelector("main .count")?.Words(), StringComparison.Ordinal);
        Assert.Contains("Nothing has all of this", page.WordsOf("main h3"));
        Assert.Equal(List, page.Link("look at all reviews").Href());
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Theory]
    [InlineData("?theme=")]
    [InlineData("?theme=&reviewType=")]
    [InlineData("?nothing=known")]
    [InlineData("?")]
    public async Task Get_NothingWasChosen_ShowsAll(string query)
    {
        var page = await site.ReadAsync(List + query);

        Assert.Equal(SeedFacts.Reviews.Count, Names(page).Count);
    }

    [Fact]
    public async Task Get_HundredsOfChoices_AreRefusedWithAPage()
    {
        using var response = await site.AskAsync(List + "?" + string.Join('&', Enumerable.Range(0, 700).Select(i => $"theme=t{i}")));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single((await response.PageAsync()).QuerySelectorAll("main h1"));
    }

    private static IReadOnlyList<string> Names(IDocument page) => page.WordsOf("main section.year h3");

    private static List<SeedReview> Chosen(string query)
    {
        var pairs = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToLookup(p => p[0], p => p[1]);
        return
        [
            .. SeedFacts.Reviews
                .Where(r => !pairs.Contains("theme") || r.Themes.Any(t => pairs["theme"].Any(c => t == "/themes/" + c)))
                .Where(r => !pairs.Contains("reviewType") || pairs["reviewType"].Contains(r.ReviewType)),
        ];
    }

    private static string WithoutCount(string label) => CountAtEnd().Replace(label, "");

    [GeneratedRegex(@" \(\d+\)$")]
    private static partial Regex CountAtEnd();
}
