using System.Buffers.Binary;
using System.Text;
using Partnership.Documents.Forensics.PdfFiles;

namespace Partnership.Documents.Forensics.Pictures;

/// <summary>Goes through the chunks of a PNG.</summary>
internal static class PngChunks
{
    private const int MostChunks = 20_000;

    /// <summary>Words that programs write about themselves or the colours.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "Software", "Creation Time", "date:create", "date:modify", "date:timestamp", "Raw profile type icc", "Disclaimer", "Warning",
    };

    internal static void Read(ReadOnlyMemory<byte> png, PictureDetails details)
    {
        var place = 8;
        for (var count = 0; count < MostChunks && place + 12 <= png.Length; count++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png.Span[place..]);
            if (length > png.Length - place - 12)
                return;
            Chunk(png.Span.Slice(place + 4, 4), png.Slice(place + 8, (int)length), details);
            place += 12 + (int)length;
        }
    }

    private static void Chunk(ReadOnlySpan<byte> kind, ReadOnlyMemory<byte> body, PictureDetails details)
    {
        if (kind.SequenceEqual("eXIf"u8))
            ExifReader.Read(body, details);
        else if (kind.SequenceEqual("tEXt"u8))
            Words(body, (_, value) => value, details);
        else if (kind.SequenceEqual("zTXt"u8))
            Words(body, (_, value) => value.Length > 1 ? BoundedFlate.Unpack(value[1..]) : default, details);
        else if (kind.SequenceEqual("iTXt"u8))
            Words(body, (_, value) => International(value), details);
    }

    private static void Words(
        ReadOnlyMemory<byte> body, Func<string, ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> unpack, PictureDetails details)
    {
        var end = body.Span.IndexOf((byte)0);
        if (end is < 1 or > 79)
            return;

        var name = Encoding.Latin1.GetString(body.Span[..end]);
        var value = unpack(name, body[(end + 1)..]);
        if (name == "XML:com.adobe.xmp" || name.EndsWith("xmp", StringComparison.OrdinalIgnoreCase))
            PictureXmp.Read(value, details);
        else if (name is "Author" or "Copyright" or "Artist" or "Source")
            details.AddPerson(Encoding.UTF8.GetString(value.Span));
        else if (name.StartsWith("Raw profile type", StringComparison.OrdinalIgnoreCase))
            RawProfile(name, value, details);
        else if (!Harmless.Contains(name) && !name.StartsWith("png:", StringComparison.Ordinal))
            details.AddWords(Encoding.UTF8.GetString(value.Span));
    }

    /// <summary>Older programs write EXIF as a line feed, its name, its length and hexadecimal digits.</summary>
    private static void RawProfile(string name, ReadOnlyMemory<byte> value, PictureDetails details)
    {
        if (!name.EndsWith("exif", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("APP1", StringComparison.OrdinalIgnoreCase))
            return;

        var lines = Encoding.Latin1.GetString(value.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var digits = string.Concat(lines.Skip(2)).Where(char.IsAsciiHexDigit).ToArray();
        ExifReader.Read(Convert.FromHexString(digits.AsSpan(0, digits.Length & ~1)), details);
    }

    private static ReadOnlyMemory<byte> International(ReadOnlyMemory<byte> value)
    {
        if (value.Length < 3)
            return default;

        var isPacked = value.Span[0] == 1;
        var rest = value[2..];
        for (var part = 0; part < 2; part++)
        {
            var end = rest.Span.IndexOf((byte)0);
            if (end < 0)
                return default;
            rest = rest[(end + 1)..];
        }

        return isPacked ? BoundedFlate.Unpack(rest) : rest;
    }
}
