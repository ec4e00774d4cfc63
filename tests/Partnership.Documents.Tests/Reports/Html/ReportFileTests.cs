using System.Text;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Tests.Reports.Html;

/// <summary>Readable reports as files: what is written can be read, and nothing else can.</summary>
public sealed class ReportFileTests
{
    private static readonly string Hash = new('a', 64);

    private static readonly ReadableReport Report = new()
    {
        Source = ReportSource.Tags,
        Language = "en-GB",
        PageCount = 2,
        Blocks =
        [
            new PageStart(1),
            new Heading(2, [new TextRun("What happened")]),
            new Paragraph([new TextRun("It rained "), new PageStartRun(2), new TextRun("all day."), new FootnoteReference(1)]),
            new ReportList(false, [new ReportListItem([new Paragraph([new LinkRun("https://example.org/wren", [new TextRun("A club")])])])]),
            new Footnote(1, [new Paragraph([new TextRun("And all night.")])]),
        ],
    };

    public static TheoryData<string> Names => Demonstration.Names;

    [Fact]
    public void Parse_WhatWasWritten_IsTheSame()
    {
        var file = ReportFile.Of(Report, Hash);

        Assert.Equal(file, ReportFile.Parse(file.ToText()));
        Assert.Equal((Hash, "en-GB"), (file.MadeFrom, file.Language));
        Assert.Equal([1, 2], file.Pages.Order());
        Assert.True(ReportFile.IsBegunBy(Encoding.UTF8.GetBytes(file.ToText())));
    }

    [Fact]
    public void Parse_WithoutALanguage_IsTheSame()
    {
        var file = ReportFile.Of(Report with { Language = null }, Hash);

        Assert.Null(file.Language);
        Assert.Equal(file, ReportFile.Parse(file.ToText()));
    }

    public static TheoryData<Func<string, string>> Changes => new()
    {
        text => text.Replace("It rained", "It rained<script>alert(1)</script>", StringComparison.Ordinal),
        text => text.Replace("<p>", "<p onclick=\"x()\">", StringComparison.Ordinal),
        text => text.Replace("https://example.org/wren", "javascript:alert(1)", StringComparison.Ordinal),
        text => text.Replace("lang=\"en-GB\"", "lang=\"x\" onload=\"y\"", StringComparison.Ordinal),
        text => text.Replace(Hash, Hash.ToUpperInvariant(), StringComparison.Ordinal),
        text => text.Replace("<meta charset=\"utf-8\">", "<meta charset=\"utf-7\">", StringComparison.Ordinal),
        text => text + " ",
        text => " " + text,
        text => text[..^20],
        _ => "",
        _ => "<!DOCTYPE html><html><body><p>Hello",
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Parse_ChangedOutside_IsNoReport(Func<string, string> change)
    {
        var text = ReportFile.Of(Report, Hash).ToText();
        Assert.NotEqual(text, change(text));

        Assert.Null(ReportFile.Parse(change(text)));
    }

    [Fact]
    public void Words_OfAReport_ComePageByPageWithNotesAndLinks()
    {
        var pages = ReportWords.Of(ReportFile.Of(Report, Hash).Html);

        Assert.Equal([1, 2, null], pages.Select(p => p.Page));
        Assert.Equal("What happened\n\nIt rained", pages[0].Text);
        Assert.Equal("all day.\n\nA club", pages[1].Text);
        Assert.Equal(["https://example.org/wren"], pages[1].Links);
        Assert.Equal("And all night.", pages[2].Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_OfADemonstrationReport_AreAllThatAPersonReads(string name)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(Demonstration.Pdf(name));
        var html = ReportHtml.Write(PdfReports.Make(document, TestContext.Current.CancellationToken)!);
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;
        foreach (var page in body.QuerySelectorAll(".report-page").ToList())
            page.Remove();
        var shown = body.TextContent;

        Assert.Equal(Letters(shown.Replace("Notes\n", "\n", StringComparison.Ordinal)), Letters(string.Concat(ReportWords.Of(html).Select(p => p.Text))));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
