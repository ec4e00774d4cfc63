using System.Buffers.Binary;

namespace Partnership.Documents.Images;

/// <summary>
/// Tells what a file is from its first bytes. Only what is known here as a format ever reaches a decoder, and then only the
/// decoder of that format.
/// </summary>
internal static class ImageSignature
{
    /// <summary>The format, or null when the file is none of those that are taken.</summary>
    internal static ImageFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return ImageFormat.Jpeg;
        if (bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return ImageFormat.Png;
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return ImageFormat.Gif;
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return ImageFormat.WebP;
        return HasBrand(bytes, "avif"u8) || HasBrand(bytes, "avis"u8) ? ImageFormat.Avif : null;
    }

    /// <summary>Whether the file says already in front of its pixels that it moves. What libvips can tell is asked of libvips.</summary>
    internal static bool Moves(ReadOnlySpan<byte> bytes, ImageFormat format) => format switch
    {
        ImageFormat.Avif => HasBrand(bytes, "avis"u8),
        ImageFormat.Png => PngMoves(bytes),
        _ => false,
    };

    /// <summary>What a file is that editors may take for a picture, in words with an article; null when that isn't known.</summary>
    internal static string? NameOfOther(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return "a PDF document";
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("II+\0"u8) || bytes.StartsWith("MM\0+"u8))
            return "a TIFF picture";
        if (HasBrand(bytes, "heic"u8) || HasBrand(bytes, "heix"u8) || HasBrand(bytes, "hevc"u8) || HasBrand(bytes, "mif1"u8))
            return "a HEIC photo, as some phones save them";
        if (bytes.StartsWith<byte>([0xFF, 0x0A]) || bytes.StartsWith("\0\0\0\u000CJXL "u8))
            return "a JPEG XL picture";
        if (bytes.StartsWith("8BPS"u8))
            return "a Photoshop file";
        return LooksLikeSvg(bytes) ? "an SVG drawing" : null;
    }

    private static bool LooksLikeSvg(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 1024)];
        return start.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) && start.IndexOf("<svg"u8) >= 0;
    }

    /// <summary>The first box of such a file lists the brands it keeps to: the main one, a version, then the others.</summary>
    private static bool HasBrand(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> brand)
    {
        if (bytes.Length < 16 || !bytes[4..].StartsWith("ftyp"u8))
            return false;

        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), (uint)Math.Min(bytes.Length, 1024));
        for (var place = 8; place + 4 <= end; place += place == 8 ? 8 : 4)
            if (bytes[place..].StartsWith(brand))
                return true;
        return false;
    }

    /// <summary>A PNG that moves has a chunk for it (acTL) before its pixels. libvips shows the first picture and says nothing.</summary>
    private static bool PngMoves(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes[8..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (rest[4..].StartsWith("acTL"u8))
                return true;
            if (rest[4..].StartsWith("IDAT"u8) || length > rest.Length - 12)
                return false;
            rest = rest[((int)length + 12)..];
        }

        return false;
    }
}
