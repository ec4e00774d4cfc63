using CsvHelper;
using Partnership.Content.Problems;
using Partnership.Content.Routing;
using Partnership.Content.Schema;

namespace Partnership.Editorial.Import;

/// <summary>A row of a table: a document that does not know its place yet.</summary>
/// <param name="File">The row as a file.</param>
/// <param name="Parent">What it says about the document above it: an address, an id, or nothing.</param>
/// <param name="Segment">Its part of the address.</param>
/// <param name="Order">Its place in the table.</param>
internal sealed record TableRow(SeedFile File, string Parent, UrlSegment Segment, int Order);

/// <summary>Reads a table of documents: a row each, a column a property.</summary>
internal sealed class TableReader(SeedFolder folder, ContentSchema schema, List<SourceProblem> problems)
{
    private const string TypeColumn = "type";
    private const string ParentColumn = "parent";
    private const string NameColumn = "name";
    private const string AddressColumn = "address";

    private static readonly string[] OwnColumns = [TypeColumn, ParentColumn, NameColumn, AddressColumn];

    /// <summary>The rows of a table.</summary>
    /// <param name="name">How messages call the table.</param>
    /// <param name="text">The table: comma-separated, or separated by semicolons or tabs.</param>
    public List<TableRow> Read(string name, string text)
    {
        var rows = new List<TableRow>();
        using var reader = CsvReader.FromText(text.TrimStart('\uFEFF'), new CsvReaderOptions
        {
            Separator = SeparatorOf(text),
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => problems.Add(new SourceProblem(name, (int)record.LineNumber, ReasonOf(record.Reason))),
        });
        if (Header(reader, name) is { } header)
            while (reader.Read())
                if (reader.Current.ToArray() is var cells && cells.Any(c => !string.IsNullOrWhiteSpace(c)))
                    rows.Add(Row(name, header, cells, (int)reader.LineNumber, rows.Count));
        return rows;
    }

    // Titles of columns hold none of these; values may hold any of them.
    private static char SeparatorOf(string text)
    {
        var titles = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var (commas, semicolons, tabs) = (titles.Count(','), titles.Count(';'), titles.Count('\t'));
        return tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static string ReasonOf(CsvMalformedReason reason) => reason == CsvMalformedReason.UnterminatedQuote
        ? "A quotation mark is opened and never closed."
        : "A quotation mark stands where none can be. Put the whole value between quotation marks, and write those inside it twice.";

    private string[]? Header(CsvReader reader, string name)
    {
        if (reader.Headers is not { Count: > 0 } titles)
        {
            problems.Add(new SourceProblem(name, 1, "The table is empty."));
            return null;
        }

        var known = OwnColumns.Concat(schema.Types.SelectMany(t => t.Properties).Select(p => p.Alias)).Distinct().ToDictionary(a => a, StringComparer.OrdinalIgnoreCase);
        var header = titles.Select(t => known.GetValueOrDefault(t.Trim()) ?? t.Trim()).ToArray();
        foreach (var unknown in header.Where(h => h.Length > 0 && !known.ContainsKey(h)))
            problems.Add(new SourceProblem(name, 1, $"No document has a property '{unknown}'."));
        foreach (var twice in header.Where(h => h.Length > 0).GroupBy(h => h).Where(g => g.Count() > 1))
            problems.Add(new SourceProblem(name, 1, $"There are {twice.Count()} columns '{twice.Key}'."));
        foreach (var missing in new[] { TypeColumn, NameColumn }.Except(header))
            problems.Add(new SourceProblem(name, 1, $"There is no column '{missing}'."));
        return problems.Any(p => p.File == name) ? null : header;
    }

    private TableRow Row(string name, string[] header, string[] cells, int line, int order)
    {
        var row = new RowLines(line);
        var file = new SeedFile { Name = name, Folder = folder, FrontMatter = [], Body = "", BodyLine = line, Row = row };
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        var cellReader = new TableCells(file, row);
        DocumentType? type = null;
        if (Array.IndexOf(header, TypeColumn) is var typeAt && typeAt < cells.Length)
            type = schema.Find(cells[typeAt].Trim());
        foreach (var (title, cell, at) in Cells(header, cells, line))
        {
            if (OwnColumns.Contains(title))
                own[title] = cell.Trim();
            if (title is TypeColumn or NameColumn || !OwnColumns.Contains(title))
                cellReader.Add(title, cell, type?.Find(title), at);
        }

        if (cells.Length > header.Length && cells.Skip(header.Length).Any(c => !string.IsNullOrWhiteSpace(c)))
            file.Report(line, $"The row has {cells.Length} values; the table has {header.Length} columns.");
        return new TableRow(file, own.GetValueOrDefault(ParentColumn, ""), Segment(own, file, line), order);
    }

    // Only cells that say something; each with the line on which it begins.
    private static IEnumerable<(string Title, string Cell, int Line)> Cells(string[] header, string[] cells, int line)
    {
        foreach (var (title, cell) in header.Zip(cells))
        {
            if (title.Length > 0 && !string.IsNullOrWhiteSpace(cell))
                yield return (title, cell.ReplaceLineEndings("\n"), line);
            line += cell.ReplaceLineEndings("\n").Count(c => c == '\n');
        }
    }

    private static UrlSegment Segment(Dictionary<string, string> own, SeedFile file, int line)
    {
        var address = own.GetValueOrDefault(AddressColumn, "");
        if (address.Length == 0)
            return UrlSegment.FromName(own.GetValueOrDefault(NameColumn, ""));
        if (UrlSegment.TryParse(address, out var segment))
            return segment;
        file.Report(line, $"'{address}' can't be part of an address: use lower-case letters, digits and single hyphens.");
        return UrlSegment.FromName(address);
    }
}
