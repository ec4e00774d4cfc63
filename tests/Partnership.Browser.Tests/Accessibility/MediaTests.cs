using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Accessibility;

/// <summary>On paper, in colours that the reader's system forces, and without motion.</summary>
public class MediaTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    [Theory]
    [InlineData(ContentTypes.GuidePart)]
    [InlineData(ContentTypes.CaseReview)]
    [InlineData(PageKinds.WholeGuide)]
    [InlineData(ContentTypes.CaseReviews)]
    [InlineData(PageKinds.SearchResults)]
    public async Task Paper_AnyPage_HasTheTextAndNothingToPress(string kind)
    {
        var visit = await OpenAsync(Visitor.AtDesk, kind);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var chrome in new[] { ".safety", "#main_menu", ".menu-button", ".crumbs", ".footer", ".step-nav", ".filters", ".search-box", ".masthead-search", ".finder-options", ".finder-exports", ".contents", ".govuk-skip-link" })
            Assert.False(await AnyVisibleAsync(visit, chrome), $"{chrome} is printed.");
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.True(await AnyVisibleAsync(visit, ".help__numbers"), "The numbers for help are printed.");
    }

    [Fact]
    public async Task Paper_GuidePart_ExplainsWordsAndShowsWhereLinksLead()
    {
        var visit = await OpenAsync(Visitor.AtDesk, ContentTypes.GuidePart);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        var words = visit.Page.Locator(".meaning");
        Assert.NotEqual(0, await words.CountAsync());
        foreach (var word in await words.AllAsync())
            await Assertions.Expect(word).ToBeVisibleAsync();
        Assert.False(await AnyVisibleAsync(visit, ".meaning button"));
        var addresses = await visit.AskAsync<string[]>(
            "() => [...document.querySelectorAll('main .text p a[href^=\"/\"]')].map(link => getComputedStyle(link, '::after').content)");
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.Matches("/[a-z-]+", address));
    }

    [Fact]
    public async Task Paper_ClosedDetails_AreOpen()
    {
        var visit = await OpenAsync(Visitor.AtDesk, ContentTypes.Learning);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var table in await visit.Page.Locator("details table").AllAsync())
            await Assertions.Expect(table).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ForcedColours_LearningAndReview_KeepTheirShapes()
    {
        var visit = await BeginAsync(Visitor.AtDesk with { ForcedColors = ForcedColors.Active });
        foreach (var kind in new[] { ContentTypes.Home, ContentTypes.Learning, ContentTypes.CaseReview })
        {
            await visit.GoToAsync(Site.PageOf(kind));
            Assert.True(await visit.AskAsync<bool>("() => parseFloat(getComputedStyle(document.querySelector('.leave')).borderTopWidth) >= 1"));
            Assert.True(await visit.AskAsync<bool>(
                "() => [...document.querySelectorAll('.bar')].every(bar => getComputedStyle(bar).borderTopStyle === 'solid')"), $"{kind}: a chart has no edge.");
            Assert.True(await visit.AskAsync<bool>(
                "() => [...document.querySelectorAll('.bar rect')].every(rect => getComputedStyle(rect).fill !== getComputedStyle(rect.closest('svg')).backgroundColor)"),
                $"{kind}: a bar has the colour of what is behind it.");
        }
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, "auto", "none")]
    [InlineData(ReducedMotion.NoPreference, "smooth", "rise")]
    public async Task Motion_OnlyWhereTheReaderLikesIt(ReducedMotion wish, string scrolling, string animation)
    {
        var visit = await OpenAsync(Visitor.AtDesk with { ReducedMotion = wish }, ContentTypes.GuidePart);

        await visit.Page.Locator(".term").First.ClickAsync();

        Assert.Equal(scrolling, await visit.AskAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior"));
        Assert.Equal(animation, await visit.AskAsync<string>("() => getComputedStyle(document.querySelector('.meaning:popover-open')).animationName"));
    }

    private static Task<bool> AnyVisibleAsync(Visit visit, string selector) =>
        visit.AskAsync<bool>("selector => [...document.querySelectorAll(selector)].some(one => one.checkVisibility())", selector);
}
