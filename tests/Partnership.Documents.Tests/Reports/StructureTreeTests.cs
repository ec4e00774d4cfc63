using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using UglyToad.PdfPig;

namespace Partnership.Documents.Tests.Reports;

public sealed class StructureTreeTests
{
    [Fact]
    public void Make_RolesOfTheFilesOwn_AreReadByTheirMap() => AssertHtml(
        "<h2 id=\"section-chapter\">Chapter</h2>\n<h2 id=\"section-another\">Another</h2>\n<p>Words</p>",
        TaggedFile.With(
            ["0|Big|Chapter\n1|Big|Another\n2|Body|Words"],
            $"/RoleMap << /Big /Bigger /Bigger /H1 /Body /P >> /K [<< /S /Big /Pg {TaggedFile.Page1} /K 0 >> << /S /Big /Pg {TaggedFile.Page1} /K 1 >> << /S /Body /Pg {TaggedFile.Page1} /K [2] >>]"));

    [Fact]
    public void Make_PageOfTheElementAbove_IsInherited() => AssertHtml(
        $"<p>One goes on {Html.Blocks.Page(2)}over the page</p>",
        TaggedFile.With(
            ["0|P|One goes on", "0|P|over the page"],
            $"/K << /S /Document /Pg {TaggedFile.Page1} /K << /S /P /K [0 << /Type /MCR /Pg {TaggedFile.Page2} /MCID 0 >>] >> >>"));

    [Fact]
    public void Make_WordBrokenOverLinesAndPages_IsWholeAgain() => AssertHtml(
        $"<p>The safeguarding of a multi-agency team was safeguarding {Html.Blocks.Page(2)}too.</p>",
        TaggedFile.With(
            ["0|P|The safe-\n1|P|guarding of a multi-agency team was safe-", "0|P|guarding too."],
            $"/K << /S /P /Pg {TaggedFile.Page1} /K [0 1 << /Type /MCR /Pg {TaggedFile.Page2} /MCID 0 >>] >>"));

    [Fact]
    public void Make_ActualTextAltAndLanguage_AreKept() => AssertHtml(
        "<p>Five pounds</p>\n<p>[Picture: A graph that falls]</p>\n<p lang=\"cy\">Bore da</p>",
        TaggedFile.With(
            ["0|Span|5 L\n1|Figure|axis\n2|P|Bore da"],
            $"/K [<< /S /P /Pg {TaggedFile.Page1} /K << /S /Span /ActualText (Five pounds) /K 0 >> >> << /S /Figure /Alt (A graph that falls) /Pg {TaggedFile.Page1} /K 1 >> << /S /P /Lang (cy) /Pg {TaggedFile.Page1} /K 2 >>]"));

    [Fact]
    public void Make_LinkWithItsAnnotation_LeadsThere() => AssertHtml(
        "<p><a href=\"https://example.org/a\">Guidance</a> and advice</p>",
        TaggedFile.With(
            ["0|Link|Guidance\n1|P|and\n2|Link|advice"],
            $"/K << /S /P /Pg {TaggedFile.Page1} /K [<< /S /Link /K [0 << /Type /OBJR /Obj 20 0 R >>] >> 1 << /S /Link /K [2 << /Type /OBJR /Obj 21 0 R >>] >>] >>",
            "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/a) >> >>",
            "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>"));

    [Fact]
    public void Make_NoteInsideAParagraph_StandsBehindTheText() => AssertHtml(
        "<p>Said<sup><a href=\"#note-1\" id=\"note-1-back\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup> twice</p>\n<h2 id=\"section-notes\">Notes</h2>\n<ol>\n"
        + "<li id=\"note-1\">In a letter. <a href=\"#note-1-back\" role=\"doc-backlink\" aria-label=\"Back to note 1 in the text\">↩</a></li>\n</ol>",
        TaggedFile.With(
            ["0|P|Said\n1|Reference|1\n2|P|twice\n3|Lbl|1\n4|Note|In a letter."],
            $"/K << /S /P /Pg {TaggedFile.Page1} /K [0 << /S /Reference /K 1 >> << /S /Note /K [<< /S /Lbl /K 3 >> 4] >> 2] >>"));

