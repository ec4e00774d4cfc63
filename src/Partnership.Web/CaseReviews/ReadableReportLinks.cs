using System.Globalization;
using Partnership.Content.Items;
using Partnership.Web.ContentRouting;

namespace Partnership.Web.CaseReviews;

/// <summary>Addresses of reports as web pages.</summary>
internal static class ReadableReportLinks
{
    public static string Of(ContentItem review) => review.Path.Value + SubPages.Report;

    public static string LargeOf(ContentItem review) => review.Path.Value + SubPages.LargeReport;

    /// <summary>Where a page of the printed report begins.</summary>
    public static string PageOf(ContentItem review, int page) => string.Create(CultureInfo.InvariantCulture, $"{Of(review)}#page-{page}");
}
