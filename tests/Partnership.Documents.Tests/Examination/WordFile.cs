using System.IO.Compression;
using System.Text;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Writes Word documents part by part.</summary>
internal static class WordFile
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + Relations + "\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string Begin = $"<w:document {Namespaces}><w:body>";
    private const string End = "</w:body></w:document>";
    private const int LettersOfAParagraph = 100_000;

    private static readonly string LongParagraph = Paragraph(new string('a', LettersOfAParagraph));

    /// <summary>A document with this body, and with a header and footnotes where they are given.</summary>
    internal static byte[] With(string body, string? header = null, string? footnotes = null)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddFrame(archive, header is not null, footnotes is not null);
            Add(archive, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            if (header is not null)
                Add(archive, "word/header1.xml", $"<w:hdr {Namespaces}>{header}</w:hdr>");
            if (footnotes is not null)
                Add(archive, "word/footnotes.xml", $"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>");
        }

        return file.ToArray();
    }

    /// <summary>A document whose text is as long as asked, of one letter, so that it packs to next to nothing.</summary>
    internal static byte[] WithLetters(long count)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddFrame(archive, hasHeader: false, hasFootnotes: false);
            using var stream = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes(Begin));
            var paragraph = Encoding.UTF8.GetBytes(LongParagraph);
            for (long written = 0; written < count; written += LettersOfAParagraph)
                stream.Write(paragraph);
            stream.Write(Encoding.UTF8.GetBytes(End));
        }

        return file.ToArray();
    }

    /// <summary>How long the text part of <see cref="WithLetters"/> is when it is unpacked.</summary>
    internal static int SizeOfLetters(int count) => Begin.Length + End.Length + (count / LettersOfAParagraph * LongParagraph.Length);

    internal static byte[] WithParts(int count)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddFrame(archive, hasHeader: false, hasFootnotes: false);
            for (var part = 0; part < count; part++)
                Add(archive, $"word/media/{part}.xml", "<x/>");
        }

        return file.ToArray();
    }

    internal static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    internal static string Item(string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    internal static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>";

    private static void AddFrame(ZipArchive archive, bool hasHeader, bool hasFootnotes)
    {
        Add(archive, "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Main}.document.main+xml\"/>"
            + (hasHeader ? $"<Override PartName=\"/word/header1.xml\" ContentType=\"{Main}.header+xml\"/>" : "")
            + (hasFootnotes ? $"<Override PartName=\"/word/footnotes.xml\" ContentType=\"{Main}.footnotes+xml\"/>" : "") + "</Types>");
        Add(archive, "_rels/.rels", Rels($"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/>"));
        Add(archive, "word/_rels/document.xml.rels", Rels(
            (hasHeader ? $"<Relationship Id=\"rId1\" Type=\"{Relations}/header\" Target=\"header1.xml\"/>" : "")
            + (hasFootnotes ? $"<Relationship Id=\"rId2\" Type=\"{Relations}/footnotes\" Target=\"footnotes.xml\"/>" : "")));
    }

    private static string Rels(string relationships) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>";

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
