using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Accessibility;

/// <summary>Every demonstration report as a web page: nothing for axe, nothing that sticks out, and each page of print can be gone to.</summary>
public class ReportAxeTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    [Fact]
    public async Task Report_OfEveryReview_HasNoViolationAndFlows()
    {
        var visit = await BeginAsync(Visitor.OnPhone with { IsTraced = false });
        var found = new List<string>();
        var reports = Site.Published.OfType(ContentTypes.CaseReview).Select(r => r.Path.Value + SitePage.ReportEnd).ToList();
        Assert.True(reports.Count >= 12, $"{reports.Count} reports.");
        foreach (var path in reports)
        {
            await visit.GoToAsync(path);
            await visit.AskAsync<int>("() => { const all = document.querySelectorAll('details'); for (const one of all) one.open = true; return all.length; }");
            found.AddRange((await Axe.CheckAsync(visit, "light", Axe.Everything)).Concat(await visit.AskAsync<string[]>(Flow.WhatSticksOut)).Select(f => $"{path}: {f}"));
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Fact]
    public async Task Open_AtAPage_ShowsWhereItBegins()
    {
        var path = Site.PageOf(PageKinds.Report).Path;
        var visit = await BeginAsync(Visitor.OnPhone);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });

        await visit.GoToAsync(path + "#page-12");

        var box = await visit.Page.Locator("#page-12").BoundingBoxAsync();
        var bar = await visit.Page.Locator("[data-leave]").First.BoundingBoxAsync();
        Assert.InRange(box!.Y, bar!.Y + bar.Height, 200); // below the bar that stays
        await Assertions.Expect(visit.Page.Locator("[data-leave]").First).ToBeInViewportAsync();
    }
}
