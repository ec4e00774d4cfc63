using System.Buffers;
using System.Globalization;
using System.Text;

namespace Partnership.Disclosure.Text;

/// <summary>
/// Makes one plain text of the many ways to write the same: no accents, nothing invisible, one kind of space, dash and quotation
/// mark, Latin letters for those that look like them, and words that a line break took apart made whole.
/// </summary>
internal static class TextFolder
{
    private const string Fillers = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

    /// <summary>Folds a text.</summary>
    public static List<FoldedCharacter> Fold(string text)
    {
        var folded = new List<FoldedCharacter>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (text.AsSpan(i).StartsWith("\r\n"))
                length = 2;
            // Half a surrogate pair is no character; it parts words as a space does.
            if (status != OperationStatus.Done)
                folded.Add(new FoldedCharacter(' ', i, i + length));
            else if (rune.IsAscii)
                AddAscii(folded, (char)rune.Value, i, i + length);
            else
                AddOther(folded, rune, i, i + length);
            i += length;
        }
        return LineBreaks.Join(folded);
    }

    private static void AddAscii(List<FoldedCharacter> folded, char character, int start, int end)
    {
        if (character is '\t')
            folded.Add(new FoldedCharacter(' ', start, end));
        else if (character is '\n' or '\r' or '\v' or '\f')
            folded.Add(new FoldedCharacter('\n', start, end));
        else if (character is '`')
            folded.Add(new FoldedCharacter('\'', start, end));
        else if (!char.IsControl(character))
            folded.Add(new FoldedCharacter(character, start, end));
    }

    private static void AddOther(List<FoldedCharacter> folded, Rune rune, int start, int end)
    {
        if (rune.IsBmp && Fillers.Contains((char)rune.Value, StringComparison.Ordinal))
            return;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.Control:
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                // The accent belongs to the letter before it, so that a finding covers both.
                if (folded is [.., var last])
                    folded[^1] = last with { End = end };
                break;
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                folded.Add(new FoldedCharacter('\n', start, end));
                break;
            case UnicodeCategory.SpaceSeparator:
                folded.Add(new FoldedCharacter(' ', start, end));
                break;
            default:
                AddPlain(folded, rune, start, end);
                break;
        }
    }

    private static void AddPlain(List<FoldedCharacter> folded, Rune rune, int start, int end)
    {
        // A raised figure is the mark of a footnote, not part of the number before it.
        if (rune.Value is 0xB9 or 0xB2 or 0xB3 or (>= 0x2070 and <= 0x2079))
        {
            folded.Add(new FoldedCharacter(' ', start, end));
            return;
        }
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
        {
            folded.Add(new FoldedCharacter((char)('0' + (int)Rune.GetNumericValue(rune)), start, end));
            return;
        }
        // Taken apart, two and a half would be twenty-one halves.
        if (rune.Value is >= 0xBC and <= 0xBE)
        {
            folded.Add(new FoldedCharacter((char)rune.Value, start, end));
            return;
        }
        if (rune.IsBmp && Lookalikes.Find((char)rune.Value) is { } same)
        {
            AddAll(folded, same, start, end);
            return;
        }
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
                continue;
            AddAll(folded, (part.IsBmp ? Lookalikes.Find((char)part.Value) : null) ?? part.ToString(), start, end);
        }
    }

    private static void AddAll(List<FoldedCharacter> folded, string characters, int start, int end)
    {
        foreach (var character in characters)
            folded.Add(new FoldedCharacter(character, start, end));
    }
}
