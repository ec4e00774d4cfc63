using System.IO.Compression;
using System.Text;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Looks at one part of a Word file, chosen by its name and, because names are free, by its first element.</summary>
internal static class WordPart
{
    internal static void Look(ZipArchiveEntry entry, WordSubject subject)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (IsIn(name, "media/"))
            Picture(entry, subject);
        else if (IsIn(name, "embeddings/") || IsIn(name, "afchunk") || IsIn(name, "activeX/") || name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            File(entry, subject);
        else if (entry.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase))
            Script(entry, subject);
        else if (IsIn(name, "thumbnail"))
            Thumbnail(subject);
        else if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            Xml(entry, RelationReader.Read, subject);
        else if (IsIn(name, "customXml/") && !IsIn(name, "itemProps"))
            Xml(entry, CustomXmlReader.Read, subject);
        else if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            Xml(entry, ByRoot, subject);
    }

    private static bool IsIn(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static void Xml(ZipArchiveEntry entry, Action<byte[], WordSubject> read, WordSubject subject)
    {
        if (WordPackage.Read(entry) is { } part)
            read(part, subject);
    }

    private static void ByRoot(byte[] part, WordSubject subject)
    {
        switch (RootOf(part))
        {
            case "document" or "hdr" or "ftr" or "footnotes" or "endnotes" or "glossaryDocument":
                BodyReader.Read(part, subject);
                break;
            case "comments":
                CommentReader.Read(part, subject);
                break;
            case "people":
                CustomXmlReader.ReadPeople(part, subject);
                break;
            case "settings":
                SettingsReader.Read(part, subject);
                break;
            case "coreProperties" or "Properties":
                WordProperties.Read(part, subject);
                break;
            default:
                break;
        }
    }

    private static string? RootOf(byte[] part)
    {
        try
        {
            using var reader = Wordml.Open(part);
            return Wordml.ToNextElement(reader) ? reader.LocalName : null;
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    private static void Picture(ZipArchiveEntry entry, WordSubject subject)
    {
        if (WordPackage.Read(entry) is not { } picture)
            return;

        foreach (var finding in PictureForensics.Look(picture, subject.Cancellation))
            subject.Findings.Add(
                FileFindingKind.PictureMetadata,
                $"The picture {FindingList.Quoted(entry.Name)} keeps details of its making. {finding.Why}",
                "Save the picture again without its details and put it in anew, or copy it as a bitmap (Paste Special).",
                finding.Text);
    }

    private static void File(ZipArchiveEntry entry, WordSubject subject)
    {
        if (entry.Length == 0 || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            return;

        subject.Findings.Add(
            FileFindingKind.EmbeddedFile,
            $"The file {FindingList.Quoted(entry.Name)} is inside this document. Anyone can take it out, and it was not checked.",
            "In Word delete the object, or paste it as a picture.",
            entry.Name);
        if (WordPackage.Read(entry) is { } embedded && PathIn(embedded) is { } path)
            subject.Findings.AddPath($"The embedded file {FindingList.Quoted(entry.Name)}", path);
    }

    /// <summary>A package that is put in keeps the path that it came from in plain letters.</summary>
    private static string? PathIn(byte[] embedded)
    {
        var start = embedded.AsSpan(0, Math.Min(embedded.Length, 4_000));
        return MetadataText.PathIn(Encoding.Latin1.GetString(start).Replace('\0', '\n'));
    }

    private static void Script(ZipArchiveEntry entry, WordSubject subject) => subject.Findings.Add(
        FileFindingKind.Script,
        "The document carries macros. Readers' programs warn of them, and they aren't part of what was checked.",
        "In Word save the document as “Word Document (*.docx)”, which can't hold macros.",
        entry.Name);

    private static void Thumbnail(WordSubject subject) => subject.Findings.Add(
        FileFindingKind.OtherMetadata,
        "The file carries a small picture of its first page, which may show an earlier version.",
        "In Word choose File, Info, Properties, Advanced Properties, and take the tick from “Save Thumbnails”.");
}
