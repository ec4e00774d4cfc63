using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Journeys;

/// <summary>The page that describes the API works from our own files alone; <see cref="Watch"/> fails the test on any other.</summary>
public class ApiReferenceTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    [Fact]
    public async Task Page_Opened_ShowsEveryAddressAndNobodyElsesAssistant()
    {
        var visit = await OpenAsync(Visitor.AtDesk, new SitePage("/api", 200, ""));

        foreach (var heading in new[] { "Find pages and reviews", "Find every page of one report", "Complete what is being typed" })
            await Assertions.Expect(visit.Page.GetByText(heading).First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Ask AI")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByText("Developer Tools")).ToHaveCountAsync(0);
    }
}
