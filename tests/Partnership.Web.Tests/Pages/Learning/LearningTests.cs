using System.Globalization;
using AngleSharp.Dom;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Pages.Learning;

public class LearningTests(SharedSite site)
{
    private static readonly DateOnly Today = LondonTime.Today(TimeProvider.System);
    private static readonly List<SeedAction> Actions = [.. SeedFacts.Reviews.SelectMany(r => r.Actions)];
    private static readonly List<SeedRecommendation> Recommendations = [.. SeedFacts.Reviews.SelectMany(r => r.Recommendations)];

    [Fact]
    public async Task Get_Learning_EveryChartHasATable()
    {
        var page = await site.ReadAsync("/learning");

        var charts = page.QuerySelectorAll("main figure");
        Assert.Equal(6, charts.Length);
        Assert.All(charts, c => Assert.NotEmpty(c.QuerySelectorAll("svg rect")));
        Assert.All(charts, c => Assert.Single(c.QuerySelectorAll("details table")));
        Assert.All(charts, c => Assert.Equal(c.QuerySelector("figcaption")!.Words(), c.QuerySelector("table caption")!.Words()));
    }

    [Fact]
    public async Task Get_Learning_NumbersAtTheTopAreThoseOfTheContent()
    {
        var page = await site.ReadAsync("/learning");

        Assert.Equal(
            [
                ("reviews published", SeedFacts.Reviews.Count),
                ("recommendations made", Recommendations.Count),
                ("actions promised", Actions.Count),
                ("actions complete", Actions.Count(a => a.Status == "complete")),
            ],
            page.QuerySelectorAll("main dl.numbers dt").Select(dt => (dt.Words(), Number(dt.NextElementSibling!.Words()))));
    }

    [Fact]
    public async Task Get_Learning_ReviewsByThemeAreCounted() => await AssertChartAsync("Reviews by theme", SeedFacts.Reviews.SelectMany(r => r.Themes));

    [Fact]
    public async Task Get_Learning_ReviewsByOrganisationAreCounted() =>
        await AssertChartAsync("Reviews by organisation", SeedFacts.Reviews.SelectMany(r => r.Agencies));

    [Fact]
    public async Task Get_Learning_RecommendationsByThemeAreCounted() =>
        await AssertChartAsync("Recommendations by theme", Recommendations.SelectMany(r => r.Themes));

    [Fact]
    public async Task Get_Learning_RecommendationsByOrganisationAreCounted() =>
        await AssertChartAsync("Recommendations by organisation", Recommendations.Select(r => r.Agency).OfType<string>());

    [Fact]
    public async Task Get_Learning_ActionsByStatusAreCounted() => await AssertStatusAsync($"{Actions.Count} actions by status", Actions.Select(a => a.Label(Today)));

    [Fact]
    public async Task Get_Learning_RecommendationsByStatusAreCounted() => await AssertStatusAsync(
        $"{Recommendations.Count} recommendations by status",
        SeedFacts.Reviews.SelectMany(r => r.Recommendations.Select(x => LabelOf([.. r.Actions.Where(a => a.Recommendation == x.Number)]))));

    private async Task AssertChartAsync(string title, IEnumerable<string> addresses)
    {
        var chart = Figure(await site.ReadAsync("/learning"), title);
        var expected = addresses.CountBy(a => a).Select(c => (SeedFacts.NameOf(c.Key), c.Value)).Order().ToList();

        var rows = Assert.Single(chart.QuerySelectorAll("table")).Rows().Select(r => (r[0], Number(r[1]))).ToList();
        Assert.Equal(expected, rows.Order());
        Assert.Equal(rows.Select(r => r.Item2), rows.Select(r => r.Item2).OrderDescending());
        Assert.Equal(rows.Select(r => $"{r.Item1} {r.Item2}"), chart.QuerySelectorAll("[role=img] > div").Select(d => $"{d.QuerySelector("span")!.Words()} {d.QuerySelector("b")!.Words()}"));
        Assert.Equal(
            rows.Select(r => Math.Round(100.0 * r.Item2 / rows[0].Item2, 2)),
            chart.QuerySelectorAll("svg rect").Select(r => double.Parse(r.GetAttribute("width") ?? "", CultureInfo.InvariantCulture)));
    }

    private async Task AssertStatusAsync(string title, IEnumerable<string> labels)
    {
        var chart = Figure(await site.ReadAsync("/learning"), title);

        var expected = labels.CountBy(l => l).Select(c => $"{c.Key} {c.Value}").Order().ToList();
        Assert.Equal(expected, Assert.Single(chart.QuerySelectorAll("table")).Rows().Select(r => $"{r[0]} {r[1]}").Order());
        Assert.Equal(expected, chart.WordsOf("ul.legend li").Order());
        Assert.Equal(expected.Count, chart.QuerySelectorAll("svg.bar rect").Length);
    }

    private static string LabelOf(List<SeedAction> actions) => actions.Any(a => a.Label(Today) == "Overdue") ? "Overdue"
        : actions.Count == 0 ? "Not started"
        : actions.All(a => a.Status == "no-longer-needed") ? "No longer needed"
        : actions.All(a => a.Status is "complete" or "no-longer-needed") ? "Complete"
        : actions.All(a => a.Status is "not-started" or "no-longer-needed") ? "Not started"
        : "In progress";

    private static IElement Figure(IDocument page, string title) =>
        Assert.Single(page.QuerySelectorAll("main figure"), f => f.QuerySelector("figcaption")?.Words() == title);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
