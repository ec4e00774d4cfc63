using System.Globalization;
using System.Text;

namespace Partnership.Documents.Reports.Html;

/// <summary>Writes blocks that have their form as HTML.</summary>
internal sealed class ReportWriter
{
    internal const string NotesHeading = "Notes";

    private readonly StringBuilder html = new();
    private readonly InlineWriter words;

    private ReportWriter(IReadOnlyList<ReportBlock> blocks) => words = new InlineWriter(html, blocks.OfType<Footnote>());

    internal static string Write(IReadOnlyList<ReportBlock> blocks)
    {
        var writer = new ReportWriter(blocks);
        foreach (var block in blocks.Where(block => block is not Footnote))
            writer.WriteLine(block);
        writer.WriteNotes([.. blocks.OfType<Footnote>()]);
        return writer.html.ToString();
    }

    private void WriteLine(ReportBlock block)
    {
        Write(block);
        html.Append('\n');
    }

    private void Write(ReportBlock block)
    {
        switch (block)
        {
            case PageStart page:
                words.WritePage(page.Number);
                break;
            case Heading heading:
                WriteHeading(heading);
                break;
            case Paragraph paragraph:
                WriteAround("p", block, "", () => words.Write(paragraph.Runs));
                break;
            case ReportList { IsOrdered: true } list:
                WriteAround("ol", block, list.Start == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" start=\"{list.Start}\""), () => WriteItems(list.Items));
                break;
            case ReportList list:
                WriteAround("ul", block, "", () => WriteItems(list.Items));
                break;
            case Quote quote:
                WriteAround("blockquote", block, "", () => quote.Blocks.ToList().ForEach(Write));
                break;
            case ReportTable table:
                WriteAround("table", block, "", () => WriteTable(table));
                break;
        }
    }

    private void WriteHeading(Heading heading)
    {
        var name = heading.Level switch { 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" };
        WriteAround(name, heading, $" id=\"{heading.Id}\"", () => words.Write(heading.Runs));
    }

    private void WriteAround(string name, ReportBlock? block, string attributes, Action inside)
    {
        html.Append('<').Append(name).Append(attributes);
        if (block?.Language is { } language)
            html.Append(" lang=\"").Append(language).Append('"');
        if (block?.Direction is { } direction)
            html.Append(" dir=\"").Append(direction).Append('"');
        html.Append('>');
        inside();
        html.Append("</").Append(name).Append('>');
    }

    private void WriteItems(IReadOnlyList<ReportListItem> items)
    {
        foreach (var item in items)
        {
            html.Append('\n');
            WriteAround("li", null, "", () => WriteInside(item.Blocks));
        }

        html.Append('\n');
    }

    /// <summary>Words alone need no paragraph around them.</summary>
    private void WriteInside(IReadOnlyList<ReportBlock> blocks)
    {
        var bare = blocks.SkipWhile(block => block is PageStart).FirstOrDefault() is Paragraph { Language: null, Direction: null } first
            && blocks.Count(block => block is Paragraph) == 1 ? first : null;
        foreach (var block in blocks)
        {
            if (ReferenceEquals(block, bare))
                words.Write(bare.Runs);
            else
                Write(block);
        }
    }

    private void WriteTable(ReportTable table)
    {
        html.Append('\n');
        if (table.Caption.Count > 0)
            WriteAround("caption", null, "", () => words.Write(table.Caption));
        var headers = table.Rows.TakeWhile(IsOfHeaders).Count();
        if (headers > 0)
            WriteAround("thead", null, "", () => WriteRows(table.Rows.Take(headers)));
        if (headers < table.Rows.Count)
            WriteAround("tbody", null, "", () => WriteRows(table.Rows.Skip(headers)));
        html.Append('\n');
    }

    private static bool IsOfHeaders(ReportRow row) =>
        row.Cells.Any(cell => cell.Header == CellHeader.Column) && row.Cells.All(cell => cell.Header == CellHeader.Column || !ReportForm.HasWords(cell.Blocks));

    private void WriteRows(IEnumerable<ReportRow> rows)
    {
        html.Append('\n');
        foreach (var row in rows)
        {
            WriteAround("tr", null, "", () => row.Cells.ToList().ForEach(WriteCell));
            html.Append('\n');
        }
    }

    private void WriteCell(ReportCell cell)
    {
        var attributes = cell.Header switch { CellHeader.Column => " scope=\"col\"", CellHeader.Row => " scope=\"row\"", _ => "" };
        if (cell.ColumnSpan > 1)
            attributes += string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"");
        if (cell.RowSpan > 1)
            attributes += string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
        WriteAround(cell.Header == CellHeader.None ? "td" : "th", null, attributes, () => WriteInside(cell.Blocks));
    }

    private void WriteNotes(List<Footnote> notes)
    {
        if (notes.Count == 0)
            return;
        html.Append("<h2 id=\"").Append(ReportIds.Notes).Append("\">").Append(NotesHeading).Append("</h2>\n");
        WriteAround("ol", null, "", () =>
        {
            foreach (var note in notes)
            {
                html.Append('\n');
                WriteAround("li", null, $" id=\"{ReportIds.Note(note.Id)}\"", () => WriteNote(note));
            }

            html.Append('\n');
        });
        html.Append('\n');
    }

    private void WriteNote(Footnote note)
    {
        WriteInside(note.Blocks);
        words.WriteWayBack(note.Id);
    }
}
