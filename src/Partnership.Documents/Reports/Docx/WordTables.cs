using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Documents.Reports.Docx;

/// <summary>Makes tables out of those of a Word document.</summary>
internal static class WordTables
{
    /// <summary>The table; or what it holds, when it has one cell only and so is no table but a frame.</summary>
    internal static IEnumerable<ReportBlock> Read(Table table, Func<TableCell, List<ReportBlock>> inside)
    {
        var rows = new List<List<(int Column, bool GoesOn, ReportCell Cell)>>();
        foreach (var row in Children<TableRow>(table).Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null))
            rows.Add(Row(row, inside));
        for (var index = rows.Count - 1; index > 0; index--)
            MergeUp(rows, index);

        List<ReportRow> all = [.. rows.Select(row => new ReportRow([.. row.Where(cell => !cell.GoesOn).Select(cell => cell.Cell)]))];
        return all.Sum(row => row.Cells.Count) <= 1 ? all.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks) : [new ReportTable(all)];
    }

    private static List<(int, bool, ReportCell)> Row(TableRow row, Func<TableCell, List<ReportBlock>> inside)
    {
        var cells = new List<(int, bool, ReportCell)>();
        var column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val.Number() ?? 0;
        var isHeader = row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && header.Val.IsOn();
        foreach (var cell in Children<TableCell>(row))
        {
            var properties = cell.TableCellProperties;
            var span = Math.Max(properties?.GridSpan?.Val.Number() ?? 1, 1);
            var goesOn = properties?.VerticalMerge is { } merge && (merge.Val.Text() is null or "continue");
            cells.Add((column, goesOn, new ReportCell(inside(cell)) { Header = isHeader ? CellHeader.Column : CellHeader.None, ColumnSpan = span }));
            column += span;
        }

        return cells;
    }

    /// <summary>Rows and cells may stand in controls.</summary>
    private static IEnumerable<T> Children<T>(OpenXmlElement element)
        where T : OpenXmlElement =>
        element.ChildElements.SelectMany(child => child switch
        {
            T found => [found],
            SdtRow or SdtCell or SdtContentRow or SdtContentCell or CustomXmlRow or CustomXmlCell => Children<T>(child),
            _ => Enumerable.Empty<T>(),
        });

    /// <summary>A cell that goes on below is one cell; what somebody wrote into the lower part counts too.</summary>
    private static void MergeUp(List<List<(int Column, bool GoesOn, ReportCell Cell)>> rows, int index)
    {
        for (var place = 0; place < rows[index].Count; place++)
        {
            var (column, goesOn, cell) = rows[index][place];
            if (!goesOn)
                continue;
            var above = rows[index - 1].FindIndex(other => other.Column == column);
            if (above < 0)
                rows[index][place] = (column, false, cell);
            else
                rows[index - 1][above] = rows[index - 1][above] with { Cell = rows[index - 1][above].Cell with { RowSpan = cell.RowSpan + 1, Blocks = [.. rows[index - 1][above].Cell.Blocks, .. cell.Blocks] } };
        }
    }
}
