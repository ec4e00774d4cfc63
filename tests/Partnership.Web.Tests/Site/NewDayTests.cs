using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Site;

/// <summary>Some pages say what is overdue, so a page that was kept yesterday may be wrong today.</summary>
public class NewDayTests
{
    [Fact]
    public async Task Get_DayAfterAnActionWasDue_TheKeptPageSaysOverdue()
    {
        await using var site = await StartAsync();
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero));
        await site.LookAsync();
        await site.Editor.PublishNewAsync("caseReview", "/case-reviews", "Due soon", Draft.Review(
            site, "Text.", ("recommendations", new Content.Values.BlocksValue([new Content.Values.Block(
                Guid.NewGuid(), "recommendation", new Content.Values.PropertyBag([new("number", new Content.Values.NumberValue(1)), new("text", new Content.Values.TextValue("Do it."))]))]))));
        await site.Editor.PublishNewAsync(
            "action", "/case-reviews/due-soon", "Do the thing",
            Draft.Text("recommendation", "1"), Draft.Text("owner", "Head of Things"), Draft.Day("dueOn", 2026, 12, 2), Draft.Text("status", "in-progress"));
        Assert.Equal("In progress", await StatusAsync(site));

        // Half past eleven at night in London, on the day on which it is due.
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 2, 23, 30, 0, TimeSpan.Zero));
        await site.LookAsync();
        Assert.Equal("In progress", await StatusAsync(site));

        site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 3, 0, 0, 1, TimeSpan.Zero));
        await site.LookAsync();
        Assert.Equal("Overdue", await StatusAsync(site));
    }

    [Fact]
    public async Task Get_MidnightInLondonInSummer_IsAnHourBeforeThatOfUtc()
    {
        await using var site = await StartAsync();
        var today = new Func<Task<DateOnly>>(async () =>
        {
            await site.LookAsync();
            return Partnership.Web.Site.LondonTime.Today(site.Clock);
        });

        site.Clock.SetUtcNow(new DateTimeOffset(2027, 6, 30, 22, 59, 59, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2027, 6, 30), await today());
        var pages = site.Published.Current.Pages;
        site.Clock.SetUtcNow(new DateTimeOffset(2027, 6, 30, 23, 0, 1, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2027, 7, 1), await today());
        Assert.NotSame(pages, site.Published.Current.Pages);
    }

    [Fact]
    public async Task Get_SecurityText_ItsEndMovesOnWithTheDays()
    {
        await using var site = await StartAsync();
        using var before = await site.AskAsync("/.well-known/security.txt");
        var first = await before.TextAsync();
        site.Clock.SetUtcNow(site.Clock.GetUtcNow().AddDays(40));
        await site.LookAsync();
        using var after = await site.AskAsync("/.well-known/security.txt");

        Assert.NotEqual(first, await after.TextAsync());
    }

    private static async Task<LiveSite> StartAsync()
    {
        var site = new LiveSite();
        await site.InitializeAsync();
        return site;
    }

    private static async Task<string> StatusAsync(LiveSite site) =>
        Assert.Single((await site.ReadAsync("/case-reviews/due-soon")).Section("Recommendations and progress").QuerySelectorAll("table")).Rows().Single()[3];
}
