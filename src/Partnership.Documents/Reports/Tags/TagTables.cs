namespace Partnership.Documents.Reports.Tags;

/// <summary>Makes tables out of their tags.</summary>
/// <param name="reader">Reads what stands in them.</param>
internal sealed class TagTables(TagReader reader)
{
    /// <summary>The table; or what it holds, when it has one cell only and so is no table but a frame.</summary>
    internal IEnumerable<ReportBlock> Read(StructureElement table)
    {
        var rows = new List<ReportRow>();
        var caption = new List<ReportRun>();
        ReadRows(table, rows, caption, isHead: false);
        if (rows.Sum(row => row.Cells.Count) <= 1)
            return [.. caption.Count > 0 ? [new Paragraph(caption)] : Array.Empty<ReportBlock>(), .. rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks)];
        return [new ReportTable(rows) { Caption = caption }];
    }

    private void ReadRows(StructureElement part, List<ReportRow> rows, List<ReportRun> caption, bool isHead)
    {
        foreach (var kid in part.Kids.OfType<StructureElement>())
        {
            if (kid.Role == "Caption")
                caption.AddRange(reader.Words(kid));
            else if (kid.Role == "TR")
                rows.Add(Row([.. kid.Kids.OfType<StructureElement>()], rows.Count == 0, isHead));
            else if (kid.Role is "TD" or "TH")
                rows.Add(Row([kid], rows.Count == 0, isHead));
            else
                ReadRows(kid, rows, caption, isHead || kid.Role == "THead");
        }
    }

    private ReportRow Row(List<StructureElement> cells, bool isFirst, bool isHead) =>
        new([.. cells.Select((cell, index) => Cell(cell, isHead || (isFirst && cells.TrueForAll(other => other.Role == "TH")), index == 0))]);

    private ReportCell Cell(StructureElement cell, bool isInHead, bool isFirst)
    {
        var header = cell.Role != "TH" ? CellHeader.None : cell.Scope switch
        {
            "Row" => CellHeader.Row,
            "Column" or "Both" => CellHeader.Column,
            _ => isInHead || !isFirst ? CellHeader.Column : CellHeader.Row,
        };
        return new ReportCell(reader.Inside(cell, isPlain: header != CellHeader.None)) { Header = header, ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan };
    }
}
