using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Leaving;

/// <summary>'Leave this site', by mouse, key or touch, with scripts and without.</summary>
public class LeaveThisSiteTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    private const string IsOnTop =
        """
        () => {
          const link = document.querySelector('[data-leave]');
          const box = link.getBoundingClientRect();
          const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth && link.contains(there);
        }
        """;

    [Theory]
    [InlineData(Visitor.PhoneWidth, false)]
    [InlineData(Visitor.PhoneWidth, true)]
    [InlineData(Visitor.DesktopWidth, false)]
    [InlineData(Visitor.DesktopWidth, true)]
    public async Task Link_WhereverTheReaderIs_StaysOnScreen(int width, bool hasLargeText)
    {
        var visit = await OpenAsync(Visitor.OnPhone with { Width = width }, ContentTypes.GuidePart);
        if (hasLargeText)
            await visit.DoubleTextAsync();

        foreach (var place in new[] { 0, 0.5, 1 })
        {
            await visit.AskAsync<double>("part => { scrollTo(0, part * document.documentElement.scrollHeight); return scrollY; }", place);
            Assert.True(await visit.AskAsync<bool>(IsOnTop), $"It is not there at {place} of the page.");
        }

        // Over the page stand, when opened: the meaning of a word, and on a phone the menu.
        foreach (var opener in new[] { ".term", ".menu-button" })
            if (visit.Page.Locator(opener).First is var button && await button.IsVisibleAsync())
            {
                await button.EvaluateAsync("button => { button.scrollIntoView({ block: 'center' }); button.popoverTargetElement.showPopover(); }");
                Assert.True(await visit.AskAsync<bool>(IsOnTop), $"What {opener} opens covers it.");
                await button.EvaluateAsync("button => button.popoverTargetElement.hidePopover()");
            }
    }

    [Theory]
    [InlineData("click")]
    [InlineData("Enter")]
    [InlineData("Shift")]
    public async Task Leave_FromAPage_TakesItsPlaceInTheHistory(string way)
    {
        var visit = await OpenAsync(Visitor.AtDesk, ContentTypes.Home);
        var safe = await SafePage.PrepareAsync(visit, Site);
        await visit.GoToAsync(Site.PageOf(ContentTypes.CaseReview));
        var before = await visit.AskAsync<int>("() => history.length");

        await LeaveAsync(visit, way);

        await Assertions.Expect(visit.Page).ToHaveURLAsync(safe.Url);
        Assert.Equal(before, await visit.AskAsync<int>("() => history.length"));
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(Site.Origin + "/");
        await visit.Page.GoForwardAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(safe.Url);
    }

    // All in one go, because nothing may happen between the press and the hiding, and a page that is leaving can't be asked.
    [Theory]
    [InlineData("() => document.querySelector('[data-leave]').click()")]
    [InlineData("() => { for (let i = 0; i < 3; i++) for (const kind of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(kind, { key: 'Shift' })); }")]
    public async Task Leave_SafePageHasNotAnswered_HidesThePageAtOnce(string leave)
    {
        var visit = await OpenAsync(Visitor.AtDesk, ContentTypes.CaseReview);
        var safe = await SafePage.PrepareAsync(visit, Site, answersAtOnce: false);

        var seen = await visit.AskAsync<string[]>(
            $$"""
            () => {
              ({{leave}})();
              const shown = [...document.body.children].filter(one => one.checkVisibility());
              return [document.title, document.querySelector('.leave__status').textContent, ...shown.map(one => one.className)];
            }
            """);
        await safe.Asked;
        safe.Answer();

        Assert.Equal(["Leaving this site", "Leaving this site", "leave__status govuk-visually-hidden"], seen);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(safe.Url);
    }

    [Theory]
    [InlineData(KeyboardModifier.Control, MouseButton.Left)]
    [InlineData(KeyboardModifier.Meta, MouseButton.Left)]
    [InlineData(KeyboardModifier.Shift, MouseButton.Left)]
    [InlineData(null, MouseButton.Middle)]
    public async Task Leave_AsIfIntoAnotherTab_LeavesThisOne(KeyboardModifier? modifier, MouseButton button)
    {
        var visit = await OpenAsync(Visitor.AtDesk, ContentTypes.CaseReview);
        var safe = await SafePage.PrepareAsync(visit, Site);

        await visit.Page.Locator("[data-leave]").ClickAsync(new LocatorClickOptions { Button = button, Modifiers = modifier is { } key ? [key] : [] });

        await Assertions.Expect(visit.Page).ToHaveURLAsync(safe.Url);
        Assert.Single(visit.Context.Pages);
    }

    [Fact]
    public async Task Leave_WithTheOtherMouseButton_OnlyOpensTheMenuOfTheBrowser()
    {
        var visit = await OpenAsync(Visitor.AtDesk, ContentTypes.Home);

        await visit.Page.Locator("[data-leave]").ClickAsync(new LocatorClickOptions { Button = MouseButton.Right });

        Assert.False(await visit.AskAsync<bool>("() => document.documentElement.classList.contains('leaving')"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SafePage_WhenAsked_DoesNotLearnWhereTheReaderWas(bool runsScripts)
    {
        var visit = await OpenAsync(Visitor.AtDesk with { RunsScripts = runsScripts }, ContentTypes.CaseReview);
        var safe = await SafePage.PrepareAsync(visit, Site);

        await visit.Page.Locator("[data-leave]").ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(safe.Url);
        Assert.DoesNotContain("referer", (await (await safe.Asked).AllHeadersAsync()).Keys);
    }

    private static async Task LeaveAsync(Visit visit, string way)
    {
        var link = visit.Page.Locator("[data-leave]");
        if (way == "click")
            await link.ClickAsync();
        else if (way == "Enter")
            await link.PressAsync("Enter");
        else
            for (var presses = 0; presses < 3; presses++)
                await visit.Page.Keyboard.PressAsync("Shift");
    }
}
