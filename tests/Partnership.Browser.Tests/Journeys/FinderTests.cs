using System.Globalization;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Journeys;

/// <summary>The finder in place: results change without a new page, and the address, the history and the words for screen readers follow.</summary>
public class FinderTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    // A new page would lose it.
    private const string Mark = "() => { window.testMark = true; return true; }";
    private const string IsMarked = "() => window.testMark === true";

    [Fact]
    public async Task Choice_Ticked_ChangesResultsInPlaceAndBackRestores()
    {
        var visit = await OpenAsync(Visitor.AtDesk, ContentTypes.CaseReviews);
        var page = visit.Page;
        var count = page.Locator("#finder_count");
        var before = await count.TextContentAsync();
        await visit.AskAsync<bool>(Mark);
        var label = await page.Locator("label[for=theme_neglect] .muted").TextContentAsync();
        var promised = int.Parse(label!.Trim('(', ')'), CultureInfo.InvariantCulture);

        await page.Locator("#theme_neglect").CheckAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Site.Origin + "/case-reviews?theme=neglect");
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(promised);
        await Assertions.Expect(page.Locator("[data-finder-status]")).ToHaveTextAsync((await count.TextContentAsync())!);
        await Assertions.Expect(page.Locator("#theme_neglect")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-finder]")).Not.ToHaveAttributeAsync("aria-busy", "true");
        Assert.StartsWith(promised.ToString(CultureInfo.InvariantCulture) + " of ", await count.TextContentAsync(), StringComparison.Ordinal);

        await page.GoBackAsync();
        await Assertions.Expect(count).ToHaveTextAsync(before!);
        await Assertions.Expect(page.Locator("#theme_neglect")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Locator(".chosen")).ToHaveCountAsync(0);
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("#theme_neglect")).ToBeCheckedAsync();
        Assert.True(await visit.AskAsync<bool>(IsMarked));
    }

    [Fact]
    public async Task Words_Submitted_ChangeResultsInPlaceAndKeepWhatIsOpen()
    {
        var visit = await OpenAsync(Visitor.AtDesk, PageKinds.ReviewResults);
        var page = visit.Page;
        await visit.AskAsync<bool>(Mark);
        var facet = page.Locator(".facet").Last;
        var wasOpen = await facet.GetAttributeAsync("open") is not null;
        await facet.Locator("summary").ClickAsync();

        await page.Locator("#finder_form_q").FillAsync("sleep");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#finder_count")).ToContainTextAsync("sleep");

        Assert.Contains("q=sleep", page.Url, StringComparison.Ordinal);
        Assert.Contains("theme=neglect", page.Url, StringComparison.Ordinal);
        Assert.Equal(!wasOpen, await facet.GetAttributeAsync("open") is not null);
        Assert.True(await visit.AskAsync<bool>(IsMarked));
    }

    [Fact]
    public async Task Tag_Removed_GoesToTheCount()
    {
        var visit = await OpenAsync(Visitor.OnPhone, PageKinds.ReviewResults);
        await visit.AskAsync<bool>(Mark);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Remove: Neglect" }).ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(Site.Origin + "/case-reviews?q=neglect");
        await Assertions.Expect(visit.Page.Locator("#finder_count")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#theme_neglect")).Not.ToBeCheckedAsync();
        Assert.True(await visit.AskAsync<bool>(IsMarked));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NextPage_OfResults_ShowsOthers(bool runsScripts)
    {
        var visit = await BeginAsync(Visitor.OnPhone with { RunsScripts = runsScripts });
        await visit.GoToAsync("/search?q=child&pageSize=10");
        var first = visit.Page.Locator(".entry h3").First;
        var before = await first.TextContentAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();

        await Assertions.Expect(first).Not.ToHaveTextAsync(before!);
        Assert.Contains("page=2", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator(".pages [aria-current=page]")).ToHaveTextAsync("2");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SiteSearch_FromAnyPage_LeadsToAPageOfAReport(bool runsScripts)
    {
        var visit = await OpenAsync(Visitor.AtDesk with { RunsScripts = runsScripts }, ContentTypes.Glossary);
        var page = visit.Page;

        await page.GetByLabel("Search this site").FillAsync("sleep");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Site.Origin + "/search?q=sleep");
        await Assertions.Expect(page.Locator(".snippet mark").First).ToBeVisibleAsync();
        var link = await page.Locator(".report-pages a[href*='/report#page-']").First.GetAttributeAsync("href");

        Assert.Matches("#page-[0-9]+$", link);
        var file = await page.APIRequest.GetAsync(Site.Origin + link!.Split('#')[0]);
        Assert.Equal(200, file.Status);
    }

    [Fact]
    public async Task Choices_WithoutScripts_AreAForm()
    {
        var visit = await OpenAsync(Visitor.OnPhone with { RunsScripts = false }, PageKinds.ReviewResults);

        await visit.Page.Locator("#finder_sort").SelectOptionAsync("newest");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Update" }).ClickAsync();

        Assert.Contains("sort=newest", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("theme=neglect", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("#finder_sort")).ToHaveValueAsync("newest");
        await Assertions.Expect(visit.Page.Locator("[data-print]")).ToBeHiddenAsync();
    }
}
