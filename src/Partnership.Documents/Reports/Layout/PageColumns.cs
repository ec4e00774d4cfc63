namespace Partnership.Documents.Reports.Layout;

/// <summary>Puts words into lines, and lines into the order of their columns.</summary>
internal static class PageColumns
{
    /// <summary>A gutter is wider than this many sizes of the letters beside it.</summary>
    private const double NarrowestGutter = 1.1;

    /// <summary>A column is wider than this part of its page's text: bullets and numbers stand in none.</summary>
    private const double NarrowestColumn = 0.25;

    private const int FewestLinesOfAColumn = 4;

    /// <summary>Looking for columns takes the square of a page's lines for each word; a dense page of print needs a third of this.</summary>
    private const long MostWork = 20_000_000;

    private const int MostStrips = 20;

    internal static List<LayoutLine> Lines(List<LayoutWord> words, int page)
    {
        var bands = Bands(words);
        if ((long)bands.Count * bands.Count * words.Count > MostWork)
            return WithColumns([.. bands.Select(band => LayoutLine.Of(band, page))]);
        var lines = new List<LayoutLine>();
        var text = words.Count > 0 ? LayoutBox.Around(words.Select(word => word.Box)) : default;
        for (var start = 0; start < bands.Count;)
        {
            var end = bands.Count;
            double? gutter = null;
            for (; end > start + 1 && gutter is null; end--)
                gutter = Gutter(bands.GetRange(start, end - start).SelectMany(band => band).ToList(), text);
            gutter ??= Gutter(bands[start], text);
            end = gutter is null || end <= start + 1 ? start + 1 : end + 1;
            lines.AddRange(InColumns(bands.GetRange(start, end - start).SelectMany(band => band), gutter, page));
            start = end;
        }

        return WithColumns(lines);
    }

    private static IEnumerable<LayoutLine> InColumns(IEnumerable<LayoutWord> words, double? gutter, int page) => gutter is { } middle
        ? words.ToLookup(word => word.Box.MiddleX > middle).OrderBy(side => side.Key).SelectMany(side => Bands([.. side])).Select(band => LayoutLine.Of(band, page))
        : Bands([.. words]).Select(band => LayoutLine.Of(band, page));

    /// <summary>The words of each line over the whole width, from above.</summary>
    private static List<List<LayoutWord>> Bands(List<LayoutWord> words)
    {
        var bands = new List<List<LayoutWord>>();
        foreach (var word in words.OrderByDescending(word => word.Baseline))
        {
            var line = bands.Count > 0 ? bands[^1] : null;
            var first = line?.MaxBy(other => other.Size);
            if (line is not null && first is { Table: null } && word.Table is null && first.Baseline - word.Baseline <= 0.5 * Math.Max(first.Size, word.Size))
                line.Add(word);
            else
                bands.Add([word]);
        }

        return bands;
    }

    /// <summary>The middle of the empty strip between two columns; null when there is none.</summary>
    private static double? Gutter(List<LayoutWord> words, LayoutBox text)
    {
        if (words.Exists(word => word.Table is not null) || words.Count < 2 * FewestLinesOfAColumn)
            return null;
        var reach = double.MinValue;
        var strips = 0;
        LayoutWord? last = null;
        foreach (var word in words.OrderBy(word => word.Box.Left))
        {
            if (last is not null && word.Box.Left - reach > NarrowestGutter * Math.Max(word.Size, last.Size) && strips++ < MostStrips)
            {
                var middle = (word.Box.Left + reach) / 2;
                if (IsColumn(words.Where(other => other.Box.MiddleX < middle), text) && IsColumn(words.Where(other => other.Box.MiddleX > middle), text))
                    return middle;
            }

            if (word.Box.Right > reach)
                (reach, last) = (word.Box.Right, word);
        }

        return null;
    }

    private static bool IsColumn(IEnumerable<LayoutWord> words, LayoutBox text)
    {
        var all = words.ToList();
        return all.Count > 0 && LayoutBox.Around(all.Select(word => word.Box)).Width >= text.Width * NarrowestColumn && Bands(all).Count >= FewestLinesOfAColumn;
    }

    private static List<LayoutLine> WithColumns(List<LayoutLine> lines)
    {
        for (var start = 0; start < lines.Count;)
        {
            // A line that stands higher than the one before it begins another column.
            var end = start + 1;
            while (end < lines.Count && lines[end].Box.MiddleY < lines[end - 1].Box.MiddleY)
                end++;
            var box = LayoutBox.Around(lines.GetRange(start, end - start).Select(line => line.Box));
            lines.GetRange(start, end - start).ForEach(line => line.Column = box);
            start = end;
        }

        return lines;
    }
}
