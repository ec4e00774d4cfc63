namespace Partnership.Browser.Tests.Site;

/// <summary>One page of the site as it was served.</summary>
/// <param name="Path">Its address on this site.</param>
/// <param name="Status">The HTTP status that it answers with.</param>
/// <param name="Html">Its markup.</param>
/// <param name="DocumentType">The type of the document that it shows, or null.</param>
internal sealed record SitePage(string Path, int Status, string Html, string? DocumentType = null)
{
    /// <summary>The end of the address of a report as a web page.</summary>
    public const string ReportEnd = "/report";

    /// <summary>The end of the address of a report in large print.</summary>
    public const string LargeReportEnd = "/report/large-print";
}
