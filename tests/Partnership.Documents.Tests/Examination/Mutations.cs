using System.Text;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Makes bad files of good ones. The same seed number gives the same file.</summary>
internal sealed class Mutations(IReadOnlyList<byte[]> originals)
{
    private static readonly string[] Tokens =
    [
        "/Kids", "/Parent", "/Count", "/Length", "/Filter", "/Contents", "/Resources", "/Font", "/XObject", "/MediaBox", "/Rotate", "/Encoding",
        "/ToUnicode", "/Prev", "/XRefStm", "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref", "BT", "ET", "Tf", "Td", "Tj", "Do", "cm",
        "q", "Q", "w:p", "w:t", "w:r", "[", "]", "<<", ">>", "(", ")", "0 R", "1 0 R", "3 0 R",
    ];

    private static readonly string[] Numbers = ["-1", "0", "1", "2147483647", "-2147483648", "4294967296", "1e308", "99999999999999999999", "0.00000001", "65536"];

    /// <summary>A changed copy of one of the originals.</summary>
    internal byte[] File(int seed)
    {
        // Not for secrets: the point is that it can be repeated.
        var random = new Random(seed);
        var file = originals[seed % originals.Count];
        for (var changes = random.Next(1, 6); changes > 0 && file.Length > 8; changes--)
            file = Change(file, random);
        return file;
    }

    private static byte[] Change(byte[] file, Random random) => random.Next(7) switch
    {
        0 => Flip(file, random, 1),
        1 => Flip(file, random, random.Next(2, 60)),
        2 => Cut(file, random),
        3 => Swap(file, random),
        4 => Repeat(file, random),
        5 => ReplaceToken(file, random),
        _ => ReplaceNumber(file, random),
    };

    private static byte[] Flip(byte[] file, Random random, int times)
    {
        file = [.. file];
        for (; times > 0; times--)
            file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
        return file;
    }

    private static byte[] Cut(byte[] file, Random random)
    {
        var (from, length) = Piece(file, random);
        return [.. file[..from], .. file[(from + length)..]];
    }

    private static byte[] Swap(byte[] file, Random random)
    {
        var (from, length) = Piece(file, random);
        var other = random.Next(file.Length - length);
        file = [.. file];
        var (one, two) = (file[from..(from + length)], file[other..(other + length)]);
        one.CopyTo(file, other);
        two.CopyTo(file, from);
        return file;
    }

    private static byte[] Repeat(byte[] file, Random random)
    {
        var (from, length) = Piece(file, random);
        return [.. file[..from], .. Enumerable.Repeat(file[from..(from + length)], random.Next(2, 20)).SelectMany(piece => piece), .. file[from..]];
    }

    private static byte[] ReplaceToken(byte[] file, Random random) =>
        Replace(file, random, Tokens[random.Next(Tokens.Length)], Tokens[random.Next(Tokens.Length)]);

    private static byte[] ReplaceNumber(byte[] file, Random random)
    {
        var digits = Enumerable.Range(0, file.Length).Where(place => char.IsAsciiDigit((char)file[place])).ToArray();
        if (digits.Length == 0)
            return Flip(file, random, 1);
        var start = digits[random.Next(digits.Length)];
        var end = start;
        while (end < file.Length && char.IsAsciiDigit((char)file[end]))
            end++;
        return [.. file[..start], .. Encoding.Latin1.GetBytes(Numbers[random.Next(Numbers.Length)]), .. file[end..]];
    }

    private static byte[] Replace(byte[] file, Random random, string token, string with)
    {
        var from = random.Next(file.Length);
        var found = file.AsSpan(from).IndexOf(Encoding.Latin1.GetBytes(token));
        return found < 0
            ? Flip(file, random, 1)
            : [.. file[..(from + found)], .. Encoding.Latin1.GetBytes(with), .. file[(from + found + token.Length)..]];
    }

    private static (int From, int Length) Piece(byte[] file, Random random)
    {
        var length = random.Next(1, Math.Max(2, file.Length / 8));
        return (random.Next(file.Length - length), length);
    }
}
