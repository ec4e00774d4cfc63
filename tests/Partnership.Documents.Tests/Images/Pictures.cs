using System.Buffers.Binary;
using System.Text;
using NetVips;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

/// <summary>Makes real picture files.</summary>
internal static class Pictures
{
    internal static readonly double[] Red = [200, 50, 50];
    internal static readonly double[] Green = [40, 160, 60];
    internal static readonly double[] Blue = [50, 60, 200];

    internal static Image Plain(int width, int height, params double[] colour)
    {
        using var black = Image.Black(width, height, bands: colour.Length);
        using var coloured = black + colour;
        using var bytes = coloured.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>Every pixel differs from its neighbours, so that a file of it is as long as it should be.</summary>
    internal static Image Busy(int width, int height)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: 60, mean: 128, seed: 1);
        using var other = Image.Gaussnoise(width, height, sigma: 60, mean: 128, seed: 2);
        using var joined = noise.Bandjoin(other, noise);
        using var bytes = joined.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>Red on the left, blue on the right.</summary>
    internal static Image RedThenBlue(int width, int height)
    {
        using var left = Plain(width / 2, height, Red);
        using var right = Plain(width - (width / 2), height, Blue);
        return left.Join(right, Enums.Direction.Horizontal);
    }

    internal static byte[] File(Image image, ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => image.JpegsaveBuffer(q: 95),
        ImageFormat.Png => image.PngsaveBuffer(),
        ImageFormat.WebP => image.WebpsaveBuffer(lossless: true),
        ImageFormat.Gif => image.GifsaveBuffer(),
        ImageFormat.Avif => image.HeifsaveBuffer(lossless: true, compression: Enums.ForeignHeifCompression.Av1, effort: 0),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    internal static byte[] File(int width, int height, ImageFormat format = ImageFormat.Png)
    {
        using var image = Busy(width, height);
        return File(image, format);
    }

    internal static byte[] FileOf(ImageFormat format, int width, int height, params double[] colour)
    {
        using var image = Plain(width, height, colour);
        return File(image, format);
    }

    /// <summary>As a camera makes it: on its side, with the place and the owner's words in it.</summary>
    internal static byte[] FromCamera(Image image, int orientation = 6)
    {
        using var tagged = image.Mutate(fields =>
        {
            fields.Set(GValue.GIntType, "orientation", orientation);
            fields.Set(GValue.GStrType, "exif-ifd0-Make", "Plumcam");
            fields.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
            fields.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "51/1 30/1 0/1");
            fields.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes("<x:xmpmeta xmlns:x='adobe:ns:meta/'>plumsecret</x:xmpmeta>"));
        });
        return tagged.JpegsaveBuffer(q: 95);
    }

    internal static byte[] Moving(ImageFormat format)
    {
        using var first = Plain(40, 30, Red);
        using var second = Plain(40, 30, Blue);
        using var both = first.Join(second, Enums.Direction.Vertical);
        using var film = both.Mutate(fields => fields.Set(GValue.GIntType, "page-height", 30));
        return File(film, format);
    }

    /// <summary>A PNG with other chunks put in behind its header.</summary>
    internal static byte[] PngWith(byte[] png, string chunk, byte[] content)
    {
        const int EndOfHeader = 33;
        return [.. png[..EndOfHeader], .. Chunk(chunk, content), .. png[EndOfHeader..]];
    }

    /// <summary>A PNG that promises pixels and holds next to none.</summary>
    internal static byte[] PngDeclaring(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        byte[] emptyZlib = [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1];
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", emptyZlib), .. Chunk("IEND", [])];
    }

    /// <summary>A JPEG whose header says another size than its pixels have.</summary>
    internal static byte[] JpegDeclaring(ushort width, ushort height)
    {
        var file = FileOf(ImageFormat.Jpeg, 16, 16, Red);
        var frame = file.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), width);
        return file;
    }

    /// <summary>A GIF whose headers, of the file and of the picture in it, say another size than its pixels have.</summary>
    internal static byte[] GifDeclaring(ushort width, ushort height)
    {
        var file = FileOf(ImageFormat.Gif, 16, 16, Red);
        var picture = file.AsSpan().IndexOf<byte>([0x2C, 0, 0, 0, 0, 16, 0, 16, 0]);
        foreach (var place in new[] { 6, picture + 5 })
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(place), width);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(place + 2), height);
        }

        return file;
    }

    /// <summary>An AVIF whose header says another size than its pixels have.</summary>
    internal static byte[] AvifDeclaring(int width, int height, int side = 16)
    {
        var file = FileOf(ImageFormat.Avif, side, side, Red);
        var size = file.AsSpan().IndexOf("ispe"u8);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(size + 8), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(size + 12), height);
        return file;
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Checksum(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }
}
