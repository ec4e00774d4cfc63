using System.Text;

namespace Partnership.Documents.Forensics.Pictures;

/// <summary>Goes through the blocks of a GIF.</summary>
internal static class GifBlocks
{
    private const int MostBlocks = 20_000;

    internal static void Read(ReadOnlyMemory<byte> gif, PictureDetails details)
    {
        var bytes = gif.Span;
        if (bytes.Length < 13)
            return;

        var place = 13 + ColoursIn(bytes[10]);
        for (var count = 0; count < MostBlocks && place + 2 < bytes.Length; count++)
        {
            switch (bytes[place])
            {
                case 0x21 when bytes[place + 1] == 0xFE:
                    place = Words(bytes, place + 2, details);
                    break;
                case 0x21:
                    place = End(bytes, place + 2);
                    break;
                case 0x2C when place + 10 < bytes.Length:
                    place = End(bytes, place + 11 + ColoursIn(bytes[place + 9]));
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>The length of a table of colours, which a flag announces.</summary>
    private static int ColoursIn(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int Words(ReadOnlySpan<byte> bytes, int place, PictureDetails details)
    {
        var words = new StringBuilder();
        while (place < bytes.Length && bytes[place] > 0 && words.Length < 4_000)
        {
            var length = Math.Min(bytes[place], bytes.Length - place - 1);
            words.Append(Encoding.Latin1.GetString(bytes.Slice(place + 1, length)));
            place += 1 + length;
        }

        details.AddWords(words.ToString());
        return End(bytes, place);
    }

    private static int End(ReadOnlySpan<byte> bytes, int place)
    {
        while (place < bytes.Length && bytes[place] > 0)
            place += 1 + bytes[place];
        return place + 1;
    }
}
