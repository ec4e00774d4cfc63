using System.Globalization;
using System.Text;

namespace Partnership.Documents.PageTexts;

/// <summary>Takes out of a line what is there for the printer only.</summary>
internal static class CleanCharacters
{
    internal const char SoftHyphen = '\u00AD';

    private const char Bullet = '•';

    /// <summary>The line with single spaces, without ligatures and anything invisible, except one soft hyphen at its end.</summary>
    internal static string Of(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var character in line.EnumerateRunes())
            Append(clean, character);

        if (clean.Length > 0 && clean[^1] == ' ')
            clean.Length--;
        // Where a line ends with it, a word goes on in the next: that is still to be used.
        if (clean.Length > 0 && line.TrimEnd().EndsWith(SoftHyphen))
            clean.Append(SoftHyphen);
        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune character)
    {
        if (Rune.IsWhiteSpace(character))
            AppendSpace(clean);
        else if (Ligature(character) is { } letters)
            clean.Append(letters);
        else if (clean.Length == 0 && IsSymbolOfAFont(character))
            clean.Append(Bullet);
        else if (!IsInvisible(character))
            clean.Append(character);
    }

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
            clean.Append(' ');
    }

    private static bool IsInvisible(Rune character) =>
        Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>Word processors draw bullets with symbol fonts, whose signs have no meaning outside of them.</summary>
    private static bool IsSymbolOfAFont(Rune character) => character.Value is >= 0xF000 and <= 0xF0FF;

    private static string? Ligature(Rune character) => character.Value switch
    {
        0xFB00 => "ff",
        0xFB01 => "fi",
        0xFB02 => "fl",
        0xFB03 => "ffi",
        0xFB04 => "ffl",
        0xFB05 or 0xFB06 => "st",
        _ => null,
    };
}
