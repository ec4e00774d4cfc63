using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using UglyToad.PdfPig;

namespace Partnership.Documents.Tests.Reports;

/// <summary>One text as four programs wrote it: with footnotes, lists in lists, running heads, a grid and a paragraph over two pages.</summary>
public sealed class LibreOfficeReportTests(ITestOutputHelper output)
{
    public static TheoryData<string, ReportSource> Files => new()
    {
        { "heron-tagged.pdf", ReportSource.Tags },
        { "heron-untagged.pdf", ReportSource.Layout },
        { "heron-cairo.pdf", ReportSource.Layout },
        { "heron-gs.pdf", ReportSource.Layout },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Make_ReportOfAWordProcessor_HasItsParts(string file, ReportSource source)
    {
        using var document = PdfDocument.Open(Path.Combine(AppContext.BaseDirectory, "Reports", "Files", file), new ParsingOptions { SkipMissingFonts = true });

        var report = PdfReports.Make(document, TestContext.Current.CancellationToken)!;

        var written = new WrittenReport(report);
        output.WriteLine(written.Html);
        Assert.Equal(source, report.Source);
        Assert.Equal("Child Heron: a short made-up review", report.Title);
        Assert.Equal(
            [(2, "1 What happened"), (3, "1 1 Before the winter"), (3, "1 2 In the winter"), (2, "2 Part two"), (2, "3 Part three"), (2, "4 Part four"), (2, "Notes")],
            written.Headings);
        Assert.Equal([1, 2, 3, 4], written.Pages);
        Assert.Equal(
            [
                ["A first thing that was done well which takes more than one line to tell because so many people had a part in it", "A second thing", "A third thing one part of it another part of it"],
                ["one part of it", "another part of it"],
                ["Ask the child", "Write down the answer", "Come back"],
                ["The letter had no date the drawer had a lock", "See the second notebook which begins in December and ends in March and was kept by the lunch club"],
            ],
            written.Lists);
        Assert.Equal(("When What happened Who knew", 4), Assert.Single(written.Tables));
        Assert.Contains("<td>Heron stops coming to the lunch club, and two workers ask why in the same week.</td><td>School, club</td>", written.Html, StringComparison.Ordinal);
        Assert.Contains("drawer.<sup><a href=\"#note-1\" id=\"note-1-back\"", written.Html, StringComparison.Ordinal);
        Assert.Contains("So it went on.<sup><a href=\"#note-2\" id=\"note-2-back\"", written.Html, StringComparison.Ordinal);
        Assert.Contains("<strong>please look</strong>, and <em>nobody</em> did.", written.Html, StringComparison.Ordinal);
        Assert.Contains("<p>We are still here, and we would like somebody to say so.</p>", written.Html, StringComparison.Ordinal);
        // The paragraph goes on over the page, where the next one begins.
        Assert.Contains($"a notebook of {Html.Blocks.Page(2)}their own, and nobody", written.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Child Heron review", written.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>Page ", written.Html, StringComparison.Ordinal);
        // Cairo leaves links behind.
        Assert.Equal(file != "heron-cairo.pdf", written.Html.Contains("<a href=\"https://example.org/guidance\">the site of the partnership</a> for everyone", StringComparison.Ordinal));
        Assert.Equal(written.Html, ReportHtml.Clean(written.Html));
    }
}
