using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Tests.Examination;

public sealed class WordExaminationTests : IDisposable
{
    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Examine_Paragraphs_AreBlocksOfOnePage()
    {
        var file = await folder.FileAsync(WordFile.With(WordFile.Paragraph("She told the school nurse.") + WordFile.Paragraph("Nobody asked.")));

        var page = Assert.Single(file.Pages);
        Assert.Equal("She told the school nurse.\n\nNobody asked.", page.Text);
        Assert.Equal((1, 0d, 0d, 0), (page.Number, page.Width, page.Height, page.Words.Count));
        Assert.Null(file.Facts);
    }

    [Fact]
    public async Task Examine_List_HasALineForEachItem()
    {
        var text = await TextAsync(WordFile.Paragraph("We found:") + WordFile.Item("one") + WordFile.Item("two") + WordFile.Paragraph("So we changed."));

        Assert.Equal("We found:\n\none\ntwo\n\nSo we changed.", text);
    }

    [Fact]
    public async Task Examine_Table_HasALineForEachRow()
    {
        var text = await TextAsync(
            WordFile.Paragraph("Dates") + $"<w:tbl>{WordFile.Row("Date", "What")}{WordFile.Row("May", "A visit")}</w:tbl>" + WordFile.Paragraph("End"));

        Assert.Equal("Dates\n\nDate\tWhat\nMay\tA visit\n\nEnd", text);
    }

    [Fact]
    public async Task Examine_CellWithParagraphs_StaysInItsRow()
    {
        var text = await TextAsync($"<w:tbl><w:tr><w:tc>{WordFile.Paragraph("One")}{WordFile.Paragraph("two")}</w:tc><w:tc>{WordFile.Paragraph("three")}</w:tc></w:tr></w:tbl>");

        Assert.Equal("One two\tthree", text);
    }

    [Fact]
    public async Task Examine_HeaderAndFootnotes_AreRead()
    {
        var file = await folder.FileAsync(WordFile.With(
            WordFile.Paragraph("Body"), WordFile.Paragraph("Header"), $"<w:footnote w:id=\"1\">{WordFile.Paragraph("Note")}</w:footnote>"));

        Assert.Equal("Header\n\nBody\n\nNote", file.Pages[0].Text);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>Born in </w:t></w:r><w:del><w:r><w:delText>Slough</w:delText></w:r></w:del><w:ins><w:r><w:t>Ashmere</w:t></w:r></w:ins></w:p>", "Born in Ashmere")]
    [InlineData("<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> and hidden</w:t></w:r></w:p>", "Seen")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Not hidden</w:t></w:r></w:p>", "Not hidden")]
    [InlineData("<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r></w:p>", "One\ttwo\nthree-four")]
    [InlineData("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>No tab</w:t></w:r></w:p>", "No tab")]
    [InlineData("<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Once</w:t></mc:Choice><mc:Fallback><w:t>Twice</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", "Once")]
    [InlineData("<w:p><w:r><w:instrText>HYPERLINK</w:instrText><w:t>A link</w:t></w:r></w:p>", "A link")]
    [InlineData("<w:p><w:r><w:t>Outer </w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>", "Outer in a box")]
    [InlineData("<w:p><w:r><w:t/></w:r></w:p>", "")]
    public async Task Examine_Words_AreThoseThatAReaderSees(string body, string text) => Assert.Equal(text, await TextAsync(body));

    [Fact]
    public async Task Examine_NameSaysPdf_IsStillAWordDocument() =>
        Assert.Equal("Text", Assert.Single((await folder.FileAsync(WordFile.With(WordFile.Paragraph("Text")), name: "report.pdf")).Pages).Text);

    [Fact]
    public async Task Examine_UnpacksToMoreThanAllowed_IsRefusedByItsDirectory()
    {
        var bomb = WordFile.WithLetters(600_000_000);
        Assert.InRange(bomb.Length, 1, 10_000_000);

        var problem = await folder.ProblemAsync(bomb);

        Assert.Equal(NotExaminedReason.TooLarge, problem.Reason);
        Assert.Contains("unpacks to more than 512 MB", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_DirectoryLiesAboutTheSize_UnpacksNoMoreThanItSays()
    {
        // Its sizes, in front of the entry and in the directory, say that 300 MB are a thousand bytes.
        var bomb = WordFile.WithLetters(300_000_000);
        var (real, claimed) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32LittleEndian(real, WordFile.SizeOfLetters(300_000_000));
        BinaryPrimitives.WriteInt32LittleEndian(claimed, 1_000);
        for (int place; (place = bomb.AsSpan().IndexOf(real)) >= 0;)
            claimed.CopyTo(bomb, place);

        var problem = await folder.ProblemAsync(bomb);

        Assert.Equal(NotExaminedReason.Damaged, problem.Reason);
    }

    [Fact]
    public async Task Examine_HasMoreTextThanAnAnswerHolds_IsRefused()
    {
        var problem = await folder.ProblemAsync(WordFile.WithLetters(70_000_000));

        Assert.Equal(NotExaminedReason.TooLarge, problem.Reason);
    }

    [Fact]
    public async Task Examine_HasTooManyParts_IsRefused()
    {
        var problem = await folder.ProblemAsync(WordFile.WithParts(6_000));

        Assert.Equal(NotExaminedReason.TooLarge, problem.Reason);
        Assert.Contains("5,000 parts", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_EntitiesMeanEntities_IsDamaged()
    {
        var laughs = string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY l{n} \"{string.Concat(Enumerable.Repeat($"&l{n - 1};", 10))}\">"));
        var problem = await folder.ProblemAsync(Replacing("<w:document", $"<!DOCTYPE w [<!ENTITY l0 \"ha\">{laughs}]><w:document"));

        Assert.Equal(NotExaminedReason.Damaged, problem.Reason);
    }

    [Fact]
    public async Task Examine_ElementsAreAHundredThousandDeep_IsAnAnswer()
    {
        var examination = await folder.ExamineAsync(WordFile.With(string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))));

        Assert.True(examination is ExaminedFile or NotExamined { Reason: NotExaminedReason.WorkerDied or NotExaminedReason.Damaged }, $"{examination}");
    }

    [Fact]
    public async Task Examine_IsTruncated_IsDamaged()
    {
        var whole = WordFile.With(WordFile.Paragraph("Text"));

        Assert.Equal(NotExaminedReason.Damaged, (await folder.ProblemAsync(whole[..(whole.Length / 2)])).Reason);
    }

    [Fact]
    public async Task Examine_IsAnotherArchive_IsOfNoKnownKind()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("letter.txt");

        Assert.Equal(NotExaminedReason.UnknownKind, (await folder.ProblemAsync(file.ToArray(), name: "letter.docx")).Reason);
    }

    [Fact]
    public async Task Examine_HasAPassword_SaysWhatToDo()
    {
        var problem = await folder.ProblemAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]], name: "secret.docx");

        Assert.Equal(NotExaminedReason.Encrypted, problem.Reason);
        Assert.Contains("without the password", problem.Message, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string body) => Assert.Single((await folder.FileAsync(WordFile.With(body))).Pages).Text;

    private static byte[] Replacing(string old, string with)
    {
        using var file = new MemoryStream();
        file.Write(WordFile.With(WordFile.Paragraph("Text")));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = archive.GetEntry("word/document.xml")!.Open();
            var buffer = new byte[stream.Length];
            stream.ReadExactly(buffer);
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(buffer).Replace(old, with, StringComparison.Ordinal)));
        }

        return file.ToArray();
    }
}
