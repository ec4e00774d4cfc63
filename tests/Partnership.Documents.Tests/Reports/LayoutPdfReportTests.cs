using System.Text;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using UglyToad.PdfPig;

namespace Partnership.Documents.Tests.Reports;

/// <summary>Compares reports that are made of the demonstration's PDFs without their tags with the texts that these were printed from.</summary>
public sealed class LayoutPdfReportTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => Demonstration.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Make_UntaggedReport_IsNearlyItsSource(string name)
    {
        var source = Demonstration.Source(name);
        using var document = PdfDocument.Open(WithoutTags(Demonstration.Pdf(name)), new ParsingOptions { SkipMissingFonts = true });

        var report = PdfReports.Make(document, TestContext.Current.CancellationToken)!;

        var written = new WrittenReport(report);
        var words = InOrder.Part(source.Words, written.Words);
        var headings = InOrder.Part(source.Headings, written.Headings);
        var items = InOrder.Part([.. source.Lists.SelectMany(list => list)], [.. written.Lists.SelectMany(list => list)]);
        output.WriteLine($"{name}: words {words:P2} of {source.Words.Count}, {written.Words.Count} in all; headings {headings:P0} of {source.Headings.Count}, {written.Headings.Count} in all; items {items:P0}; {written.Tables.Count} tables");
        output.WriteLine("missing: " + string.Join(" | ", source.Headings.Except(written.Headings)) + "; more: " + string.Join(" | ", written.Headings.Except(source.Headings)));
        Assert.Equal(ReportSource.Layout, report.Source);
        Assert.InRange(words, 0.98, 1);
        Assert.InRange(headings, 0.98, 1);
        Assert.InRange(written.Headings.Count - source.Headings.Count, 0, 3);
        Assert.InRange(items, 0.98, 1);
        Assert.Equal(source.Tables, written.Tables);
        Assert.InRange(written.Words.Count - source.Words.Count, -source.Words.Count * 0.02, 70);
        Assert.Equal(Enumerable.Range(1, report.PageCount), written.Pages);
        Assert.Equal(written.Html, ReportHtml.Clean(written.Html));
    }

    /// <summary>The file with another name for the entry that leads to its tags.</summary>
    private static byte[] WithoutTags(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var entry = bytes.AsSpan().IndexOf("/StructTreeRoot"u8);
        for (; entry >= 0; entry = bytes.AsSpan().IndexOf("/StructTreeRoot"u8))
            Encoding.ASCII.GetBytes("/NoTreeRootHere").CopyTo(bytes, entry);
        return bytes;
    }
}
