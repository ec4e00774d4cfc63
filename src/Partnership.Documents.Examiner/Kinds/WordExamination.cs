using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examiner.Kinds;

/// <summary>Examines Word documents (.docx), which are archives: what they unpack to is bounded before anything is unpacked.</summary>
internal static class WordExamination
{
    private const int MostParts = 5_000;
    private const long MostUnpackedBytes = 536_870_912;

    internal static Examination.Examination Examine(WorkerLimits limits, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Refusal(bytes) ?? Read(limits, bytes);
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return Refusals.DamagedWord();
        }
    }

    /// <summary>.NET unpacks no more of an entry than the archive's directory says, so what it says can be relied on as a limit.</summary>
    private static NotExamined? Refusal(ReadOnlyMemory<byte> bytes)
    {
        using var archive = new ZipArchive(Open(bytes), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
            return Refusals.TooManyParts(MostParts);
        if (archive.Entries.Any(entry => entry.Length < 0) || archive.Entries.Sum(entry => entry.Length) > MostUnpackedBytes)
            return Refusals.UnpacksTooLarge(MostUnpackedBytes);
        return archive.GetEntry("[Content_Types].xml") is null ? Refusals.UnknownKind() : null;
    }

    private static Examination.Examination Read(WorkerLimits limits, ReadOnlyMemory<byte> bytes)
    {
        using var stream = Open(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false });
        if (document.MainDocumentPart is not { } main || !main.ContentType.Contains("wordprocessingml", StringComparison.Ordinal))
            return Refusals.UnknownKind();

        var text = new WordText(limits.MaxAnswerBytes);
        foreach (var part in InOrderOfReading(main))
            if (!ReadPart(part, text))
                return Refusals.AnswerTooLong();

        using var again = Open(bytes);
        return new ExaminedFile
        {
            Pages = [new ExaminedPage { Number = 1, Width = 0, Height = 0, Text = text.ToString() }],
            Findings = WordForensics.Look(again, CancellationToken.None),
        };
    }

    private static IEnumerable<OpenXmlPart> InOrderOfReading(MainDocumentPart main) =>
        [.. main.HeaderParts, main, .. main.FooterParts, .. Both(main.FootnotesPart, main.EndnotesPart)];

    private static IEnumerable<OpenXmlPart> Both(params OpenXmlPart?[] parts) => parts.OfType<OpenXmlPart>();

    /// <returns>False when there is more text than an answer may hold.</returns>
    private static bool ReadPart(OpenXmlPart part, WordText text)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return text.Read(xml);
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var held)
            ? new MemoryStream(held.Array!, held.Offset, held.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
