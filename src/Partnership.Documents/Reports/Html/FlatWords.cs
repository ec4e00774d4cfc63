namespace Partnership.Documents.Reports.Html;

/// <summary>Takes the words out of blocks, for places that hold nothing else.</summary>
internal static class FlatWords
{
    /// <summary>The words with a space behind each block.</summary>
    internal static IEnumerable<ReportRun> Of(ReportBlock block) => block switch
    {
        Paragraph paragraph => [.. paragraph.Runs, Space],
        Heading heading => [.. heading.Runs, Space],
        Figure figure => [new TextRun(figure.Alternative), Space],
        PageStart page => [new PageStartRun(page.Number)],
        ReportList list => list.Items.SelectMany(item => item.Blocks).SelectMany(Of),
        ReportTable table => table.Caption.Append(Space).Concat(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).SelectMany(Of)),
        Quote quote => quote.Blocks.SelectMany(Of),
        Footnote note => note.Blocks.SelectMany(Of),
        _ => [],
    };

    private static TextRun Space => new(" ");
}
