using Partnership.Documents.Examination;

namespace Partnership.Documents.Tests.Forensics;

/// <summary>What hides text and what doesn't is decided by order, colour, and what can be seen through.</summary>
public sealed class PaintingOrderTests
{
    private const string Words = "Some words of the page";
    private const string Box = " 36 294 200 20 re f ";

    public static TheoryData<string, string> Seen => new()
    {
        { "a box before the text", "0.9 g" + Box + RawPdfFile.Line(Words, before: "0 g") },
        { "white text on a box", "0 g" + Box + RawPdfFile.Line(Words, before: "1 g") },
        { "a box that can be seen through", RawPdfFile.Line(Words) + "/Half gs 1 1 0 rg" + Box },
        { "a bright marker", RawPdfFile.Line(Words) + "/Marker gs 1 1 0 rg" + Box },
        { "a frame around the text", RawPdfFile.Line(Words) + "2 w 36 294 200 20 re S" },
        { "a line through the text", RawPdfFile.Line(Words) + "1 w 36 304 m 236 304 l S" },
        { "a box beside the text", RawPdfFile.Line(Words) + "0 g 36 200 200 20 re f" },
        { "a box with a hole around the text", RawPdfFile.Line(Words) + "0 g 0 0 400 400 re 30 280 340 40 re f*" },
        { "a box that is clipped away", RawPdfFile.Line(Words) + "q 0 0 10 10 re W n 0 g" + Box + "Q" },
        { "text painted again over a box", RawPdfFile.Line(Words) + "0.9 g" + Box + RawPdfFile.Line(Words, before: "0 g") },
        { "white text on a blend of thin strips", Strips("0 0 0.6 rg") + RawPdfFile.Line(Words, before: "1 g") },
        { "outlined white text", RawPdfFile.Line(Words, before: "1 g 0 G 1 Tr") },
        { "letters that a colour shines through", "q 7 Tr BT /F1 12 Tf 40 300 Td (" + Words + ") Tj ET 1 0 0 rg" + Box + "Q" },
    };

    public static TheoryData<string, string, FileFindingKind> Hidden => new()
    {
        { "a white box after the text", RawPdfFile.Line(Words) + "1 g" + Box, FileFindingKind.CoveredText },
        { "a red box after the text", RawPdfFile.Line(Words) + "1 0 0 rg" + Box, FileFindingKind.CoveredText },
        { "a box in CMYK", RawPdfFile.Line(Words) + "0 0 0 1 k" + Box, FileFindingKind.CoveredText },
        { "a round shape", RawPdfFile.Line(Words) + "0 g -60 250 m -60 400 300 400 300 250 c -60 250 l f", FileFindingKind.CoveredText },
        { "a cover of thin strips", RawPdfFile.Line(Words) + Strips("0 g"), FileFindingKind.CoveredText },
        { "white text after a white box", "1 g" + Box + RawPdfFile.Line(Words, before: "1 g"), FileFindingKind.InvisibleText },
        { "text in the colour of its box", "0.2 0.3 0.4 rg" + Box + RawPdfFile.Line(Words, before: "0.2 0.3 0.4 rg"), FileFindingKind.InvisibleText },
        { "text in the mixed colour of a film", "q /Half gs 0 g" + Box + "Q " + RawPdfFile.Line(Words, before: "0.5 g"), FileFindingKind.InvisibleText },
        { "a box that is stopped being seen through", RawPdfFile.Line(Words) + "q /Half gs Q 0 g" + Box, FileFindingKind.CoveredText },
    };

    [Theory]
    [MemberData(nameof(Seen))]
    public void Look_TextThatIsSeen_FindsNothingHidden(string what, string content)
    {
        Assert.NotEmpty(what);
        Assert.DoesNotContain(Corpus.Look(File(content), ".pdf"), finding => finding.Kind is FileFindingKind.CoveredText or FileFindingKind.InvisibleText);
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public void Look_TextThatIsNotSeen_FindsItsWords(string what, string content, FileFindingKind kind)
    {
        Assert.NotEmpty(what);
        Assert.Contains(Corpus.Look(File(content), ".pdf"), finding => finding.Kind == kind && finding.Text == Words && finding.Page == 1);
    }

    [Fact]
    public void Look_CoveredWords_SaysWhereAndWhatToDo()
    {
        var finding = Assert.Single(Corpus.Look(File(RawPdfFile.Line(Words) + "0 g" + Box), ".pdf"), finding => finding.Kind == FileFindingKind.CoveredText);

        Assert.Equal("Under the black box on page 1 the words “Some words of the page” can still be copied.", finding.Why);
        Assert.StartsWith("Cover nothing.", finding.Advice, StringComparison.Ordinal);
        var box = Assert.NotNull(finding.Box);
        Assert.InRange(box.Left, 0.09, 0.11);
        Assert.InRange(box.Top, 0.22, 0.25);
        Assert.InRange(box.Bottom, 0.25, 0.26);
    }

    private static string Strips(string colour) =>
        colour + string.Concat(Enumerable.Range(0, 40).Select(strip => $" 36 {294 + (strip * 0.5)} 200 0.5 re f"));

    private static byte[] File(string content) =>
        RawPdfFile.WithPage(content, "/ExtGState << /Half << /ca 0.5 >> /Marker << /BM /Multiply >> >>");
}
