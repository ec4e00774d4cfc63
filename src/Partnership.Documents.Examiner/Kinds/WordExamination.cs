using System.IO.Compression;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examiner.Kinds;

/// <summary>
/// Examines Word documents (.docx), which are archives: what they unpack to is bounded before anything is unpacked. Their XML is
/// read as it streams by. (The Open XML SDK would hold all of it, and needs a temporary file, which this process can't make.)
/// </summary>
internal static class WordExamination
{
    private const int MostParts = 5_000;
    private const long MostUnpackedBytes = 536_870_912;

    internal static Examination.Examination Examine(WorkerLimits limits, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = GivenFile.Open(bytes);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return Refusal(archive) ?? Read(limits, archive, bytes);
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return Refusals.DamagedWord();
        }
    }

    /// <summary>.NET unpacks no more of an entry than the archive's directory says, so what it says can be relied on as a limit.</summary>
    private static NotExamined? Refusal(ZipArchive archive)
    {
        if (archive.Entries.Count > MostParts)
            return Refusals.TooManyParts(MostParts);
        if (archive.Entries.Any(entry => entry.Length < 0) || archive.Entries.Sum(entry => entry.Length) > MostUnpackedBytes)
            return Refusals.UnpacksTooLarge(MostUnpackedBytes);
        return archive.GetEntry("[Content_Types].xml") is null ? Refusals.UnknownKind() : null;
    }

    private static Examination.Examination Read(WorkerLimits limits, ZipArchive archive, ReadOnlyMemory<byte> bytes)
    {
        var parts = WordParts.InOrderOfReading(archive);
        if (parts.Count == 0)
            return Refusals.UnknownKind();

        var text = new WordText(limits.MaxAnswerBytes);
        foreach (var part in parts)
            if (!ReadPart(part, text))
                return Refusals.AnswerTooLong();

        using var again = GivenFile.Open(bytes);
        return new ExaminedFile
        {
            Pages = [new ExaminedPage { Number = 1, Width = 0, Height = 0, Text = text.ToString() }],
            Findings = WordForensics.Look(again, CancellationToken.None),
            Beside = WordBesideWords.Of(again, CancellationToken.None),
        };
    }

    /// <returns>False when there is more text than an answer may hold.</returns>
    private static bool ReadPart(ZipArchiveEntry part, WordText text)
    {
        using var xml = WordParts.Xml(part);
        return text.Read(xml);
    }
}
