using System.Text.Json;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Tests.Reports.Html;

public sealed class ReportHtmlWriteTests
{
    [Fact]
    public void Write_PageStarts_AreAnchorsBetweenBlocksAndInsideParagraphs()
    {
        var html = ReportHtml.Write(Blocks.Report(
            new PageStart(1),
            Blocks.Paragraph("One"),
            new Paragraph([new TextRun("It began "), new PageStartRun(2), new TextRun("and ended.")]),
            new Heading(2, [new PageStartRun(3), new TextRun("Findings")])));

        Assert.Equal(
            $"""
            {Blocks.Page(1)}
            <p>One</p>
            <p>It began {Blocks.Page(2)}and ended.</p>
            {Blocks.Page(3)}
            <h2 id="section-findings">Findings</h2>

            """,
            html);
    }

    [Fact]
    public void Write_TwoHeadingsOfTheSameWords_HaveIdsOfTheirOwn()
    {
        var html = ReportHtml.Write(Blocks.Report(Blocks.Heading(2, "What we found"), Blocks.Heading(3, "What we found"), Blocks.Heading(9, "Notes")));

        Assert.Equal(
            """
            <h2 id="section-what-we-found">What we found</h2>
            <h3 id="section-what-we-found-2">What we found</h3>
            <h6 id="section-notes-2">Notes</h6>

            """,
            html);
    }

    [Fact]
    public void Write_Footnote_IsLinkedBothWays()
    {
        var html = ReportHtml.Write(Blocks.Report(
            new Paragraph([new TextRun("She said so"), new FootnoteReference(7), new TextRun(". Again"), new FootnoteReference(7), new TextRun(".")]),
            new Footnote(7, [Blocks.Paragraph("In a letter.")])));

        Assert.Equal(
            """
            <p>She said so<sup><a href="#note-7" id="note-7-back" role="doc-noteref" aria-label="Note 1">1</a></sup>. Again<sup><a href="#note-7" role="doc-noteref" aria-label="Note 1">1</a></sup>.</p>
            <h2 id="section-notes">Notes</h2>
            <ol>
            <li id="note-7">In a letter. <a href="#note-7-back" role="doc-backlink" aria-label="Back to note 1 in the text">↩</a></li>
            </ol>

            """,
            html);
    }

    [Fact]
    public void Write_TableWithAnEmptyCorner_HasNoHeaderWithoutWords()
    {
        var html = ReportHtml.Write(Blocks.Report(new ReportTable(
        [
            new ReportRow([Blocks.Cell("", CellHeader.Column), Blocks.Cell("Knew", CellHeader.Column)]),
            new ReportRow([Blocks.Cell("School", CellHeader.Row), Blocks.Cell("Yes")]),
        ])));

        Assert.Equal(
            """
            <table>
            <thead>
            <tr><td></td><th scope="col">Knew</th></tr>
            </thead><tbody>
            <tr><th scope="row">School</th><td>Yes</td></tr>
            </tbody>
            </table>

            """,
            html);
        Assert.Equal(html, ReportHtml.Clean(html));
    }

    [Fact]
    public void Write_TableAndList_HaveScopesSpansAndStart()
    {
        var html = ReportHtml.Write(Blocks.Report(
            new ReportTable(
            [
                new ReportRow([Blocks.Cell("When", CellHeader.Column) with { ColumnSpan = 2 }]),
                new ReportRow([Blocks.Cell("May", CellHeader.Row), Blocks.Cell("A <call> & \"more\"")]),
            ])
            { Caption = [new TextRun("Dates")] },
            new ReportList(true, [Blocks.Item("Third"), new ReportListItem([Blocks.Paragraph("Fourth"), new ReportList(false, [Blocks.Item("in it")])])]) { Start = 3 }));

        Assert.Equal(
            """
            <table>
            <caption>Dates</caption><thead>
            <tr><th scope="col" colspan="2">When</th></tr>
            </thead><tbody>
            <tr><th scope="row">May</th><td>A &lt;call&gt; &amp; &quot;more&quot;</td></tr>
            </tbody>
            </table>
            <ol start="3">
            <li>Third</li>
            <li>Fourth<ul>
            <li>in it</li>
            </ul></li>
            </ol>

            """,
            html);
    }

    [Fact]
    public void Write_LinkToAScript_LeavesItsWords()
    {
        var html = ReportHtml.Write(Blocks.Report(new Paragraph(
        [
            new LinkRun("javascript:alert(1)", [new TextRun("one ")]), new LinkRun("https://example.org/?a=1&b=\"", [new TextRun("two ")]),
            new LinkRun("https://example.org/?a=1&b=2", [new TextRun("three")]),
        ])));

        Assert.Equal("<p>one two <a href=\"https://example.org/?a=1&amp;b=2\">three</a></p>\n", html);
    }

    [Fact]
    public void Contents_CorrectedHtml_NamesHeadingsAndNotes()
    {
        var html = ReportHtml.Clean("<h2 id='section-old-words'>New <b>words</b></h2><h4>Deeper</h4><p>x<a href='#note-1'>1</a></p><ol><li id='note-1'>y</li></ol>");

        Assert.Equal(
            [new(2, "section-old-words", "New words"), new(4, "section-deeper", "Deeper"), new ReportContentsEntry(2, "section-notes", "Notes")],
            ReportHtml.Contents(html));
    }

    [Fact]
    public void Json_DeepestReport_IsNotTooDeep()
    {
        ReportBlock block = new Paragraph([new LinkRun("https://example.org", [new StrongRun([new EmphasisRun([new SuperscriptRun([new TextRun("deep")])])])])]);
        for (var depth = 0; depth < 20; depth++)
            block = new ReportTable([new ReportRow([Blocks.Cell("a"), new ReportCell([block])])]);
        var report = Blocks.Report([.. ReportForm.Of([block])]);

        var json = JsonSerializer.Serialize(report, ReadableReportJson.Default.ReadableReport);

        Assert.Contains("deep", ReportHtml.Write(JsonSerializer.Deserialize(json, ReadableReportJson.Default.ReadableReport)!), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_ReportOfEveryKind_ComesBackTheSame()
    {
        var report = Blocks.Report(Blocks.OfEveryKind) with { Title = "Child Larch", Language = "en-GB", PageCount = 3 };

        var json = JsonSerializer.Serialize(report, ReadableReportJson.Default.ReadableReport);
        var again = JsonSerializer.Deserialize(json, ReadableReportJson.Default.ReadableReport)!;

        Assert.Equal(json, JsonSerializer.Serialize(again, ReadableReportJson.Default.ReadableReport));
        Assert.Equal(ReportHtml.Write(report), ReportHtml.Write(again));
        Assert.Equal((report.Title, report.Language, report.PageCount, report.Source), (again.Title, again.Language, again.PageCount, again.Source));
    }
}
