namespace Partnership.Documents.Files;

/// <summary>Takes files that nobody vouches for into memory.</summary>
internal static class UploadedBytes
{
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
}
