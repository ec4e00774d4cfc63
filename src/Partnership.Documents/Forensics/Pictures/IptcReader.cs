using System.Buffers.Binary;
using System.Text;

namespace Partnership.Documents.Forensics.Pictures;

/// <summary>Reads what press offices and Photoshop write into a picture (IPTC, inside Photoshop's own blocks).</summary>
internal static class IptcReader
{
    private const int MostBlocks = 1_000;

    internal static void Read(ReadOnlyMemory<byte> blocks, PictureDetails details)
    {
        var place = 0;
        for (var count = 0; count < MostBlocks && place + 12 <= blocks.Length; count++)
        {
            var rest = blocks.Span[place..];
            if (!rest.StartsWith("8BIM"u8))
                return;
            var id = BinaryPrimitives.ReadUInt16BigEndian(rest[4..]);
            var name = (rest[6] + 2) & ~1;
            if (6 + name + 4 > rest.Length)
                return;
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest[(6 + name)..]);
            var start = 10 + name;
            if (length > rest.Length - start)
                return;
            if (id == 0x0404)
                Records(rest.Slice(start, (int)length), details);
            details.HasThumbnail |= id is 0x040C or 0x0409 && length > 28;
            place += start + (int)((length + 1) & ~1u);
        }
    }

    private static void Records(ReadOnlySpan<byte> bytes, PictureDetails details)
    {
        for (var count = 0; count < MostBlocks && bytes.Length >= 5 && bytes[0] == 0x1C; count++)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]);
            if (length > bytes.Length - 5)
                return;
            if (bytes[1] == 2)
                Record(bytes[2], Encoding.UTF8.GetString(bytes.Slice(5, length)), details);
            bytes = bytes[(5 + length)..];
        }
    }

    private static void Record(byte number, string value, PictureDetails details)
    {
        switch (number)
        {
            case 80 or 85 or 110 or 115 or 116 or 118 or 122:
                details.AddPerson(value);
                break;
            case 5 or 25 or 40 or 105 or 120 or 90 or 92 or 95 or 101 or 103:
                details.AddWords(value);
                break;
            default:
                break;
        }
    }
}
