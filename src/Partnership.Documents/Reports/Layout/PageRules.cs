using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Finds the horizontal rules of a page: thin lines, and the edges of filled boxes.</summary>
internal static class PageRules
{
    private const double Thickest = 3;
    private const double Shortest = 15;
    private const double WidestGap = 4;

    /// <summary>More than any page of a report has; a drawing may have more.</summary>
    private const int MostPaths = 5_000;

    internal static List<LayoutBox> Of(Page page)
    {
        var pieces = page.Paths.Take(MostPaths).SelectMany(Edges).Where(edge => edge.Width >= Shortest || edge.Width > 0).OrderByDescending(edge => edge.MiddleY).ThenBy(edge => edge.Left);
        var rules = new List<LayoutBox>();
        foreach (var piece in pieces)
        {
            var index = rules.FindLastIndex(rule => rule.MiddleY - piece.MiddleY < 1.6 && piece.Left - rule.Right < WidestGap && rule.Left - piece.Right < WidestGap);
            if (index >= 0 && index >= rules.Count - 40)
                rules[index] = rules[index].With(piece);
            else
                rules.Add(piece);
        }

        return [.. rules.Where(rule => rule.Width >= Shortest)];
    }

    private static IEnumerable<LayoutBox> Edges(PdfPath path)
    {
        if ((!path.IsFilled && !path.IsStroked) || path.IsClipping)
            yield break;
        foreach (var part in path)
        {
            if (part.GetBoundingRectangle() is not { } rectangle)
                continue;
            var box = LayoutBox.Of(rectangle);
            if (box.Height <= Thickest)
                yield return box;
            else if (box.Width > Thickest)
            {
                yield return box with { Bottom = box.Top };
                yield return box with { Top = box.Bottom };
            }
        }
    }
}
