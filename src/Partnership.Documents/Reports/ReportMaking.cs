namespace Partnership.Documents.Reports;

/// <summary>What came of making a readable report out of a file: a <see cref="MadeReport"/> or a <see cref="NoReport"/>, and nothing else.</summary>
public abstract record ReportMaking
{
    private protected ReportMaking()
    {
    }
}

/// <summary>A report was made.</summary>
/// <param name="Report">The report, as the file says it. Write it with <see cref="Html.ReportHtml"/>, which trusts nothing in it.</param>
public sealed record MadeReport(ReadableReport Report) : ReportMaking;

/// <summary>No report was made.</summary>
/// <param name="Message">Why, and what to do about it, in words for the editor who asked.</param>
public sealed record NoReport(string Message) : ReportMaking;
