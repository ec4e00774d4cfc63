namespace Partnership.Documents.Reports;

/// <summary>A report as a page to read, made out of a file that was made to be printed.</summary>
public sealed record ReadableReport
{
    /// <summary>The title, or null when the file doesn't say it. It doesn't stand among the blocks.</summary>
    public string? Title { get; init; }

    /// <summary>The language of the whole, such as en-GB, or null when the file doesn't say it.</summary>
    public string? Language { get; init; }

    /// <summary>Where headings, lists and tables were known from, and so how far they can be trusted.</summary>
    public required ReportSource Source { get; init; }

    /// <summary>How many pages the file has, each with its <see cref="PageStart"/>; 0 when it has none of its own.</summary>
    public int PageCount { get; init; }

    /// <summary>The report in reading order.</summary>
    public required IReadOnlyList<ReportBlock> Blocks { get; init; }
}
