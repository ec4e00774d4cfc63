using System.Collections.Concurrent;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Documents.Reports.Html;
using Partnership.Editorial.Media;

namespace Partnership.Web.CaseReviews;

/// <summary>The reports that can be read as web pages. What the files of the desk say is known once it was asked for: a file never changes.</summary>
internal sealed class ReadableReports(MediaFolder folder)
{
    private readonly ConcurrentDictionary<string, ReportPages?> known = new(StringComparer.Ordinal);

    /// <summary>The file that the web page of a review is made of; null when it has none, or one of another report than it has now.</summary>
    public MediaItem? Of(CaseReview review) => PagesOf(review) is null ? null : review.ReadableReport;

    /// <summary>The address of a page of a file in the web page of its review; null when it isn't there.</summary>
    /// <param name="review">The review.</param>
    /// <param name="file">A file of the review.</param>
    /// <param name="page">The number of the page in the file, from 1.</param>
    public string? UrlOf(CaseReview review, MediaItem file, int page) =>
        review.Report?.Id == file.Id && PagesOf(review)?.Numbers.Contains(page) == true ? ReadableReportLinks.PageOf(review.Item, page) : null;

    /// <summary>Reads what the web page of a review says; null when there is none.</summary>
    public async Task<ReportFile?> ReadAsync(CaseReview review, CancellationToken cancellationToken) => Of(review) is { } file
        ? ReportFile.Parse(await File.ReadAllTextAsync(folder.PathOf(file.Sha256), cancellationToken))
        : null;

    private ReportPages? PagesOf(CaseReview review)
    {
        if (review is not { Report.Sha256: { } report, ReadableReport: { IsPageSource: true, Sha256: { } sha256 } })
            return null;
        if (!known.TryGetValue(sha256, out var pages) && folder.Has(sha256))
            pages = known.GetOrAdd(sha256, Look);
        return pages?.MadeFrom == report ? pages : null;
    }

    private ReportPages? Look(string sha256) => ReportFile.Parse(File.ReadAllText(folder.PathOf(sha256))) is { } file
        ? new ReportPages(file.MadeFrom, file.Pages)
        : null;

    private sealed record ReportPages(string MadeFrom, IReadOnlySet<int> Numbers);
}
