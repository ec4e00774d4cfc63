using System.Globalization;

namespace Partnership.Documents.Files;

/// <summary>Says file sizes as editors know them from their own computers.</summary>
internal static class ByteCount
{
    private const long Kilobyte = 1024;
    private const long Megabyte = 1024 * Kilobyte;

    internal static string InWords(long bytes) => bytes switch
    {
        >= Megabyte => string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / Megabyte:0.#} MB"),
        >= Kilobyte => string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / Kilobyte:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}
