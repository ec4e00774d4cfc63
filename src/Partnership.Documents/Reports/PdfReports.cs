using Partnership.Documents.Reports.Layout;
using Partnership.Documents.Reports.Tags;
using UglyToad.PdfPig;

namespace Partnership.Documents.Reports;

/// <summary>Makes readable reports out of PDFs.</summary>
internal static class PdfReports
{
    /// <summary>The report; null when the file has no words, such as a scan, or none that can be read.</summary>
    /// <param name="document">An open file that nobody vouches for.</param>
    /// <param name="ct">Stops the work at the next page.</param>
    internal static ReadableReport? Make(PdfDocument document, CancellationToken ct) => TaggedReport.Make(document, ct) ?? LayoutReport.Make(document, ct);
}
