using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Leaving;

/// <summary>Three presses of Shift leave the site; writing does not, and every press is announced.</summary>
public class ShiftKeyTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    private const int Patience = 5000;

    [Fact]
    public async Task Shift_PressedOnceAndTwice_IsAnnouncedAndShown()
    {
        var (visit, status) = await BeginAsync();

        await visit.Page.Keyboard.PressAsync("Shift");
        Assert.Equal("Shift pressed. Press Shift 2 more times to leave this site.", await status.TextContentAsync());
        await Assertions.Expect(visit.Page.Locator(".leave__dots .on")).ToHaveCountAsync(1);

        await visit.Page.Keyboard.PressAsync("Shift");
        Assert.Equal("Press Shift 1 more time to leave this site.", await status.TextContentAsync());
        await Assertions.Expect(visit.Page.Locator(".leave__dots .on")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Shift_TooSlow_BeginsAgain()
    {
        var (visit, status) = await BeginAsync();

        await visit.Page.Keyboard.PressAsync("Shift");
        await visit.Page.Keyboard.PressAsync("Shift");
        await visit.Page.Clock.FastForwardAsync(Patience);

        Assert.Equal("You did not leave this site. To leave, press Shift 3 times.", await status.TextContentAsync());
        await Assertions.Expect(visit.Page.Locator(".leave__dots")).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Shift");
        Assert.Equal("Shift pressed. Press Shift 2 more times to leave this site.", await status.TextContentAsync());
    }

    [Fact]
    public async Task Shift_WithinTime_Leaves()
    {
        var (visit, _) = await BeginAsync();
        var safe = await SafePage.PrepareAsync(visit, Site);

        await visit.Page.Keyboard.PressAsync("Shift");
        await visit.Page.Clock.FastForwardAsync(Patience / 2);
        await visit.Page.Keyboard.PressAsync("Shift");
        await visit.Page.Clock.FastForwardAsync((Patience / 2) - 1);
        await visit.Page.Keyboard.PressAsync("Shift");

        await Assertions.Expect(visit.Page).ToHaveURLAsync(safe.Url);
    }

    [Fact]
    public async Task Shift_ForCapitals_NeverLeaves()
    {
        var (visit, status) = await BeginAsync();

        foreach (var letter in "ABCDE")
            await visit.Page.Keyboard.PressAsync("Shift+" + letter);
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Shift+Tab");

        Assert.Equal("", await status.TextContentAsync());
        Assert.StartsWith(Site.Origin, visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shift_WithAnotherKeyBetween_CountsFromTheBeginning()
    {
        var (visit, status) = await BeginAsync();

        await visit.Page.Keyboard.PressAsync("Shift");
        await visit.Page.Keyboard.PressAsync("Shift");
        await visit.Page.Keyboard.PressAsync("a");
        Assert.Equal("", await status.TextContentAsync());
        await visit.Page.Keyboard.PressAsync("Shift");

        Assert.Equal("Shift pressed. Press Shift 2 more times to leave this site.", await status.TextContentAsync());
    }

    [Fact]
    public async Task Shift_HeldDown_CountsOnce()
    {
        var (visit, status) = await BeginAsync();

        for (var repeats = 0; repeats < 5; repeats++)
            await visit.Page.Keyboard.DownAsync("Shift");
        await visit.Page.Keyboard.UpAsync("Shift");

        Assert.Equal("Shift pressed. Press Shift 2 more times to leave this site.", await status.TextContentAsync());
    }

    private async Task<(Visit Visit, ILocator Status)> BeginAsync()
    {
        var visit = await BeginAsync(Visitor.AtDesk);
        await visit.Page.Clock.InstallAsync();
        await visit.GoToAsync(Site.PageOf(ContentTypes.CaseReview));
        await visit.Page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime);
        return (visit, visit.Page.Locator(".leave__status"));
    }
}
