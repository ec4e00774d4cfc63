using System.Buffers.Binary;
using System.Text;

namespace Partnership.Documents.Forensics.Pictures;

/// <summary>Goes through the segments of a JPEG that stand before its pixels.</summary>
internal static class JpegSegments
{
    private const int MostSegments = 2_000;

    internal static void Read(ReadOnlyMemory<byte> jpeg, PictureDetails details)
    {
        var place = 2;
        for (var count = 0; count < MostSegments && place + 4 <= jpeg.Length; count++)
        {
            var bytes = jpeg.Span;
            if (bytes[place] != 0xFF)
                return;
            var marker = bytes[place + 1];
            if (marker is 0xFF)
            {
                place++;
                continue;
            }

            if (marker is 0xDA or 0xD9)
                return;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(place + 2)..]);
            if (length < 2 || place + 2 + length > jpeg.Length)
                return;
            Segment(marker, jpeg.Slice(place + 4, length - 2), details);
            place += 2 + length;
        }
    }

    private static void Segment(byte marker, ReadOnlyMemory<byte> body, PictureDetails details)
    {
        if (marker == 0xE1 && body.Span.StartsWith("Exif\0\0"u8))
            ExifReader.Read(body, details);
        else if (marker == 0xE1 && body.Span.StartsWith("http://ns.adobe.com/xap/1.0/\0"u8))
            PictureXmp.Read(body[29..], details);
        else if (marker == 0xED && body.Span.StartsWith("Photoshop 3.0\0"u8))
            IptcReader.Read(body[14..], details);
        else if (marker == 0xFE && !IsOfAProgram(Encoding.Latin1.GetString(body.Span)))
            details.AddWords(Encoding.UTF8.GetString(body.Span));
    }

    /// <summary>Programs that make JPEGs sign them here.</summary>
    private static bool IsOfAProgram(string comment) =>
        comment.StartsWith("CREATOR: gd-jpeg", StringComparison.Ordinal)
        || comment.StartsWith("Lavc", StringComparison.Ordinal)
        || comment.StartsWith("LEAD Technologies", StringComparison.Ordinal)
        || comment.Contains("ImageMagick", StringComparison.Ordinal)
        || comment.Contains("Created with GIMP", StringComparison.Ordinal)
        || comment.StartsWith("Intel(R) JPEG Library", StringComparison.Ordinal);
}
