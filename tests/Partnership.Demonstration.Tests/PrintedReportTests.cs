using System.Security.Cryptography;
using System.Text.Json;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using UglyToad.PdfPig;

namespace Partnership.Demonstration.Tests;

public sealed class PrintedReportTests(PrintedLibrary library)
{
    /// <summary>A report with more words has a cover, contents and chapters, and must be long enough to need them.</summary>
    private const int WordsOfShortReport = 8_000;

    public static TheoryData<string> Sources => [.. DemonstrationFolders.SourceNames()];

    [Fact]
    public void Library_EveryPdf_HasASource() =>
        Assert.Empty(DemonstrationFolders.PdfNames().Except(DemonstrationFolders.SourceNames()));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Pdf_OfEverySource_IsAccessible(string name)
    {
        var facts = library.Facts(name);

        Assert.True(facts.IsTagged, "not tagged");
        Assert.True(facts.DisplaysTitle, "shows its file name instead of its title");
        Assert.Equal("en-GB", facts.Language);
        Assert.Equal(ReportSource.Read(name).FrontMatter["title"], facts.Title);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Pdf_OfEverySource_HasThePagesOfItsKind(string name)
    {
        var source = ReportSource.Read(name);
        var (least, most) = source.IsBriefing ? (2, 2)
            : WordRuns.Words(source.Body).Count > WordsOfShortReport ? (30, int.MaxValue)
            : (6, 10);

        Assert.InRange(library.Facts(name).PageCount, least, most);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Pdf_OfEverySource_SaysOnEveryPageThatItIsMadeUp(string name) =>
        Assert.All(library.Facts(name).Pages, page => Assert.True(MadeUpNotice.StandsIn(page.Text), $"not on page {page.Number}"));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Pdf_OfEverySource_IsUpToDate(string name)
    {
        var printed = JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Path.Combine(DemonstrationFolders.Files, "sources.json")));
        byte[] printedFrom =
        [
            .. File.ReadAllBytes(Path.Combine(DemonstrationFolders.Reports, name + ".md")),
            .. File.ReadAllBytes(DemonstrationFolders.Stylesheet),
        ];

        Assert.True(
            printed?.GetValueOrDefault(name) == Convert.ToHexStringLower(SHA256.HashData(printedFrom)),
            $"{name}.md or report.css has changed since {name}.pdf was printed: run tools/Partnership.Demonstration.Press");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Page_OfEveryReport_IsWhatIsMadeOfItsPdf(string name)
    {
        var page = Path.Combine(DemonstrationFolders.Files, name + ".html");
        if (ReportSource.Read(name).IsBriefing)
        {
            Assert.False(File.Exists(page), "a briefing has no page");
            return;
        }

        var pdf = File.ReadAllBytes(Path.Combine(DemonstrationFolders.Files, name + ".pdf"));
        using var document = PdfDocument.Open(pdf);
        var made = ReportFile.Of(PdfReports.Make(document, TestContext.Current.CancellationToken)!, Convert.ToHexStringLower(SHA256.HashData(pdf)));

        Assert.True(
            made.ToText() == File.ReadAllText(page) && ReportFile.Parse(made.ToText()) == made,
            $"{name}.html is not what is made of {name}.pdf: run tools/Partnership.Demonstration.Press");
    }
}
