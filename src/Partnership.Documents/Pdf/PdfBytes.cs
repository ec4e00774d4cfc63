namespace Partnership.Documents.Pdf;

/// <summary>Looks at the bytes of a file before a parser does.</summary>
internal static class PdfBytes
{
    /// <summary>Viewers accept a header, and an end mark, within this many bytes of the file's ends.</summary>
    private const int Margin = 1024;

    /// <summary>Reads a stream to its end, or null when it holds more bytes than the limit.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, long limitBytes, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length - stream.Position > limitBytes)
            return null;

        using var held = new MemoryStream(stream.CanSeek ? (int)(stream.Length - stream.Position) : 0);
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (held.Length + read > limitBytes)
                return null;
            held.Write(buffer, 0, read);
        }

        return held.GetBuffer().AsMemory(0, (int)held.Length);
    }

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
