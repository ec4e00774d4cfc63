namespace Partnership.Documents.PageTexts;

/// <summary>
/// Finds the lines that pages carry for whoever leafs through them: heads, feet and page numbers. A number counts as a page's
/// only where it goes up with the pages, so that the numbers of a table of contents stay, and so do headings such as
/// "Finding 1" and "Finding 2" at the top of two pages.
/// </summary>
internal sealed class RunningLines
{
    /// <summary>Longer lines are text, and cost time.</summary>
    private const int LongestLine = 300;

    private readonly Dictionary<string, PageSet> pagesOfText = new(StringComparer.Ordinal);
    private readonly Dictionary<NumberedLine, PageSet> pagesOfNumber = [];
    private readonly int pagesWithText;

    private RunningLines(List<List<PageLine>> pages)
    {
        pagesWithText = pages.Count(page => page.Count > 0);
        for (var index = 0; index < pages.Count; index++)
            foreach (var line in Edges(pages[index]))
                Count(line.Text, index + 1);
    }

    /// <summary>The lines to leave out.</summary>
    internal static HashSet<PageLine> Of(List<List<PageLine>> pages)
    {
        var found = new RunningLines(pages);
        var lines = new HashSet<PageLine>();
        for (var index = 0; index < pages.Count; index++)
            lines.UnionWith(found.OnPage(pages[index], index + 1));
        return lines;
    }

    private static IEnumerable<PageLine> Edges(List<PageLine> page) =>
        page.Where(line => line.IsAtAnEdge && line.Text.Length <= LongestLine);

    private void Count(string text, int page)
    {
        PagesOf(pagesOfText, text).Add(page);
        foreach (var reading in NumberedLine.Readings(text, page))
            PagesOf(pagesOfNumber, reading).Add(page);
    }

    private static PageSet PagesOf<TKey>(Dictionary<TKey, PageSet> all, TKey key)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var pages))
            all[key] = pages = new PageSet();
        return pages;
    }

    private IEnumerable<PageLine> OnPage(List<PageLine> page, int number)
    {
        List<PageLine> edges = [.. Edges(page)];
        List<PageLine> numbers = [.. NumbersOnPage(edges, number)];
        return numbers.Concat(edges.Where(line => pagesOfText[line.Text].IsRunning(pagesWithText) || IsOnBothPages(line, numbers)));
    }

    private IEnumerable<PageLine> NumbersOnPage(List<PageLine> edges, int number)
    {
        var readings = from line in edges
                       from reading in NumberedLine.Readings(line.Text, number)
                       where IsSequence(reading)
                       select (line, reading);
        // The same number may stand in the text, say in a table at the foot; the page's own is the outermost.
        return from found in readings
               group found by found.reading into same
               from pick in same.Key.Place is NumberPlace.Bare or NumberPlace.Roman ? [same.MinBy(f => f.line.FromEnd)] : same.AsEnumerable()
               select pick.line;
    }

    private bool IsSequence(NumberedLine reading)
    {
        var pages = pagesOfNumber[reading];
        return reading.Place switch
        {
            NumberPlace.Bare => pages.HasRun(3, step: 2),
            NumberPlace.Roman => pages.HasRun(2, step: 1),
            NumberPlace.Worded => pages.HasRun(3, step: 2) || (pages.Count == pagesWithText && (pages.Count > 1 || reading.Offset == 0)),
            NumberPlace.Titled => pages.IsRunning(pagesWithText),
            _ => pages.Count >= 5 && pages.Count * 5 >= pagesWithText * 4,
        };
    }

    /// <summary>In two pages nothing recurs often, but what stands on both in one block with the page's number is no text.</summary>
    private bool IsOnBothPages(PageLine line, List<PageLine> numbers) =>
        pagesWithText == 2 && pagesOfText[line.Text].Count == 2 && numbers.Exists(number => number.Block == line.Block);
}
