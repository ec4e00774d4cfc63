namespace Partnership.Web.Tests.Pages.Home;

public class HomeTests(SharedSite site)
{
    [Fact]
    public async Task Get_Home_HasThreeDoors()
    {
        var page = await site.ReadAsync("/");

        var doors = page.QuerySelectorAll("main li h2 a").Select(a => (a.Words(), a.Href()));
        Assert.Equal(
            [("I am a parent or carer", "/parents-and-carers"), ("Find a review", "/case-reviews"), ("Contact us or get help now", "/get-help-now")],
            doors);
    }

    [Fact]
    public async Task Get_Home_ShowsTheThreeNewestReviews()
    {
        var page = await site.ReadAsync("/");

        var section = page.Section("Latest reviews");
        Assert.Equal(SeedFacts.Reviews.Take(3).Select(r => r.Name), section.WordsOf("h3"));
        Assert.All(section.QuerySelectorAll("li"), entry => Assert.Contains("Example", entry.Words(), StringComparison.Ordinal));
        Assert.Equal("/case-reviews", section.Link("All case reviews").Href());
    }

    [Fact]
    public async Task Get_Home_ShowsHowFarActionsAre()
    {
        var page = await site.ReadAsync("/");

        var section = page.Section("What has changed");
        var actions = SeedFacts.Reviews.Sum(r => r.Actions.Count);
        Assert.Contains($"{actions} actions promised since {SeedFacts.Reviews[^1].PublishedOn.Year}", section.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(section.QuerySelectorAll("svg.bar rect"));
        Assert.Equal(actions, section.WordsOf("ul.legend li").Sum(l => int.Parse(l.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
