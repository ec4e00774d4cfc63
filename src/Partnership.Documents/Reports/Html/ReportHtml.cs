namespace Partnership.Documents.Reports.Html;

/// <summary>
/// Writes reports as HTML, and reads again what an editor corrected. Nothing but what <see cref="ReportBlock"/> and
/// <see cref="ReportRun"/> can hold is ever written, so there is no markup to take out: whatever a text was, what comes of it is
/// made anew.
/// </summary>
public static class ReportHtml
{
    /// <summary>Longer texts are no report; the longest that we know has 150,000 characters.</summary>
    public const int LongestHtml = 5_000_000;

    /// <summary>The report as a fragment of a page that has its title as heading of level 1.</summary>
    /// <param name="report">The report.</param>
    public static string Write(ReadableReport report) => ReportWriter.Write(ReportForm.Of(report.Blocks));

    /// <summary>The report as <see cref="Write"/> would have written it, whatever <paramref name="html"/> holds besides.</summary>
    /// <param name="html">A fragment from an editor, or from anybody else.</param>
    /// <exception cref="ArgumentException">The text is longer than 5 million characters.</exception>
    public static string Clean(string html) => ReportWriter.Write(ReportForm.Of(Read(html)));

    /// <summary>The blocks of a written report, as far as they are ours.</summary>
    /// <param name="html">A fragment from an editor, or from anybody else.</param>
    /// <exception cref="ArgumentException">The text is longer than 5 million characters.</exception>
    public static IReadOnlyList<ReportBlock> Read(string html) =>
        html.Length <= LongestHtml
            ? ReportHtmlReader.Read(html)
            : throw new ArgumentException("The text is longer than any report.", nameof(html));

    /// <summary>The headings of a report in their order, for its contents.</summary>
    /// <param name="report">The report.</param>
    public static IReadOnlyList<ReportContentsEntry> Contents(ReadableReport report) => ReportContentsEntry.Of(ReportForm.Of(report.Blocks));

    /// <summary>The headings of a written report in their order, for its contents.</summary>
    /// <param name="html">What <see cref="Write"/> or <see cref="Clean"/> gave.</param>
    /// <exception cref="ArgumentException">The text is longer than 5 million characters.</exception>
    public static IReadOnlyList<ReportContentsEntry> Contents(string html) => ReportContentsEntry.Of(ReportForm.Of(Read(html)));
}
