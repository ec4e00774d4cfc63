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

    /// <summary>
    /// What comes up to the end of a line, without it; null when the stream ends before that, when it is more than the limit, or when
    /// anything comes after it: a process that answers one question at a time has nothing more to say.
    /// </summary>
    internal static async Task<ReadOnlyMemory<byte>?> ReadLineAsync(Stream stream, long limitBytes, CancellationToken cancellationToken)
    {
        using var held = new MemoryStream();
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (held.Length + read > limitBytes)
                return null;
            held.Write(buffer, 0, read);
            if (buffer.AsSpan(0, read).IndexOf((byte)'\n') is var end && end >= 0)
                return end == read - 1 ? held.GetBuffer().AsMemory(0, (int)held.Length - 1) : null;
        }

        return null;
    }
}
