using System.Collections.Immutable;
using Partnership.Documents.Reports.Html;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Reports;

/// <summary>The report of a review on the desk: as it is printed, and as a web page.</summary>
public sealed record ReportOfReview
{
    /// <summary>The review.</summary>
    public required EditedDocument Document { get; init; }

    /// <summary>The printed report in the newest version, or null.</summary>
    public required PrintedReport? Printed { get; init; }

    /// <summary>The report as a web page in the newest version, or null.</summary>
    public required ReportFile? Written { get; init; }

    /// <summary>The SHA-256 of the file of the web page, by which a person says what they have seen; empty while there is none.</summary>
    public required string WrittenHash { get; init; }

    /// <summary>Whether the web page was made of the printed report that the review has now. Readers see no other.</summary>
    public bool IsOfPrinted => Written is not null && Written.MadeFrom == Printed?.Sha256;

    /// <summary>The printed pages whose beginnings the web page doesn't mark, so that no search result can lead there.</summary>
    public ImmutableArray<int> UnmarkedPages => Written is { Pages: var marked } && Printed is { PageCount: { } count }
        ? [.. Enumerable.Range(1, count).Where(page => !marked.Contains(page))]
        : [];
}

/// <summary>A printed report.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Sha256">The SHA-256 of the file.</param>
/// <param name="PageCount">How many pages it has, or null when that isn't known.</param>
public sealed record PrintedReport(string FileName, string Sha256, int? PageCount);
