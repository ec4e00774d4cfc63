using Partnership.Documents.Reports.Tags;
using UglyToad.PdfPig.Content;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Finds tables by the rules between their rows and the white strips between their columns.</summary>
internal static class RuledTables
{
    private const int FewestRules = 3;

    /// <summary>More rules of one width are a drawing, and cost time.</summary>
    private const int MostRules = 300;

    private const double NarrowestStrip = 6;
    private const double Tolerance = 4;

    /// <summary>The words of a page, with each table in place of its own.</summary>
    internal static List<LayoutWord> Set(Page page, List<LayoutWord> words)
    {
        foreach (var group in Groups(PageRules.Of(page)))
            words = Set(group, words);
        return words;
    }

    /// <summary>Rules below each other that begin and end at the same places, from above.</summary>
    private static IEnumerable<List<LayoutBox>> Groups(IEnumerable<LayoutBox> rules)
    {
        var groups = new List<List<LayoutBox>>();
        foreach (var rule in rules.OrderByDescending(rule => rule.MiddleY))
        {
            if (groups.Find(group => Math.Abs(group[0].Left - rule.Left) < Tolerance && Math.Abs(group[0].Right - rule.Right) < Tolerance) is { } same)
                same.Add(rule);
            else
                groups.Add([rule]);
        }

        return groups.Where(group => group.Count is >= FewestRules and <= MostRules);
    }

    private static List<LayoutWord> Set(List<LayoutBox> rules, List<LayoutWord> words)
    {
        var rows = new List<List<LayoutWord>>();
        for (var index = 1; index <= rules.Count; index++)
        {
            var row = index < rules.Count
                ? words.Where(word => word.Table is null && new LayoutBox(rules[index].Left - 1, rules[index].MiddleY, rules[index].Right + 1, rules[index - 1].MiddleY).HoldsMiddleOf(word.Box)).ToList()
                : [];
            if (row.Count > 0 && BelongsTo(rows, row))
            {
                rows.Add(row);
                continue;
            }

            // Nothing between two rules is the room between borders of neighbouring cells.
            if (row.Count == 0 && index < rules.Count)
                continue;
            words = Set(rows, words);
            rows = [];
        }

        return words;
    }

    /// <summary>A row has cells side by side; one with a single cell fits into the columns of those above.</summary>
    private static bool BelongsTo(List<List<LayoutWord>> rows, List<LayoutWord> row)
    {
        var above = Columns([.. rows.SelectMany(other => other)]).Count;
        var together = Columns([.. rows.SelectMany(other => other), .. row]).Count;
        return together > 1 && (Columns(row).Count > 1 || together == above);
    }

    private static List<LayoutWord> Set(List<List<LayoutWord>> rows, List<LayoutWord> words)
    {
        if (rows.Count < FewestRules - 1)
            return words;
        var inside = rows.SelectMany(row => row).ToHashSet();
        var columns = Columns([.. inside]);
        var box = LayoutBox.Around(inside.Select(word => word.Box));
        var table = new LayoutWord { Box = box, Baseline = box.Top, Size = box.Height, Table = Table(rows, columns) };
        return [.. words.Where(word => !inside.Contains(word)), table];
    }

    /// <summary>Where the columns begin.</summary>
    private static List<double> Columns(List<LayoutWord> words)
    {
        var starts = new List<double>();
        var reach = double.MinValue;
        foreach (var word in words.OrderBy(word => word.Box.Left))
        {
            if (word.Box.Left - reach > NarrowestStrip)
                starts.Add(word.Box.Left);
            reach = Math.Max(reach, word.Box.Right);
        }

        return starts;
    }

    private static ReportTable Table(List<List<LayoutWord>> rows, List<double> columns)
    {
        var hasHead = rows[0].TrueForAll(IsBold) && rows.Skip(1).Any(row => !row.TrueForAll(IsBold));
        return new ReportTable([.. rows.Select((row, index) => new ReportRow([.. columns.Select((start, column) =>
            Cell([.. row.Where(word => Column(word, columns) == column)], isHeader: hasHead && index == 0))]))]);
    }

    private static int Column(LayoutWord word, List<double> columns) => Math.Max(columns.FindLastIndex(start => start <= word.Box.Left + 0.5), 0);

    private static bool IsBold(LayoutWord word) => FontLook.Of(word.Letters[0]).IsBold;

    private static ReportCell Cell(List<LayoutWord> words, bool isHeader)
    {
        var runs = words.Count == 0 ? [] : LayoutParagraph.Runs(PageColumns.Lines(words, 0), new Dictionary<LayoutLine, List<int>>(), isPlain: isHeader);
        return new ReportCell(runs.Count == 0 ? [] : [new Paragraph(runs)]) { Header = isHeader ? CellHeader.Column : CellHeader.None };
    }
}
