using System.Collections.Concurrent;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using UglyToad.PdfPig;

namespace Partnership.Documents.Tests.Reports;

/// <summary>Compares reports that are made of the demonstration's tagged PDFs with the texts that these were printed from.</summary>
public sealed class TaggedPdfReportTests(ITestOutputHelper output)
{
    private static readonly ConcurrentDictionary<string, (ReadableReport Report, WrittenReport Written)> Made = new();

    public static TheoryData<string> Names => Demonstration.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Make_TaggedReport_IsItsSourceAgain(string name)
    {
        var source = Demonstration.Source(name);
        var (report, written) = Make(name);

        Assert.Equal(ReportSource.Tags, report.Source);
        var part = InOrder.Part(source.Words, written.Words);
        output.WriteLine($"{name}: {part:P2} of {source.Words.Count} words, {written.Words.Count} in all");
        Assert.InRange(part, 0.995, 1);
        Assert.Equal(source.Headings, written.Headings);
        Assert.Equal(source.Lists, written.Lists);
        Assert.Equal(source.Tables, written.Tables);
        Assert.Equal(source.Quotes, written.Quotes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Make_TaggedReport_HasNoFurnitureOfPages(string name)
    {
        var source = Demonstration.Source(name);
        var (report, written) = Make(name);

        // The title block has the area, the subtitle, the author, the date, the reference and the notice.
        Assert.InRange(written.Words.Count - source.Words.Count, 0, 60);
        Assert.Single(written.Html.Split("written to show how this site works").Skip(1));
        Assert.DoesNotContain($" of {report.PageCount}<", written.Html, StringComparison.Ordinal);
        Assert.NotNull(report.Title);
        Assert.Equal("en-GB", report.Language);
        Assert.Equal(written.Html, ReportHtml.Clean(written.Html));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Make_TaggedReport_BeginsPagesAtTheirFirstWord(string name)
    {
        var reading = Assert.IsType<PdfReport>(await new PdfReader(new PdfReaderOptions(), TimeProvider.System).ReadAsync(Demonstration.Pdf(name), TestContext.Current.CancellationToken));
        var texts = PageTextCleaner.Clean([.. reading.Pages.Select(page => page.Text)]);
        var (report, written) = Make(name);

        Assert.Equal(Enumerable.Range(1, texts.Length), written.Pages);
        for (var page = 1; page <= texts.Length; page++)
        {
            // The number of an item of a list is no word of ours; the title and the contents stand elsewhere.
            if (IsLeftOut(texts[page - 1], report))
                continue;
            var (expected, actual) = (WithoutNumbers(MarkdownSource.WordsOf(texts[page - 1])), WithoutNumbers(written.WordsOf(page)));
            output.WriteLine($"{name} page {page}: {string.Join(' ', expected.Take(5))} | {string.Join(' ', actual.Take(5))}");
            Assert.Equal(expected.Take(2), actual.Take(2));
            Assert.InRange(InOrder.Part([.. expected.Order(StringComparer.Ordinal)], [.. actual.Order(StringComparer.Ordinal)]), 0.98, 1);
            Assert.InRange(actual.Count, expected.Count * 0.98, expected.Count * 1.02);
        }
    }

    private static List<string> WithoutNumbers(IEnumerable<string> words) => [.. words.Where(word => !char.IsAsciiDigit(word[0]))];

    private static bool IsLeftOut(string text, ReadableReport report)
    {
        var words = MarkdownSource.WordsOf(text);
        var isContents = words.Count(word => char.IsAsciiDigit(word[0])) > words.Count * 0.1;
        return isContents || string.Join(' ', words).Contains(MarkdownSource.Plain(report.Title!), StringComparison.Ordinal);
    }

    private static (ReadableReport Report, WrittenReport Written) Make(string name) => Made.GetOrAdd(name, static name =>
    {
        using var document = PdfDocument.Open(Demonstration.Pdf(name), new ParsingOptions { SkipMissingFonts = true });
        var report = PdfReports.Make(document, TestContext.Current.CancellationToken);
        Assert.NotNull(report);
        return (report, new WrittenReport(report));
    });
}
