using System.Buffers.Binary;
using System.Text;

namespace Partnership.Documents.Forensics.Pictures;

/// <summary>Reads the details that cameras write (EXIF, built as TIFF), with bounds: a bad offset or a circle ends the reading.</summary>
internal sealed class ExifReader
{
    private const int MostEntries = 500;
    private const int MostDirectories = 12;
    private const int LongestValue = 65_536;

    private readonly ReadOnlyMemory<byte> tiff;
    private readonly bool isLittle;
    private readonly PictureDetails details;
    private readonly HashSet<uint> seen = [];

    private ExifReader(ReadOnlyMemory<byte> tiff, bool isLittle, PictureDetails details)
    {
        this.tiff = tiff;
        this.isLittle = isLittle;
        this.details = details;
    }

    internal static void Read(ReadOnlyMemory<byte> block, PictureDetails details)
    {
        var tiff = block.Span.StartsWith("Exif\0\0"u8) ? block[6..] : block;
        var isLittle = tiff.Span.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || (!isLittle && !tiff.Span.StartsWith("MM\0*"u8)))
            return;

        var reader = new ExifReader(tiff, isLittle, details);
        var next = reader.Directory(reader.UInt32(4), ExifDirectory.Main);
        // The second directory describes a small copy of the picture, which may show what was cut off.
        if (next != 0)
            reader.Directory(next, ExifDirectory.Thumbnail);
    }

    private uint Directory(uint offset, ExifDirectory kind)
    {
        if (seen.Count >= MostDirectories || !seen.Add(offset) || offset + 2L > tiff.Length)
            return 0;

        var count = UInt16((int)offset);
        var place = (int)offset + 2;
        var position = new ExifPosition();
        for (var index = 0; index < count && index < MostEntries && place + 12 <= tiff.Length; index++, place += 12)
            Entry(place, kind, position);
        if (kind == ExifDirectory.Place && position.IsGiven)
            details.AddPlace(position.North, position.East);
        return place + 4 <= tiff.Length ? UInt32(place) : 0;
    }

    private void Entry(int place, ExifDirectory kind, ExifPosition position)
    {
        var tag = UInt16(place);
        if (Value(place) is not { } value)
            return;

        switch (kind)
        {
            case ExifDirectory.Place:
                position.Take(tag, value.Bytes, Text(value.Bytes), Rationals(value.Bytes));
                break;
            case ExifDirectory.Thumbnail:
                details.HasThumbnail |= tag is 0x0201 or 0x0111;
                break;
            default:
                Tag(tag, value.Bytes.Span, place);
                break;
        }
    }

    private void Tag(ushort tag, ReadOnlySpan<byte> value, int place)
    {
        switch (tag)
        {
            case 0x8769 or 0xA005:
                Directory(UInt32(place + 8), ExifDirectory.Details);
                break;
            case 0x8825:
                Directory(UInt32(place + 8), ExifDirectory.Place);
                break;
            case 0x013B or 0xA430 or 0x8298:
                details.AddPerson(Ascii(value));
                break;
            case 0x9C9D:
                details.AddPerson(Wide(value));
                break;
            case 0x010E or 0x9286 or 0x010D or 0x013C:
                details.AddWords(UserComment(value));
                break;
            case 0x9C9B or 0x9C9C or 0x9C9E or 0x9C9F:
                details.AddWords(Wide(value));
                break;
            case 0x010F or 0x0110 or 0xA431 or 0xA435 or 0xA434 or 0xC62F or 0xA420:
                details.AddDevice(Ascii(value));
                break;
            case 0x9003 or 0x9004:
                details.AddTime(Ascii(value));
                break;
            default:
                break;
        }
    }

    private (ReadOnlyMemory<byte> Bytes, int Kind)? Value(int place)
    {
        var kind = UInt16(place + 2);
        var size = kind switch { 1 or 2 or 6 or 7 => 1, 3 or 8 => 2, 4 or 9 or 11 or 13 => 4, 5 or 10 or 12 => 8, _ => 0 };
        var length = (long)UInt32(place + 4) * size;
        if (size == 0 || length > LongestValue)
            return null;

        var start = length <= 4 ? place + 8 : (long)UInt32(place + 8);
        return start + length <= tiff.Length ? (tiff.Slice((int)start, (int)length), kind) : null;
    }

    private List<double> Rationals(ReadOnlyMemory<byte> value)
    {
        var numbers = new List<double>();
        for (var place = 0; place + 8 <= value.Length && numbers.Count < 8; place += 8)
        {
            var (top, bottom) = (Number(value.Span[place..]), Number(value.Span[(place + 4)..]));
            numbers.Add(bottom == 0 ? 0 : (double)top / bottom);
        }

        return numbers;
    }

    private static string UserComment(ReadOnlySpan<byte> value)
    {
        if (value.StartsWith("UNICODE\0"u8))
            return Encoding.Unicode.GetString(value[8..]);
        return value.StartsWith("ASCII\0\0\0"u8) || value.StartsWith<byte>([0, 0, 0, 0, 0, 0, 0, 0]) ? Ascii(value[8..]) : Ascii(value);
    }

    private static string Text(ReadOnlyMemory<byte> value) => Ascii(value.Span);

    private static string Ascii(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value.TrimEnd((byte)0));

    private static string Wide(ReadOnlySpan<byte> value) => Encoding.Unicode.GetString(value).TrimEnd('\0');

    private ushort UInt16(int place) => isLittle
        ? BinaryPrimitives.ReadUInt16LittleEndian(tiff.Span[place..])
        : BinaryPrimitives.ReadUInt16BigEndian(tiff.Span[place..]);

    private uint UInt32(int place) => Number(tiff.Span[place..]);

    private uint Number(ReadOnlySpan<byte> bytes) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
