using System.Text;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using Partnership.Documents.Forensics.Revisions;
using UglyToad.PdfPig.Core;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>Looks for objects that lie in the file but in no table of its objects, and for bytes behind its end.</summary>
internal static class UnlistedLook
{
    private const int MostObjects = 200_000;
    private const int LongestObject = 4_000_000;
    private const int FewBytes = 64;

    internal static void At(PdfSubject subject)
    {
        // An earlier revision is made of such objects; that it is there is said already.
        if (RevisionEnds.In(subject.Bytes.Span).Count > 1)
            return;

        Behind(subject);
        var listed = subject.Document.Structure.CrossReferenceTable.ObjectOffsets.Values
            .Where(place => place.Type == XrefEntryType.File).Select(place => place.Value1).ToHashSet();
        var place = 0;
        for (var count = 0; count < MostObjects; count++)
        {
            subject.Cancellation.ThrowIfCancellationRequested();
            var found = subject.Bytes.Span[place..].IndexOf(" obj"u8);
            if (found < 0)
                return;
            place += found + 4;
            if (StartOf(subject.Bytes.Span, place - 4) is { } start && !IsListed(listed, start))
                Unlisted(subject, place);
        }
    }

    /// <summary>Some programs point at the line feed before an object.</summary>
    private static bool IsListed(HashSet<long> listed, int start)
    {
        for (var near = -2; near <= 2; near++)
            if (listed.Contains(start + near))
                return true;
        return false;
    }

    private static void Behind(PdfSubject subject)
    {
        var end = subject.Bytes.Span.LastIndexOf("%%EOF"u8);
        var rest = end < 0 ? default : subject.Bytes.Span[(end + 5)..].Trim("\0\r\n\t "u8);
        if (rest.Length > FewBytes)
            Add(subject, FindingList.Shortened(new string([.. Encoding.Latin1.GetString(rest[..Math.Min(rest.Length, 2_000)]).Where(character => character is >= ' ' and < (char)127)])));
    }

    /// <summary>Where "12 0 obj" begins whose last word stands at a place; null when it is no object.</summary>
    private static int? StartOf(ReadOnlySpan<byte> bytes, int place)
    {
        var start = place;
        for (var part = 0; part < 2; part++)
        {
            var digits = start;
            while (start > 0 && bytes[start - 1] is >= (byte)'0' and <= (byte)'9' && digits - start < 10)
                start--;
            if (start == digits)
                return null;
            if (part == 0 && (start == 0 || bytes[--start] != (byte)' '))
                return null;
        }

        return start > 0 && bytes[start - 1] is (byte)'\n' or (byte)'\r' ? start : null;
    }

    private static void Unlisted(PdfSubject subject, int place)
    {
        var rest = subject.Bytes[place..Math.Min(subject.Bytes.Length, place + LongestObject)];
        var end = rest.Span.IndexOf("endobj"u8);
        var whole = end < 0 ? rest : rest[..end];
        if (Words(whole) is { } words)
            Add(subject, words);
    }

    private static string? Words(ReadOnlyMemory<byte> whole)
    {
        var start = whole.Span.IndexOf("stream"u8);
        if (start < 0)
            return whole.Span.IndexOf("/Contents ("u8) >= 0 || whole.Span.IndexOf("/Contents("u8) >= 0 ? ContentWords.Strings(whole.Span) : null;

        var content = whole[(start + 6)..];
        while (content.Length > 0 && content.Span[0] is (byte)'\r' or (byte)'\n')
            content = content[1..];
        return ContentWords.Of(whole.Span[..start].IndexOf("/FlateDecode"u8) >= 0 ? BoundedFlate.Unpack(content).Span : content.Span);
    }

    private static void Add(PdfSubject subject, string? words) => subject.Findings.Add(
        FileFindingKind.UnusedContent,
        $"The file holds something that is no part of the document{(words is null ? "" : ": " + FindingList.Quoted(words))}. Special programs can read it.",
        "Save the document as a new PDF from the program that made it.",
        words);
}
