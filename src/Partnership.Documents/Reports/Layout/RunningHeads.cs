using Partnership.Documents.PageTexts;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Leaves out what pages carry for whoever leafs through them, by the rules that the text to search is made by.</summary>
internal static class RunningHeads
{
    internal static void RemoveFrom(List<List<LayoutLine>> pages)
    {
        List<List<PageLine>> lines = [.. pages.Select(page => PageLine.OfPage(Text(page)))];
        var running = RunningLines.Of(lines);
        for (var index = 0; index < pages.Count; index++)
            // The two have the same lines, unless a character that ends lines for one of them stands in one.
            if (lines[index].Count == pages[index].Count)
                pages[index] = [.. pages[index].Where((_, line) => !running.Contains(lines[index][line]))];
    }

    /// <summary>The page as text: blocks that stand apart are separated by an empty line.</summary>
    private static string Text(List<LayoutLine> page) => string.Concat(page.Select((line, index) =>
        (index > 0 && page[index - 1].Box.Bottom - line.Box.Top > line.Size * 0.9 ? "\n" : "") + line.Text + "\n"));
}
