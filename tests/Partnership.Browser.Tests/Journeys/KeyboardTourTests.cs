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
        var reader = new KeyboardReader(visit);
        var count = await FocusStop.NumberAsync(visit);
        var visited = new List<int>();
        var troubles = new List<string>();

        while (await reader.TabAsync() is { } stop && visited.Count <= count && !visited.Contains(stop.Number))
        {
            visited.Add(stop.Number);
            if (stop.Trouble() is { } trouble)
                troubles.Add(trouble);
        }

        Assert.Empty(troubles);
        Assert.Equal(Enumerable.Range(0, count), visited);
    }
}
