using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Journeys;

/// <summary>Everything that readers come for works without JavaScript, because public pages need none.</summary>
public class WithoutScriptsTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    private static readonly Visitor Phone = Visitor.OnPhone with { RunsScripts = false };

    [Fact]
    public async Task Menu_OnPhone_OpensClosesAndLeads()
    {
        var visit = await OpenAsync(Phone, ContentTypes.GuidePart);
        var menu = visit.Page.Locator("#main_menu");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Close menu" }).ClickAsync();
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Contacts" }).ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(Site.Origin + "/contacts");
    }

    [Fact]
    public async Task Word_InATextOnPhone_IsExplained()
    {
        var visit = await OpenAsync(Phone, ContentTypes.GuidePart);
        var meaning = visit.Page.Locator(".meaning:popover-open");

        await visit.Page.Locator(".term").First.ClickAsync();
        await Assertions.Expect(meaning).ToBeVisibleAsync();
        await meaning.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await Assertions.Expect(meaning).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Reviews_ChooseShowAndTakeAway_Works()
    {
        var visit = await OpenAsync(Phone, ContentTypes.CaseReviews);
        var entries = visit.Page.Locator(".year .entry");
        var all = await entries.CountAsync();

        await visit.Page.GetByText("Choose what to see").ClickAsync();
        await visit.Page.Locator("#theme_neglect").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show these reviews" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".chosen")).ToBeVisibleAsync();
        Assert.Contains("theme=neglect", visit.Page.Url, StringComparison.Ordinal);
        Assert.InRange(await entries.CountAsync(), 1, all - 1);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Remove: Neglect" }).ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(Site.Origin + "/case-reviews");
        await Assertions.Expect(entries).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task Guide_FromHomeThroughAllParts_Works()
    {
        var guide = Site.Published.OfType(ContentTypes.Guide)[0];
        var visit = await OpenAsync(Phone, ContentTypes.Home);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "parent or carer" }).ClickAsync();
        foreach (var part in Site.Published.ChildrenOf(guide.Id).Where(i => i.ContentType == ContentTypes.GuidePart))
        {
            await visit.Page.Locator(".step-nav__next").ClickAsync();
            await Assertions.Expect(visit.Page).ToHaveURLAsync(Site.Origin + part.Path.Value);
        }
    }

    [Fact]
    public async Task Review_ContentsAndTable_Open()
    {
        var visit = await OpenAsync(Phone, ContentTypes.CaseReview);

        await visit.Page.Locator("summary", new() { HasText = "On this page" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Recommendations and progress" }).ClickAsync();
        await visit.Page.Locator("summary", new() { HasText = "Every action, as a table" }).ClickAsync();

        Assert.EndsWith("#recommendations_and_progress", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("details .table-scroll table").Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Leave_WithoutScripts_IsALinkThatSaysNothingOfTheShiftKey()
    {
        var visit = await OpenAsync(Visitor.AtDesk with { RunsScripts = false }, ContentTypes.CaseReview);

        await Assertions.Expect(visit.Page.Locator("[data-leave]")).ToHaveAttributeAsync("href", SiteSettings.Of(Site.Published).LeaveSiteUrl);
        await Assertions.Expect(visit.Page.Locator(".leave__hint")).ToBeHiddenAsync();
    }
}
