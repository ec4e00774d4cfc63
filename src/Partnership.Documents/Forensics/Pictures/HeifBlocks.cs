namespace Partnership.Documents.Forensics.Pictures;

/// <summary>
/// Finds EXIF and XMP inside an AVIF or HEIC. Where they lie is written in nested tables; they can be recognised by their own
/// beginnings just as well, and a table that lies can't hide them then.
/// </summary>
internal static class HeifBlocks
{
    private const int MostBlocks = 16;
    private const int LongestBlock = 1_000_000;

    internal static void Read(ReadOnlyMemory<byte> heif, PictureDetails details)
    {
        Each(heif, "Exif\0\0"u8, block => ExifReader.Read(block, details));
        if (heif.Span.IndexOf("Exif\0\0"u8) < 0 && heif.Span.IndexOf("Exif"u8) >= 0)
        {
            // Some writers leave the name out and begin with the order of bytes at once.
            Each(heif, "II*\0"u8, block => ExifReader.Read(block, details));
            Each(heif, "MM\0*"u8, block => ExifReader.Read(block, details));
        }

        Each(heif, "<x:xmpmeta"u8, block => PictureXmp.Read(UpToEnd(block), details));
    }

    private static ReadOnlyMemory<byte> UpToEnd(ReadOnlyMemory<byte> block)
    {
        var end = block.Span.IndexOf("</x:xmpmeta>"u8);
        return end < 0 ? block : block[..(end + 12)];
    }

    private static void Each(ReadOnlyMemory<byte> heif, ReadOnlySpan<byte> start, Action<ReadOnlyMemory<byte>> read)
    {
        var place = 0;
        for (var count = 0; count < MostBlocks; count++)
        {
            var found = heif.Span[place..].IndexOf(start);
            if (found < 0)
                return;
            place += found;
            read(heif.Slice(place, Math.Min(LongestBlock, heif.Length - place)));
            place += start.Length;
        }
    }
}
