using System.Buffers.Binary;

namespace Partnership.Documents.Forensics.Pictures;

/// <summary>Goes through the chunks of a WebP.</summary>
internal static class RiffChunks
{
    private const int MostChunks = 5_000;

    internal static void Read(ReadOnlyMemory<byte> webp, PictureDetails details)
    {
        var place = 12;
        for (var count = 0; count < MostChunks && place + 8 <= webp.Length; count++)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(webp.Span[(place + 4)..]);
            if (length > webp.Length - place - 8)
                return;
            var body = webp.Slice(place + 8, (int)length);
            if (webp.Span[place..].StartsWith("EXIF"u8))
                ExifReader.Read(body, details);
            else if (webp.Span[place..].StartsWith("XMP "u8))
                PictureXmp.Read(body, details);
            place += 8 + (int)Math.Min((length + 1) & ~1u, int.MaxValue - 64);
        }
    }
}
