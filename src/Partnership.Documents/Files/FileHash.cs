namespace Partnership.Documents.Files;

/// <summary>Checks hashes that are to become paths.</summary>
internal static class FileHash
{
    private const int Length = 64;

    /// <summary>Whether the text is 64 lower-case hexadecimal digits.</summary>
    internal static bool Is(string? sha256) => sha256 is { Length: Length } && sha256.All(char.IsAsciiHexDigitLower);

    /// <exception cref="ArgumentException">The text is not 64 lower-case hexadecimal digits.</exception>
    internal static void Require(string sha256)
    {
        if (!Is(sha256))
            throw new ArgumentException("A SHA-256 is written as 64 lower-case hexadecimal digits.", nameof(sha256));
    }
}
