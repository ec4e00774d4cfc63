namespace Partnership.Documents.Reports.Docx;

/// <summary>Puts the items of lists, which Word keeps as paragraphs with a depth, into lists in lists.</summary>
/// <param name="numbering">Counts.</param>
/// <param name="blocks">Where ended lists go.</param>
internal sealed class WordLists(WordNumbering numbering, List<ReportBlock> blocks)
{
    private readonly List<OpenList> open = [];

    internal void Add(int id, int level, Paragraph words)
    {
        while (open.Count > 0 && (open[^1].Level > level || (open[^1].Level == level && open[^1].Id != id && open[^1].IsOrdered != numbering.IsOrdered(id, level))))
            CloseLast();
        var number = numbering.Next(id, level);
        if (open.Count == 0 || open[^1].Level < level)
            open.Add(new OpenList(id, level, numbering.IsOrdered(id, level), number, []));
        open[^1].Items.Add([words]);
    }

    internal void End()
    {
        while (open.Count > 0)
            CloseLast();
    }

    private void CloseLast()
    {
        var last = open[^1];
        open.RemoveAt(open.Count - 1);
        var list = new ReportList(last.IsOrdered, [.. last.Items.Select(item => new ReportListItem(item))]) { Start = Math.Max(last.Start, 0) };
        if (open.Count > 0)
            open[^1].Items[^1].Add(list);
        else
            blocks.Add(list);
    }

    private sealed record OpenList(int Id, int Level, bool IsOrdered, int Start, List<List<ReportBlock>> Items);
}
