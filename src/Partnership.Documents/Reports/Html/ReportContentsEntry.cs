namespace Partnership.Documents.Reports.Html;

/// <summary>A heading in the contents of a report.</summary>
/// <param name="Level">From 2 to 6.</param>
/// <param name="Id">The heading's id in the page.</param>
/// <param name="Text">The heading's words.</param>
public sealed record ReportContentsEntry(int Level, string Id, string Text)
{
    internal static IReadOnlyList<ReportContentsEntry> Of(IEnumerable<ReportBlock> blocks)
    {
        // In cells and quotations headings are no way through the report.
        var all = blocks.ToList();
        List<ReportContentsEntry> entries = [.. all.OfType<Heading>().Select(heading => new ReportContentsEntry(heading.Level, heading.Id ?? "", WordsOf(heading.Runs)))];
        return all.Exists(block => block is Footnote) ? [.. entries, new ReportContentsEntry(2, ReportIds.Notes, ReportWriter.NotesHeading)] : entries;
    }

    private static string WordsOf(IEnumerable<ReportRun> runs) => string.Concat(InlinePiece.Of(runs).Select(piece => piece.Text));
}
