namespace Partnership.Documents.Pdf;

/// <summary>Looks at the bytes of a file before a parser does.</summary>
internal static class PdfBytes
{
    /// <summary>Viewers accept a header, and an end mark, within this many bytes of the file's ends.</summary>
    private const int Margin = 1024;

    internal static bool BeginAsPdf(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, Margin)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>
    /// PdfPig rebuilds what it can of a file without an end, silently losing pages; a report that is cut short must be refused.
    /// </summary>
    internal static bool EndAsPdf(ReadOnlySpan<byte> bytes)
    {
        var used = bytes.TrimEnd("\0\r\n\t "u8);
        return used[Math.Max(0, used.Length - Margin)..].IndexOf("%%EOF"u8) >= 0;
    }
}
