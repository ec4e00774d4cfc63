namespace Partnership.Documents.Examination;

/// <summary>Reads what a process writes, and no more than is allowed.</summary>
internal static class BoundedOutput
{
    private const int BufferBytes = 65_536;

    /// <summary>Everything until the stream ends, or null when that is more than the limit.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> ReadToEndAsync(Stream stream, long limitBytes, CancellationToken cancellationToken)
    {
        using var held = new MemoryStream();
        var buffer = new byte[BufferBytes];
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
