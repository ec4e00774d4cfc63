using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Partnership.Demonstration.Press.Printing;

/// <summary>Finds, in a printed report, the page on which each heading fell.</summary>
internal static class HeadingPages
{
    /// <summary>The outline holds the title and the word "Contents" first, then every heading of the body in its order.</summary>
    internal static IReadOnlyList<int> Find(byte[] pdf, int headings)
    {
        using var document = PdfDocument.Open(pdf);
        if (!document.TryGetBookmarks(out var outline))
            throw new InvalidOperationException("Chromium printed no outline.");

        var pages = outline.GetNodes().OfType<DocumentBookmarkNode>().Select(node => node.PageNumber).ToList();
        return pages.Count >= headings
            ? pages[^headings..]
            : throw new InvalidOperationException($"Chromium's outline has {pages.Count} entries for {headings} headings.");
    }
}
