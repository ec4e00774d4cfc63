using Partnership.Documents.Reports.Html;
using Partnership.Documents.Reports.Tags;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Finds the places of a page that lead to an address.</summary>
internal static class PageLinks
{
    private const int MostLinks = 500;

    internal static List<(LayoutBox Box, string Uri)> Of(Page page, PdfObjects objects)
    {
        var links = new List<(LayoutBox, string)>();
        // Rectangles are given as if the page weren't turned.
        if (page.Rotation.Value != 0)
            return links;
        foreach (var annotation in objects.Array(page.Dictionary, "Annots").Take(MostLinks).Select(objects.Resolve).OfType<DictionaryToken>())
        {
            if (objects.Name(annotation, "Subtype") == "Link" && objects.Dictionary(annotation, "A") is { } action && SafeLink.Outside(objects.Text(action, "URI")) is { } uri
                && Box(objects.Array(annotation, "Rect").Select(objects.Resolve).OfType<NumericToken>().Select(number => number.Double).ToList()) is { } box)
                links.Add((box, uri));
        }

        return links;
    }

    private static LayoutBox? Box(List<double> sides) => sides is [var left, var bottom, var right, var top]
        ? new LayoutBox(Math.Min(left, right), Math.Min(bottom, top), Math.Max(left, right), Math.Max(bottom, top))
        : null;
}
