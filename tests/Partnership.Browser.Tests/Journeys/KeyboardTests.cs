using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Journeys;

/// <summary>What readers come for, done with the keyboard alone.</summary>
public class KeyboardTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    [Fact]
    public async Task SkipLink_FirstStop_LeadsPastTheMenu()
    {
        var visit = await OpenAsync(Visitor.AtDesk, ContentTypes.GuidePart);
        var reader = new KeyboardReader(visit);

        var first = await reader.TabAsync();
        await reader.PressAsync("Enter");
        var afterwards = await reader.WhereAsync();
        await reader.TabAsync();

        Assert.Contains("Skip to main content", first?.Name, StringComparison.Ordinal);
        Assert.Null(first?.Trouble());
        Assert.Equal("#main_content", afterwards?.Selector);
        Assert.True(await visit.AskAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task Menu_OnPhone_OpensClosesAndLeads()
    {
        var visit = await OpenAsync(Visitor.OnPhone, ContentTypes.GuidePart);
        var reader = new KeyboardReader(visit);
        var menu = visit.Page.Locator("#main_menu");

        await reader.TabToAsync("Menu", ".menu-button");
        await reader.PressAsync("Enter");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await reader.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        Assert.Equal("button \"Menu\"", (await reader.WhereAsync())?.Name);

        await reader.PressAsync("Enter");
        await reader.TabToAsync("Close menu");
        await reader.PressAsync("Enter");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        Assert.Equal("button \"Menu\"", (await reader.WhereAsync())?.Name);

        await reader.PressAsync("Enter");
        await reader.TabToAsync("Contacts");
        Assert.True(await visit.AskAsync<bool>("() => document.activeElement.closest('#main_menu:popover-open') !== null"));
        await reader.FollowAsync();
        Assert.EndsWith("/contacts", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".menu-button", ".nav__close")]
    [InlineData(".term", ".meaning:popover-open button")]
    public async Task Popover_WithVeryLargeTextOnPhone_CanBeClosedByItsButton(string opener, string close)
    {
        var visit = await OpenAsync(Visitor.OnPhone, ContentTypes.GuidePart);
        await visit.DoubleTextAsync();

        await visit.Page.Locator(opener).First.PressAsync("Enter");
        await visit.Page.Locator(close).FocusAsync();

        var stop = await FocusStop.ReadAsync(visit);
        Assert.Null(stop?.Trouble());
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(":popover-open")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Visitor.PhoneWidth)]
    [InlineData(Visitor.DesktopWidth)]
    public async Task Guide_FromHomeThroughAllParts_IsOneNextLinkAfterTheOther(int width)
    {
        var guide = Site.Published.OfType(ContentTypes.Guide)[0];
        var parts = Site.Published.ChildrenOf(guide.Id).Where(i => i.ContentType == ContentTypes.GuidePart).ToList();
        var visit = await OpenAsync(Visitor.AtDesk with { Width = width }, ContentTypes.Home);
        var reader = new KeyboardReader(visit);

        await reader.TabToAsync("parent or carer");
        await reader.FollowAsync();
        Assert.Equal(Site.Origin + guide.Path.Value, visit.Page.Url);
        await reader.TabToAsync("Begin with part 1");
        foreach (var part in parts)
        {
            await reader.FollowAsync();
            Assert.Equal(Site.Origin + part.Path.Value, visit.Page.Url);
            await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync(part.Name);
            if (part != parts[^1])
                await reader.TabToAsync(", next", ".step-nav__next");
        }

        await Assertions.Expect(visit.Page.Locator(".step-nav__next")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Visitor.PhoneWidth)]
    [InlineData(Visitor.DesktopWidth)]
    public async Task Reviews_ChooseShowAndTakeAway_NeedsNoMouse(int width)
    {
        var visit = await OpenAsync(Visitor.AtDesk with { Width = width }, ContentTypes.CaseReviews);
        var reader = new KeyboardReader(visit);
        var entries = visit.Page.Locator(".year .entry");
        var all = await entries.CountAsync();

        if (width == Visitor.PhoneWidth)
        {
            await reader.TabToAsync("Choose what to see");
            await reader.PressAsync("Enter");
        }

        await reader.TabToAsync("Neglect", "#theme_neglect");
        await reader.PressAsync("Space");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(Site.Origin + "/case-reviews?theme=neglect");
        await Assertions.Expect(visit.Page.Locator(".chosen")).ToBeVisibleAsync();
        Assert.Equal("#theme_neglect.govuk-checkboxes__input", (await reader.WhereAsync())?.Selector);
        await reader.TabToAsync("Show these reviews");
        await reader.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#finder_count")).ToBeFocusedAsync();
        var found = await entries.CountAsync();
        Assert.InRange(found, 1, all - 1);
        await Assertions.Expect(visit.Page.Locator("#theme_neglect")).ToBeCheckedAsync();

        await reader.TabToAsync("Remove: Neglect");
        await reader.FollowAsync();
        Assert.EndsWith("/case-reviews", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("#finder_count")).ToBeFocusedAsync();
        await Assertions.Expect(entries).ToHaveCountAsync(all);
    }

    [Theory]
    [InlineData(Visitor.PhoneWidth)]
    [InlineData(Visitor.DesktopWidth)]
    public async Task Word_OpenedWithEnter_ClosesByEscapeAndByButtonAndGivesTheKeyboardBack(int width)
    {
        var visit = await OpenAsync(Visitor.AtDesk with { Width = width }, ContentTypes.GuidePart);
        var reader = new KeyboardReader(visit);
        var meaning = visit.Page.Locator(".meaning:popover-open");

        var word = await reader.TabToAsync("", ".term");
        await reader.PressAsync("Enter");
        await Assertions.Expect(meaning).ToBeVisibleAsync();
        await reader.PressAsync("Escape");
        await Assertions.Expect(meaning).ToHaveCountAsync(0);
        Assert.Equal(word.Name, (await reader.WhereAsync())?.Name);

        await reader.PressAsync("Enter");
        await Assertions.Expect(meaning).ToBeVisibleAsync();
        var close = await reader.TabAsync();
        Assert.Equal("button \"Close\"", close?.Name);
        Assert.Null(close?.Trouble());
        await reader.PressAsync("Enter");
        await Assertions.Expect(meaning).ToHaveCountAsync(0);
        Assert.Equal(word.Name, (await reader.WhereAsync())?.Name);
    }

    [Fact]
    public async Task Review_TableOfActions_OpensAndScrolls()
    {
        var visit = await OpenAsync(Visitor.OnPhone, ContentTypes.CaseReview);
        var reader = new KeyboardReader(visit);
        var table = visit.Page.Locator("details .table-scroll").Last;

        await reader.TabToAsync("Every action, as a table");
        await reader.PressAsync("Enter");
        await Assertions.Expect(table).ToBeVisibleAsync();
        var stop = await reader.TabAsync();
        await reader.PressAsync("ArrowRight");

        Assert.Equal(".table-scroll", stop?.Selector);
        Assert.Null(stop?.Trouble());
        await visit.Page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0");
    }
}
