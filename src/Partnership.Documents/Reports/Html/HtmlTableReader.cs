using System.Globalization;
using AngleSharp.Dom;

namespace Partnership.Documents.Reports.Html;

/// <summary>Reads a table out of HTML.</summary>
internal static class HtmlTableReader
{
    /// <param name="table">The table.</param>
    /// <param name="inside">Reads what a cell holds.</param>
    /// <param name="words">Reads the words of the caption.</param>
    internal static ReportTable Read(IElement table, Func<IElement, IReadOnlyList<ReportBlock>> inside, Func<IElement, IReadOnlyList<ReportRun>> words)
    {
        var rows = new List<ReportRow>();
        foreach (var row in RowsOf(table))
        {
            var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
            rows.Add(new ReportRow([.. cells.Select((cell, index) => new ReportCell(inside(cell))
            {
                Header = HeaderOf(cell, rows.Count == 0, index == 0),
                ColumnSpan = Span(cell, "colspan"),
                RowSpan = Span(cell, "rowspan"),
            })]));
        }

        var caption = table.Children.FirstOrDefault(child => child.LocalName == "caption");
        return new ReportTable(rows) { Caption = caption is null ? [] : words(caption) };
    }

    private static IEnumerable<IElement> RowsOf(IElement table)
    {
        var parts = table.Children.ToLookup(child => child.LocalName is "thead" or "tbody" or "tfoot" ? child.LocalName : "other");
        return parts["thead"].Concat(table.Children.Where(child => child.LocalName is "tbody" or "tr")).Concat(parts["tfoot"])
            .SelectMany(part => part.LocalName == "tr" ? [part] : part.Children.Where(row => row.LocalName == "tr"));
    }

    private static CellHeader HeaderOf(IElement cell, bool isInFirstRow, bool isFirst) => (cell.LocalName, cell.GetAttribute("scope")?.ToLowerInvariant()) switch
    {
        ("td", _) => CellHeader.None,
        (_, "col" or "colgroup") => CellHeader.Column,
        (_, "row" or "rowgroup") => CellHeader.Row,
        _ => isInFirstRow || !isFirst || cell.ParentElement?.ParentElement?.LocalName == "thead" ? CellHeader.Column : CellHeader.Row,
    };

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;
}
