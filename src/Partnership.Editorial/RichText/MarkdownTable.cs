using AngleSharp.Dom;

namespace Partnership.Editorial.RichText;

/// <summary>Writes a table with pipes: one row of headers, then the others. Anything else that a table can be is lost.</summary>
internal static class MarkdownTable
{
    public static string Write(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(r => r.Children.Select(Cell).ToList()).ToList();
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        if (columns == 0)
            return "";
        var lines = rows.Select(r => Line(r.Concat(Enumerable.Repeat("", columns - r.Count)))).ToList();
        lines.Insert(1, Line(Enumerable.Repeat("---", columns)));
        if (table.QuerySelector("caption") is { } caption)
            lines.Insert(0, MarkdownWords.Write(caption.ChildNodes, canBreak: false) + "\n");
        return string.Join('\n', lines);
    }

    private static string Line(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Cell(IElement cell) => cell.Children.Any(c => CanonicalText.Blocks.Contains(c.LocalName))
        ? string.Join(' ', cell.ChildNodes.Select(c => MarkdownWords.Write(c is IElement e && CanonicalText.Blocks.Contains(e.LocalName) ? e.ChildNodes : [c], canBreak: false)))
        : MarkdownWords.Write(cell.ChildNodes, canBreak: false);
}
