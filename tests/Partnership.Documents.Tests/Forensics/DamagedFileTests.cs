using System.IO.Compression;
using System.Text;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.WordFiles;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Tests.Forensics;

/// <summary>Files come from anybody: damage and traps may hide a leak, but never stop the look or run away with it.</summary>
public sealed class DamagedFileTests
{
    private const int Seed = 20261126;
    private const int DamagesOfAFile = 6;

    public static TheoryData<string> Files => [.. Corpus.Leaks.Where((_, index) => index % 3 == 0)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Look_DamagedBytes_NeverThrows(string name)
    {
        var whole = File.ReadAllBytes(Corpus.PathOf(name));
        var random = new Random(Seed);

        for (var round = 0; round < DamagesOfAFile; round++)
            Assert.Null(Record.Exception(() => LookUnlessUnopened(Damaged(whole, random), Path.GetExtension(name))));
    }

    [Fact]
    public void Look_FormsThatPaintEachOther_Ends()
    {
        var first = RawPdfFile.Stream("/X1 Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>");
        var second = RawPdfFile.Stream("/X0 Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 5 0 R >> >>");
        var file = RawPdfFile.WithPage("/X0 Do", "/XObject << /X0 5 0 R >>", first, second);

        Assert.DoesNotContain(Corpus.Look(file, ".pdf"), finding => finding.Kind == FileFindingKind.CoveredText);
    }

    [Fact]
    public void Look_BookmarksThatHoldEachOther_Ends()
    {
        var tree = "<< /Type /Outlines /First 6 0 R /Last 5 0 R >>";
        var item = "<< /Title (a) /Parent 5 0 R /Next 6 0 R /Prev 6 0 R /First 6 0 R /A << /S /Launch /F (juniper.exe) /Next 6 0 R >> >>";
        var file = RawPdfFile.WithPage("", "", tree, item, catalog: "/Outlines 5 0 R");

        Assert.Contains(Corpus.Look(file, ".pdf"), finding => finding is { Kind: FileFindingKind.LaunchAction, Text: "juniper.exe" });
    }

    [Fact]
    public void Look_ReferencesToNothing_GoesOnBehindThem()
    {
        var file = RawPdfFile.WithPage("", "", page: "/Annots [99 0 R null (x) << /Subtype /Text /Contents (Left over) /Rect 98 0 R >>]", catalog: "/Names 97 0 R /AcroForm 96 0 R");

        Assert.Contains(Corpus.Look(file, ".pdf"), finding => finding is { Kind: FileFindingKind.Comment, Text: "Left over", Page: 1 });
    }

    [Fact]
    public void Look_ZipThatUnpacksToFarMore_SaysThatItWasNotChecked()
    {
        var file = Zip(("word/document.xml", new byte[20_000_000]));

        var finding = Assert.Single(Corpus.Look(file, ".docx"));

        Assert.Contains("unpacks to far more", finding.Why, StringComparison.Ordinal);
        using var stream = new MemoryStream(file);
        Assert.False(WordPackage.IsWithinLimits(stream));
    }

    [Fact]
    public void IsWithinLimits_VeryManyParts_IsFalse()
    {
        using var stream = new MemoryStream(Zip([.. Enumerable.Range(0, 5_000).Select(number => ($"part{number}.xml", Array.Empty<byte>()))]));

        Assert.False(WordPackage.IsWithinLimits(stream));
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public void Look_EntitiesThatGrow_AreNotExpanded()
    {
        const string bomb = """<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>""";

        var findings = Corpus.Look(Zip(("word/document.xml", Encoding.UTF8.GetBytes(bomb))), ".docx");

        Assert.DoesNotContain(findings, finding => finding.Text is not null);
    }

    [Fact]
    public void Look_ExifThatPointsAtItself_Ends()
    {
        byte[] circle = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0];

        Assert.Empty(Corpus.Look(circle, ".jpg"));
    }

    // What PdfPig can't open at all the examiner calls damaged, and nothing is looked at.
    private static void LookUnlessUnopened(byte[] bytes, string extension)
    {
        if (extension != ".pdf" || Opens(bytes))
            _ = Corpus.Look(bytes, extension);
    }

    private static bool Opens(byte[] bytes)
    {
        try
        {
            using var document = Corpus.Open(bytes);
            return true;
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return false;
        }
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var damaged = (byte[])whole.Clone();
        var count = 1 + random.Next(1 + (damaged.Length / 200));
        for (var index = 0; index < count; index++)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? damaged[..random.Next(1, damaged.Length)] : damaged;
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
                using (var part = archive.CreateEntry(name).Open())
                    part.Write(content);
        return file.ToArray();
    }
}
