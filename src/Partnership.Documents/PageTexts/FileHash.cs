namespace Partnership.Documents.PageTexts;

/// <summary>Checks hashes that are to become paths.</summary>
internal static class FileHash
{
    private const int Length = 64;

    /// <exception cref="ArgumentException">The text is not 64 lower-case hexadecimal digits.</exception>
    internal static void Require(string sha256)
    {
        if (sha256 is not { Length: Length } || !sha256.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("A SHA-256 is written as 64 lower-case hexadecimal digits.", nameof(sha256));
    }
}
