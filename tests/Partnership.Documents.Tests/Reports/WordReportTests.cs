using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using static Partnership.Documents.Tests.Reports.WordFile;

namespace Partnership.Documents.Tests.Reports;

public sealed class WordReportTests
{
    [Fact]
    public void Make_TitleAndHeadings_BecomeTitleAndLevels()
    {
        var report = Make(Styled("Title", "Child Larch") + Styled("H1", "First") + Styled("H2", "Inside") + Styled("Chapter", "Second") + Paragraph("Outline", "<w:outlineLvl w:val=\"1\"/>") + Styled("A", "Text"));

        Assert.Equal(("Child Larch", "en-GB", ReportSource.Word, 0), (report.Title, report.Language, report.Source, report.PageCount));
        AssertHtml(
            """
            <h2 id="section-first">First</h2>
            <h3 id="section-inside">Inside</h3>
            <h2 id="section-second">Second</h2>
            <h3 id="section-outline">Outline</h3>
            <p>Text</p>
            """,
            report);
    }

    [Fact]
    public void Make_OneHeadingOfLevelOneUnderATitle_StaysAHeading()
    {
        var report = Make(Styled("Title", "Child Larch") + Styled("H1", "Only") + Styled("H2", "Inside"));

        Assert.Equal([(2, "Only"), (3, "Inside")], ReportHtml.Contents(report).Select(entry => (entry.Level, entry.Text)));
    }

    [Fact]
    public void Make_Lists_KeepTheirDepthKindAndNumbers()
    {
        static string Item(int id, int level, string text) => Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>");

        var report = Make(Styled("Bullets", "a") + Item(1, 1, "a1") + Item(1, 0, "b") + Item(2, 0, "one") + Paragraph("Between") + Item(2, 0, "two"));

        AssertHtml(
            """
            <ul>
            <li>a<ul>
            <li>a1</li>
            </ul></li>
            <li>b</li>
            </ul>
            <ol>
            <li>one</li>
            </ol>
            <p>Between</p>
            <ol start="2">
            <li>two</li>
            </ol>
            """,
            report);
    }

    [Fact]
    public void Make_TrackedChangesAndHiddenWords_AreAsAccepted()
    {
        var report = Make(
            $"<w:p>{Run("She ")}<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>Secret</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"x\">{Run("said")}</w:ins>{Run("Hidden", "<w:vanish/>")}"
            + $"<w:moveFrom w:id=\"3\" w:author=\"x\">{Run("gone")}</w:moveFrom>{Run(" so.")}</w:p>"
            + $"<w:p><w:pPr><w:rPr><w:del w:id=\"4\" w:author=\"x\"/></w:rPr></w:pPr>{Run("One ")}</w:p><w:p>{Run("sentence.")}</w:p>");

        AssertHtml("<p>She said so.</p>\n<p>One sentence.</p>", report);
    }

    [Fact]
    public void Make_LinksAndFields_KeepWhatTheyShow()
    {
        var report = Make(
            $"<w:p><w:hyperlink r:id=\"link1\">{Run("Guidance")}</w:hyperlink><w:hyperlink r:id=\"link2\">{Run(" here")}</w:hyperlink></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"mailto:a@example.org\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + $"{Run("Write")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{Run(" to us")}</w:p>");

        AssertHtml("<p><a href=\"https://example.org/guidance\">Guidance</a> here</p>\n<p><a href=\"mailto:a@example.org\">Write</a> to us</p>", report);
    }

