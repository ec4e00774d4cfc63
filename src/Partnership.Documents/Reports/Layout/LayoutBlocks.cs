using Partnership.Documents.PageTexts;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Makes blocks out of paragraphs.</summary>
/// <param name="headings">Tells headings.</param>
/// <param name="words">The words of the report.</param>
/// <param name="startsPages">The pages that begin with a line, by the line.</param>
internal sealed class LayoutBlocks(LayoutHeadings headings, KnownWords words, IReadOnlyDictionary<LayoutLine, List<int>> startsPages)
{
    /// <summary>So far to the right begins a list in a list, in points.</summary>
    private const double Indent = 8;

    private readonly List<ReportBlock> blocks = [];
    private readonly List<OpenList> open = [];

    internal List<ReportBlock> Read(IEnumerable<LayoutParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            Read(paragraph);
        Close(0);
        return blocks;
    }

    private void Read(LayoutParagraph paragraph)
    {
        if (paragraph.Table is { } table)
        {
            Close(0);
            blocks.AddRange((startsPages.GetValueOrDefault(paragraph.First) ?? []).Select(page => new PageStart(page)));
            blocks.Add(table);
        }
        else if (headings.Is(paragraph))
        {
            Close(0);
            blocks.Add(new Heading(headings.Level(paragraph), Runs(paragraph, isPlain: true)));
        }
        else if (paragraph.Label is { } label)
            AddItem(label, paragraph);
        else if (open.Count > 0 && BelongsToItem(paragraph))
            open[^1].Items[^1].Blocks.Add(new Paragraph(Runs(paragraph)));
        else
        {
            Close(0);
            blocks.Add(new Paragraph(Runs(paragraph)));
        }
    }

    private void AddItem(string label, LayoutParagraph paragraph)
    {
        var left = paragraph.First.Box.Left;
        while (open.Count > 1 && left < open[^1].Left - Indent)
            Close(open.Count - 1);
        // Bullets behind numbers, or the other way round, begin another list.
        if (open.Count > 0 && left <= open[^1].Left + Indent && char.IsAsciiLetterOrDigit(label[0]) != char.IsAsciiLetterOrDigit(open[^1].Items[0].Label[0]))
            Close(open.Count - 1);
        if (open.Count == 0 || left > open[^1].Left + Indent)
            open.Add(new OpenList(left, []));
        open[^1].Items.Add((label, [new Paragraph(Runs(paragraph, without: label.Length))]));
    }

    private bool BelongsToItem(LayoutParagraph paragraph) =>
        paragraph.First.Box.Left > open[^1].Left + (Indent / 2) && paragraph.First.Size <= headings.Body + 0.6 && startsPages.GetValueOrDefault(paragraph.First) is null;

    private void Close(int depth)
    {
        while (open.Count > depth)
        {
            var list = ListLabels.Settle(open[^1].Items, isOrdered: false);
            open.RemoveAt(open.Count - 1);
            if (open.Count > 0)
                open[^1].Items[^1].Blocks.Add(list);
            else
                blocks.Add(list);
        }
    }

    private IReadOnlyList<ReportRun> Runs(LayoutParagraph paragraph, bool isPlain = false, int without = 0) =>
        InlinePiece.Runs(LineJoiner.Join(LayoutParagraph.Pieces(paragraph.Lines, startsPages, isPlain, without), words));

    private sealed record OpenList(double Left, List<(string Label, List<ReportBlock> Blocks)> Items);
}
