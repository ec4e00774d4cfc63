using System.Buffers.Text;

namespace Partnership.Documents.Forensics.Revisions;

/// <summary>Finds where the revisions of a PDF end: a program that saves quickly only adds to the end of the file.</summary>
internal static class RevisionEnds
{
    private const int MostMarks = 1_000;

    /// <summary>The places right behind each revision, the last included. A file that was written whole has one.</summary>
    internal static IReadOnlyList<int> In(ReadOnlySpan<byte> bytes)
    {
        var ends = new List<int>();
        var isLinearized = bytes[..Math.Min(bytes.Length, 1_024)].IndexOf("/Linearized"u8) >= 0;
        var tables = new HashSet<int>();
        for (var place = 0; ends.Count < MostMarks;)
        {
            var found = bytes[place..].IndexOf("startxref"u8);
            if (found < 0)
                break;
            place += found + 9;
            if (Table(bytes, place) is { } table && tables.Add(table) && EndAfter(bytes, place) is { } end)
                ends.Add(end);
        }

        // A file for the web has the end mark of its first page near its start; what is there points behind itself.
        if (isLinearized && ends.Count > 1 && LastTable(bytes, ends[0]) > ends[0])
            ends.RemoveAt(0);
        return ends;
    }

    /// <summary>The table that a mark points at; null when there is none, as with marks of a PDF that is attached inside.</summary>
    private static int? Table(ReadOnlySpan<byte> bytes, int place)
    {
        var rest = bytes[place..Math.Min(bytes.Length, place + 40)].TrimStart("\r\n \t"u8);
        if (!Utf8Parser.TryParse(rest, out int table, out _) || table <= 0 || table >= bytes.Length)
            return null;

        // Bytes before the header, as some mail programs put there, shift all places.
        var header = Math.Max(0, bytes[..Math.Min(bytes.Length, 1_024)].IndexOf("%PDF-"u8));
        return IsTable(bytes[table..]) || (table + header < bytes.Length && IsTable(bytes[(table + header)..])) ? table : null;
    }

    private static bool IsTable(ReadOnlySpan<byte> bytes)
    {
        var target = bytes.TrimStart("\r\n \t"u8);
        return target.StartsWith("xref"u8) || (target.Length > 0 && target[0] is >= (byte)'0' and <= (byte)'9' && IsObject(target));
    }

    private static bool IsObject(ReadOnlySpan<byte> target) => target[..Math.Min(target.Length, 32)].IndexOf("obj"u8) > 0;

    private static int? EndAfter(ReadOnlySpan<byte> bytes, int place)
    {
        var found = bytes[place..Math.Min(bytes.Length, place + 80)].IndexOf("%%EOF"u8);
        return found < 0 ? null : place + found + 5;
    }

    private static int LastTable(ReadOnlySpan<byte> bytes, int end)
    {
        var mark = bytes[..end].LastIndexOf("startxref"u8);
        return mark < 0 ? 0 : Table(bytes, mark + 9) ?? 0;
    }
}
