using Partnership.Content.Schema;

namespace Partnership.Browser.Tests.Site;

/// <summary>The browser looks at every kind of page: a new document type must be added to the kinds.</summary>
public class PageKindsTests(BrowserSite site)
{
    [Fact]
    public void DocumentTypes_OfTheSchema_AreAllKinds()
    {
        var types = site.Published.Schema.Types.Where(t => t.Kind == DocumentKind.Page).Select(t => t.Alias);

        Assert.Equal(types.Order(StringComparer.Ordinal), PageKinds.DocumentTypes.Order(StringComparer.Ordinal));
    }
}
