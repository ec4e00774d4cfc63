using System.Globalization;

namespace Partnership.Documents.Examiner;

/// <summary>Files as the site hands them in, one after the other: a line that says what to do and how many bytes follow, then the bytes.</summary>
internal sealed class HandedFiles(Stream input, long mostBytes) : IDisposable
{
    private const int LongestLine = 64;

    public void Dispose() => input.Dispose();

    /// <summary>What to do with the next file, and its bytes; null when no more come.</summary>
    /// <exception cref="InvalidDataException">What comes is not what the site writes.</exception>
    internal (string Mode, ReadOnlyMemory<byte> Bytes)? Next()
    {
        if (Line() is not { } line)
            return null;
        if (line.Split(' ') is not [var mode, var digits] || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > mostBytes)
            throw new InvalidDataException("This is no file.");

        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        input.ReadExactly(bytes);
        return (mode, bytes);
    }

    private string? Line()
    {
        Span<char> line = stackalloc char[LongestLine];
        for (var length = 0; length < LongestLine; length++)
            switch (input.ReadByte())
            {
                case < 0:
                    return null;
                case '\n':
                    return new string(line[..length]);
                case var letter:
                    line[length] = (char)letter;
                    break;
            }

        throw new InvalidDataException("This is no line.");
    }
}
