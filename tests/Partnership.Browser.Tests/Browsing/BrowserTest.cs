using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Browsing;

/// <summary>A test in the browser on the site that all tests share.</summary>
public abstract class BrowserTest(Chromium chromium, BrowserSite site) : WindowTest(chromium, site)
{
    private protected BrowserSite Site => site;

    private protected async Task<Visit> OpenAsync(Visitor visitor, SitePage page)
    {
        var visit = await BeginAsync(visitor);
        await visit.GoToAsync(page);
        return visit;
    }

    private protected Task<Visit> OpenAsync(Visitor visitor, string kind) => OpenAsync(visitor, site.PageOf(kind));
}
