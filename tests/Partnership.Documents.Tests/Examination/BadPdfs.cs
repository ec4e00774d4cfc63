using System.IO.Compression;
using System.Text;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Makes PDF files that mean harm.</summary>
internal static class BadPdfs
{
    private const int Megabyte = 1024 * 1024;

    internal static byte[] WithTreeInACircle()
    {
        var file = new PdfObjects();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>");
        file.Add("<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>");
        return file.Build();
    }

    /// <summary>Objects that stand for each other, a length that is its own stream, and a table that comes before itself.</summary>
    internal static byte[] WithObjectsInACircle()
    {
        var file = PdfObjects.WithPage("BT /F1 12 Tf 50 700 Td (Round and round) Tj ET", page: "/Rotate 6 0 R /Annots 7 0 R");
        file.Add("7 0 R");
        file.Add("6 0 R");
        return file.Build("/Prev 9 /Info 6 0 R");
    }

    internal static byte[] WithPages(int count)
    {
        var file = new PdfObjects();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add($"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(3, count).Select(number => $"{number} 0 R"))}] /Count {count} >>");
        for (var page = 0; page < count; page++)
            file.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>");
        return file.Build();
    }

    internal static byte[] WithHugePage() =>
        PdfObjects.WithPage("BT /F1 12 Tf 50 700 Td (A page as large as a country) Tj ET", box: "[0 0 1073741824 1073741824]").Build();

    /// <summary>A form that draws itself.</summary>
    internal static byte[] WithFormThatDrawsItself()
    {
        var file = PdfObjects.WithPage("/X Do BT /F1 12 Tf 50 700 Td (Mirrors) Tj ET", resources: "/XObject << /X 6 0 R >>");
        file.AddStream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >>");
        return file.Build();
    }

    /// <summary>Forms that draw the next one ten times each, ten levels deep: ten billion words from a thousand bytes.</summary>
    internal static byte[] WithFormsThatDrawTooMuch()
    {
        const int Levels = 10;
        var file = PdfObjects.WithPage("/X Do", resources: "/XObject << /X 6 0 R >>");
        for (var level = 0; level < Levels; level++)
            file.AddStream(
                string.Concat(Enumerable.Repeat("/X Do ", 10)),
                $"/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X {7 + level} 0 R >> >>");
        file.AddStream("BT /F1 12 Tf (Again) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font << /F1 4 0 R >> >>");
        return file.Build();
    }

    /// <summary>A font that says it has two billion letters, and a table that gives meaning to as many.</summary>
    internal static byte[] WithFontBomb()
    {
        var file = PdfObjects.WithPage("BT /F2 12 Tf 50 700 Td <0001> Tj ET", resources: "/Font << /F2 6 0 R >>");
        file.Add("<< /Type /Font /Subtype /Type0 /BaseFont /Bomb /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>");
        file.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Bomb /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 2000000000 500] /FontDescriptor 9 0 R >>");
        var ranges = string.Concat(Enumerable.Repeat("<00000000> <7FFFFFFF> <00000020>\n", 100));
        file.AddStream($"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 100 beginbfrange\n{ranges}endbfrange endcmap end");
        file.Add("<< /Type /FontDescriptor /FontName /Bomb /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>");
        return file.Build();
    }

    /// <summary>Ten gigabytes of spaces in ten megabytes, and those in some ten thousand bytes.</summary>
    internal static byte[] WithFlateBomb() =>
        PdfObjects.WithPage(Bomb(), contentEntries: "/Filter [/FlateDecode /FlateDecode]").Build();

    /// <summary>The same in the table of objects, which everybody reads who opens the file.</summary>
    internal static byte[] WithTableBomb()
    {
        var bomb = Bomb();
        var head = $"%PDF-1.7\n1 0 obj\n<< /Type /XRef /Size 1 /W [1 2 1] /Root 2 0 R /Filter [/FlateDecode /FlateDecode] /Length {bomb.Length} >>\nstream\n";
        return [.. Encoding.Latin1.GetBytes(head), .. bomb, .. "\nendstream\nendobj\nstartxref\n9\n%%EOF\n"u8];
    }

    /// <summary>Brackets in brackets, a million deep, in an object or in a page's content.</summary>
    internal static byte[] WithDeepArrays(bool inContent)
    {
        const int Depth = 1_000_000;
        var deep = new string('[', Depth) + new string(']', Depth);
        if (inContent)
            return PdfObjects.WithPage($"BT /F1 12 Tf {deep} TJ ET").Build();

        var file = PdfObjects.WithPage("BT /F1 12 Tf (Text) Tj ET", page: "/Annots 6 0 R");
        file.Add(deep);
        return file.Build();
    }

    private static byte[] Bomb()
    {
        var spaces = new byte[10 * Megabyte];
        spaces.AsSpan().Fill((byte)' ');
        return Zlib(Zlib(spaces, 1_000), 1);
    }

    /// <summary>The content as many times as asked, deflated once.</summary>
    private static byte[] Zlib(byte[] content, int times)
    {
        using var block = new MemoryStream();
        using (var deflate = new DeflateStream(block, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
            // After a flush the block ends at a byte, and what it refers back to is there again when it is repeated.
            deflate.Flush();
            var body = block.ToArray();
            using var all = new MemoryStream();
            all.Write([0x78, 0x9C]);
            for (var time = 0; time < times; time++)
                all.Write(body);
            // An empty last block, and a sum that nobody will live to compare.
            all.Write([0x03, 0x00, 0, 0, 0, 0]);
            return all.ToArray();
        }
    }

    /// <summary>Text that is no PDF.</summary>
    internal static byte[] Garbage(string text) => Encoding.Latin1.GetBytes(text);
}
