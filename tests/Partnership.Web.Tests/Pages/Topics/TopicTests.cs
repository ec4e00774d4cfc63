using Partnership.Web.Site;

namespace Partnership.Web.Tests.Pages.Topics;

public class TopicTests(SharedSite site)
{
    public static TheoryData<string> Topics =>
    [
        .. new[] { "themes", "agencies" }.SelectMany(f => SeedFacts.Folder(f).Keys.Select(k => $"/{f}/{k}")),
    ];

    [Theory]
    [InlineData("themes")]
    [InlineData("agencies")]
    public async Task Get_List_CountsWhatReviewsSayOfEachTopic(string folder)
    {
        var page = await site.ReadAsync("/" + folder);

        var cards = page.QuerySelectorAll("main li").Where(li => li.QuerySelector("h2") is not null)
            .Select(li => (Path: li.QuerySelector("h2 a")!.Href(), Facts: li.QuerySelector("p")!.Words())).OrderBy(c => c.Path, StringComparer.Ordinal).ToList();
        Assert.Equal(
            SeedFacts.Folder(folder).Keys.Select(k => $"/{folder}/{k}").Select(path => (path, FactsOf(path))).OrderBy(c => c.path, StringComparer.Ordinal),
            cards);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Get_Topic_ListsItsReviews(string path)
    {
        var section = (await site.ReadAsync(path)).Section("Reviews about this");

        Assert.Equal(ReviewsAbout(path).Select(r => (r.Name, r.Path)), section.QuerySelectorAll("h3 a").Select(a => (a.Words(), a.Href())));
        Assert.Equal(ReviewsAbout(path).Count == 0, section.Words().Contains("No published review is about this yet.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Get_Topic_ListsItsRecommendationsWithTheirProgress(string path)
    {
        var page = await site.ReadAsync(path);
        var today = LondonTime.Today(TimeProvider.System);

        var expected = Recommendations(path);
        Assert.Equal(
            expected.Select(f => f.Recommendation.Text),
            page.QuerySelectorAll("section[aria-labelledby=recommendations_here] li > p:first-child").Select(PageReading.Words));
        Assert.Equal(
            expected.Select(f => $"{f.Review.Path}#recommendation_{f.Recommendation.Number}"),
            page.QuerySelectorAll("section[aria-labelledby=recommendations_here] a[href*='#recommendation_']").Select(PageReading.Href));
        var actions = expected.SelectMany(f => f.Review.Actions.Where(a => a.Recommendation == f.Recommendation.Number)).ToList();
        if (actions.Count > 0)
            Assert.Equal(
                actions.CountBy(a => a.Label(today)).Select(c => $"{c.Key} {c.Value}").Order(),
                page.Section("What has been done").Rows("table").Order());
    }

    private static string FactsOf(string path)
    {
        var reviews = Amount(ReviewsAbout(path).Count, "review");
        return path.StartsWith("/agencies", StringComparison.Ordinal) ? $"{reviews}, {Amount(Recommendations(path).Count, "recommendation")}" : reviews;
    }

    private static string Amount(int count, string word) => $"{count} {word}{(count == 1 ? "" : "s")}";

    private static List<SeedReview> ReviewsAbout(string path) =>
        [.. SeedFacts.Reviews.Where(r => r.Themes.Contains(path) || r.Agencies.Contains(path))];

    private static List<(SeedReview Review, SeedRecommendation Recommendation)> Recommendations(string path) =>
    [
        .. from review in SeedFacts.Reviews
           from recommendation in review.Recommendations
           where recommendation.Agency == path || recommendation.Themes.Contains(path)
           select (review, recommendation),
    ];
}

file static class TopicReading
{
    public static IEnumerable<string> Rows(this AngleSharp.Dom.IElement section, string selector) =>
        Assert.Single(section.QuerySelectorAll(selector)).Rows().Select(r => string.Join(' ', r));
}
