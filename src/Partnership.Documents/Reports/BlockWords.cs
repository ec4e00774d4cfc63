using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports;

/// <summary>Changes the words of blocks, however deep they stand.</summary>
internal static class BlockWords
{
    internal static IReadOnlyList<ReportBlock> Change(IReadOnlyList<ReportBlock> blocks, Func<InlinePiece, IEnumerable<InlinePiece>> change) =>
        [.. blocks.Select(block => Change(block, change))];

    private static ReportBlock Change(ReportBlock block, Func<InlinePiece, IEnumerable<InlinePiece>> change) => block switch
    {
        Paragraph paragraph => paragraph with { Runs = Words(paragraph.Runs, change) },
        Heading heading => heading with { Runs = Words(heading.Runs, change) },
        Quote quote => quote with { Blocks = Change(quote.Blocks, change) },
        ReportList list => list with { Items = [.. list.Items.Select(item => new ReportListItem(Change(item.Blocks, change)))] },
        ReportTable table => table with
        {
            Caption = Words(table.Caption, change),
            Rows = [.. table.Rows.Select(row => new ReportRow([.. row.Cells.Select(cell => cell with { Blocks = Change(cell.Blocks, change) })]))],
        },
        _ => block,
    };

    private static IReadOnlyList<ReportRun> Words(IReadOnlyList<ReportRun> runs, Func<InlinePiece, IEnumerable<InlinePiece>> change) =>
        InlinePiece.Runs([.. InlinePiece.Of(runs).SelectMany(change)]);
}
