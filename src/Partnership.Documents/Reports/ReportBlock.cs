using System.Text.Json.Serialization;

namespace Partnership.Documents.Reports;

/// <summary>A part of a report that stands by itself. The kinds are closed: what isn't one of them can't be written.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PageStart), "page")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ReportList), "list")]
[JsonDerivedType(typeof(ReportTable), "table")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Figure), "figure")]
[JsonDerivedType(typeof(Footnote), "footnote")]
public abstract record ReportBlock
{
    private protected ReportBlock()
    {
    }

    /// <summary>The language where it isn't that of the report, such as cy; null where it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    /// <summary>Which way the words run, <c>ltr</c> or <c>rtl</c>; null where nothing says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Direction { get; init; }
}

/// <summary>The place where a page of the file begins.</summary>
/// <param name="Number">The page's place in the file, from 1.</param>
public sealed record PageStart(int Number) : ReportBlock;

/// <summary>A heading.</summary>
/// <param name="Level">From 2 to 6: the title of the page is the only heading of level 1.</param>
/// <param name="Runs">The words.</param>
public sealed record Heading(int Level, IReadOnlyList<ReportRun> Runs) : ReportBlock
{
    /// <summary>The id once it has been written, so that links to a heading survive a correction of its words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }
}

/// <summary>A paragraph.</summary>
/// <param name="Runs">The words.</param>
public sealed record Paragraph(IReadOnlyList<ReportRun> Runs) : ReportBlock;

/// <summary>A list.</summary>
/// <param name="IsOrdered">Whether its items are counted.</param>
/// <param name="Items">The items.</param>
public sealed record ReportList(bool IsOrdered, IReadOnlyList<ReportListItem> Items) : ReportBlock
{
    /// <summary>The number of the first item, when they are counted.</summary>
    /// <value>The default is 1.</value>
    public int Start { get; init; } = 1;
}

/// <summary>An item of a list.</summary>
/// <param name="Blocks">What it says.</param>
public sealed record ReportListItem(IReadOnlyList<ReportBlock> Blocks);

/// <summary>A table.</summary>
/// <param name="Rows">The rows from above.</param>
public sealed record ReportTable(IReadOnlyList<ReportRow> Rows) : ReportBlock
{
    /// <summary>The caption's words; empty when there is none.</summary>
    public IReadOnlyList<ReportRun> Caption { get; init; } = [];
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells that begin in it, from its beginning.</param>
public sealed record ReportRow(IReadOnlyList<ReportCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Blocks">What it says.</param>
public sealed record ReportCell(IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>What the cell is a header of, if it is one.</summary>
    public CellHeader Header { get; init; }

    /// <summary>How many columns it covers.</summary>
    /// <value>From 1 to 100. The default is 1.</value>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it covers.</summary>
    /// <value>From 1 to 1,000. The default is 1.</value>
    public int RowSpan { get; init; } = 1;
}

/// <summary>What a cell is a header of.</summary>
public enum CellHeader
{
    /// <summary>It isn't one.</summary>
    None,

    /// <summary>Its column.</summary>
    Column,

    /// <summary>Its row.</summary>
    Row,
}

/// <summary>What somebody else said.</summary>
/// <param name="Blocks">The words.</param>
public sealed record Quote(IReadOnlyList<ReportBlock> Blocks) : ReportBlock;

/// <summary>A picture, which stays in the file: only what it shows is said.</summary>
/// <param name="Alternative">What it shows, in words.</param>
public sealed record Figure(string Alternative) : ReportBlock;

/// <summary>A note that the text refers to. All of them are written together behind the text.</summary>
/// <param name="Id">Its number in the whole report, from 1.</param>
/// <param name="Blocks">What it says.</param>
public sealed record Footnote(int Id, IReadOnlyList<ReportBlock> Blocks) : ReportBlock;