    [Fact]
    public void Make_TableWithHeadAndSpans_KeepsThem() => AssertHtml(
        "<table>\n<thead>\n<tr><th scope=\"col\" colspan=\"2\">When</th></tr>\n</thead><tbody>\n<tr><th scope=\"row\">May</th><td>Call</td></tr>\n</tbody>\n</table>",
        TaggedFile.With(
            ["0|TH|When\n1|TH|May\n2|TD|Call"],
            $"/K << /S /Table /Pg {TaggedFile.Page1} /K [<< /S /THead /K << /S /TR /K << /S /TH /A << /O /Table /ColSpan 2 >> /K 0 >> >> >> << /S /TBody /K << /S /TR /K [<< /S /TH /A [<< /O /Table /Scope /Row >>] /K 1 >> << /S /TD /K 2 >>] >> >>] >>"));

    [Fact]
    public void Make_ContentsAndArtifacts_AreLeftOut() => AssertHtml(
        "<p>Words of the text</p>",
        TaggedFile.With(
            ["0|P|Contents\n1|TOCI|Chapter one 3\n2|P|Words of the text\n|Artifact|Child Heron, page 1 of 2, a running foot that is longer than the text is"],
            $"/K [<< /S /P /Pg {TaggedFile.Page1} /K 0 >> << /S /TOC /Pg {TaggedFile.Page1} /K << /S /TOCI /K 1 >> >> << /S /P /Pg {TaggedFile.Page1} /K 2 >>]"));

    [Fact]
    public void Make_TreeThatHoldsItself_EndsAllTheSame() => AssertHtml(
        "<p>Words</p>",
        TaggedFile.With(
            ["0|P|Words"],
            "/K 20 0 R",
            $"<< /S /Sect /Pg {TaggedFile.Page1} /K [20 0 R 21 0 R 99 0 R /Odd (x) -5 << >>] >>",
            "<< /S /P /P 20 0 R /K [0 20 0 R 21 0 R] >>"));

    [Fact]
    public void Make_TagsThatLeaveMuchOut_AreNotTrusted()
    {
        var file = TaggedFile.With(
            ["0|P|Words that are tagged\n|Other|More words that no tag names at all"],
            $"/K << /S /P /Pg {TaggedFile.Page1} /K 0 >>");

        var report = Make(file);

        Assert.Equal(ReportSource.Layout, report.Source);
        Assert.Contains("no tag names", ReportHtml.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Make_FileWithoutWords_GivesNothing()
    {
        using var document = PdfDocument.Open(TaggedFile.With(["0|P|"], ""));

        Assert.Null(PdfReports.Make(document, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Make_Cancelled_Stops()
    {
        using var document = PdfDocument.Open(TaggedFile.With(["0|P|Words"], $"/K << /S /P /Pg {TaggedFile.Page1} /K 0 >>"));

        Assert.Throws<OperationCanceledException>(() => PdfReports.Make(document, new CancellationToken(canceled: true)));
    }

    private static void AssertHtml(string expected, byte[] file)
    {
        var report = Make(file);

        Assert.Equal(ReportSource.Tags, report.Source);
        // Page 1 begins with the first words, and page 2 has none in most of these files.
        var html = ReportHtml.Write(report).Replace(Html.Blocks.Page(1) + "\n", "", StringComparison.Ordinal);
        Assert.Equal(expected, html.Replace(Html.Blocks.Page(2) + "\n", "", StringComparison.Ordinal).TrimEnd());
    }

    private static ReadableReport Make(byte[] file)
    {
        using var document = PdfDocument.Open(file, new ParsingOptions { SkipMissingFonts = true });
        var report = PdfReports.Make(document, TestContext.Current.CancellationToken);
        Assert.NotNull(report);
        return report;
    }
}