    [Fact]
    public void Make_Footnote_IsReferredTo()
    {
        var report = Make(
            $"<w:p>{Run("Known", "<w:b/>")}<w:r><w:footnoteReference w:id=\"5\"/></w:r>{Run(" for years", "<w:rStyle w:val=\"Strong\"/>")}</w:p>",
            $"<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"5\"><w:p><w:r><w:footnoteRef/></w:r>{Run(" By two schools.")}</w:p></w:footnote>");

        Assert.Contains("<p><strong>Known</strong><sup><a href=\"#note-1\"", ReportHtml.Write(report), StringComparison.Ordinal);
        Assert.Contains("<strong>for years</strong></p>", ReportHtml.Write(report), StringComparison.Ordinal);
        Assert.Contains("<li id=\"note-1\">By two schools. <a href=\"#note-1-back\"", ReportHtml.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Make_Table_KeepsHeadersAndMergedCells()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

        var report = Make(
            "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("When", "<w:gridSpan w:val=\"2\"/>") + Cell("What") + "</w:tr>"
            + "<w:tr>" + Cell("May", "<w:vMerge w:val=\"restart\"/>") + Cell("1") + Cell("Call") + "</w:tr>"
            + "<w:tr>" + Cell("", "<w:vMerge/>") + Cell("2") + Cell("Visit") + "</w:tr></w:tbl>");

        AssertHtml(
            """
            <table>
            <thead>
            <tr><th scope="col" colspan="2">When</th><th scope="col">What</th></tr>
            </thead><tbody>
            <tr><td rowspan="2">May</td><td>1</td><td>Call</td></tr>
            <tr><td>2</td><td>Visit</td></tr>
            </tbody>
            </table>
            """,
            report);
    }

    [Fact]
    public void Make_PageBreaks_StartPages()
    {
        var report = Make(
            Paragraph("One") + $"<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/></w:r>{Run("Two goes ")}<w:r><w:lastRenderedPageBreak/><w:t>on</w:t></w:r></w:p>");

        Assert.Equal(3, report.PageCount);
        AssertHtml(
            $"""
            {Html.Blocks.Page(1)}
            <p>One</p>
            {Html.Blocks.Page(2)}
            <p>Two goes {Html.Blocks.Page(3)}on</p>
            """,
            report);
    }

    [Fact]
    public void Make_ContentsQuoteAndPicture_AreLeftOutKeptAndSaid()
    {
        var report = Make(
            Styled("TOC1", "First 3") + Styled("Quote", "Nobody asked me.")
            + "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"A line that falls\"/></wp:inline></w:drawing></w:r></w:p>");

        AssertHtml("<blockquote><p>Nobody asked me.</p></blockquote>\n<p>[Picture: A line that falls]</p>", report);
    }

    [Fact]
    public void Make_DocumentOfAnotherProgram_HasItsParts()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Reports", "Files", "heron.docx"));

        var report = WordReports.Make(file, TestContext.Current.CancellationToken)!;

        var written = new WrittenReport(report);
        Assert.Equal(("Child Heron: a short made-up review", "en-GB"), (report.Title, report.Language));
        Assert.Equal(
            [(2, "1 What happened"), (3, "1 1 Before the winter"), (3, "1 2 In the winter"), (2, "2 Part two"), (2, "3 Part three"), (2, "4 Part four"), (2, "Notes")],
            written.Headings);
        Assert.Equal(["Ask the child", "Write down the answer", "Come back"], written.Lists[2]);
        Assert.Equal("A third thing one part of it another part of it", written.Lists[0][2]);
        Assert.Equal(("When What happened Who knew", 4), Assert.Single(written.Tables));
        Assert.Contains("drawer.<sup><a href=\"#note-1\" id=\"note-1-back\"", written.Html, StringComparison.Ordinal);
        Assert.Contains("<strong>please look</strong>, and <em>nobody</em> did.", written.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/guidance\">the site of the partnership</a>", written.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Make_BytesThatAreNoDocument_GivesNothing() =>
        Assert.Null(WordReports.Make(new MemoryStream([1, 2, 3]), TestContext.Current.CancellationToken));

    [Fact]
    public void Make_DamagedDocuments_NeverThrows()
    {
        using var whole = With(Styled("H1", "First") + Styled("Bullets", "a") + Paragraph("Text"), $"<w:footnote w:id=\"5\">{Paragraph("Note")}</w:footnote>");
        var bytes = whole.ToArray();
        var random = new Random(7);
        for (var turn = 0; turn < 300; turn++)
        {
            var damaged = bytes.ToArray();
            for (var change = 0; change < 1 + (turn % 8); change++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

            if (WordReports.Make(new MemoryStream(damaged), TestContext.Current.CancellationToken) is { } report)
                Assert.Equal(ReportHtml.Write(report), ReportHtml.Clean(ReportHtml.Write(report)));
        }
    }

    private static ReadableReport Make(string body, string footnotes = "")
    {
        using var file = With(body, footnotes);
        var report = WordReports.Make(file, TestContext.Current.CancellationToken);
        Assert.NotNull(report);
        return report;
    }

    private static void AssertHtml(string expected, ReadableReport report) => Assert.Equal(expected + "\n", ReportHtml.Write(report));
}
