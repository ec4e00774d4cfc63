using Partnership.Documents.Examination;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace Partnership.Documents.Pdf;

/// <summary>
/// Finds the words of a page in its text again. PdfPig's places are those of the visible page already: turned, and counted from
/// the lower left corner of what is seen of the page.
/// </summary>
/// <param name="width">The width of the visible page, in points.</param>
/// <param name="height">Its height, in points.</param>
internal sealed class WordPlaces(double width, double height)
{
    /// <summary>The words of the blocks at their places in the text that <see cref="PageText.Of(IReadOnlyList{TextBlock})"/> makes of them.</summary>
    internal IReadOnlyList<PlacedWord> Of(IReadOnlyList<TextBlock> blocks)
    {
        if (!(width > 0 && height > 0 && double.IsFinite(width) && double.IsFinite(height)))
            return [];

        var (whole, words) = (string.Join(PageText.BetweenBlocks, blocks.Select(PageText.Of)), new List<PlacedWord>());
        // The text is trimmed, its words are not.
        var (start, end) = (whole.Length - whole.TrimStart().Length, whole.TrimEnd().Length);
        var lineAt = 0;
        foreach (var block in blocks)
        {
            foreach (var line in block.TextLines)
            {
                words.AddRange(InLine(line, lineAt).Where(w => w.Start >= start && w.Start + w.Length <= end).Select(w => w with { Start = w.Start - start }));
                lineAt += line.Text.Length + 1;
            }

            lineAt += PageText.BetweenBlocks.Length - (block.TextLines.Count > 0 ? 1 : 0);
        }

        return words;
    }

    private IEnumerable<PlacedWord> InLine(TextLine line, int lineAt)
    {
        var at = 0;
        foreach (var word in line.Words)
        {
            var text = word.Text.Trim();
            var found = text.Length == 0 ? -1 : line.Text.IndexOf(text, at, StringComparison.Ordinal);
            if (found < 0)
                continue;
            at = found + text.Length;
            if (Box(word.BoundingBox) is { } box)
                yield return new PlacedWord(lineAt + found, text.Length, box);
        }
    }

    /// <summary>Words may stand at any angle: their boxes are those of their four corners.</summary>
    private PageBox? Box(PdfRectangle place)
    {
        ReadOnlySpan<PdfPoint> corners = [place.BottomLeft, place.BottomRight, place.TopLeft, place.TopRight];
        var (left, bottom, right, top) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var corner in corners)
        {
            if (!double.IsFinite(corner.X) || !double.IsFinite(corner.Y))
                return null;
            (left, right) = (Math.Min(left, corner.X), Math.Max(right, corner.X));
            (bottom, top) = (Math.Min(bottom, corner.Y), Math.Max(top, corner.Y));
        }

        return new PageBox(Part(left / width), Part(1 - (top / height)), Part(right / width), Part(1 - (bottom / height)));
    }

    private static double Part(double value) => Math.Clamp(value, 0, 1);
}
