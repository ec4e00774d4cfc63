using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Journeys;

/// <summary>The Tab key goes through a whole page: in the order of the text, everywhere, seen at each stop, and out again.</summary>
public class KeyboardTourTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    public static TheoryData<string, int> Pages => new MatrixTheoryData<string, int>(
        [ContentTypes.Home, ContentTypes.GuidePart, PageKinds.FilteredReviews, PageKinds.SearchResults, ContentTypes.CaseReview],
        [Visitor.PhoneWidth, Visitor.DesktopWidth]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Tab_ThroughAPage_ReachesEverythingInOrder(string kind, int width)
    {
        var visit = await OpenAsync((width == Visitor.PhoneWidth ? Visitor.OnPhone : Visitor.AtDesk) with { IsTraced = false }, kind);

        Assert.Empty(await new KeyboardReader(visit).TourAsync());
    }
}
