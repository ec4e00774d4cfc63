using AngleSharp.Dom;

namespace Partnership.Web.Tests.Reading;

/// <summary>The text of a page as a reader takes it in.</summary>
internal static class ReadingPieces
{
    /// <summary>The pieces of a page's own text: headings, paragraphs, items. Navigation and closed explanations are left out.</summary>
    public static IReadOnlyList<string> Of(IDocument page) =>
    [
        .. page.QuerySelectorAll("main h1, main h2, main h3, main p, main li, main dt, main dd, main td, main th")
            .Where(e => e.Closest("nav, [popover], .page-foot, .page-actions") is null && e.QuerySelector("p, li") is null)
            .Select(e => e.Words()),
    ];
}
