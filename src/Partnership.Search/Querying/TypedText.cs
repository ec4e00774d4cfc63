using System.Globalization;
using System.Text;

namespace Partnership.Search.Querying;

/// <summary>What somebody typed, without what nobody sees.</summary>
internal static class TypedText
{
    /// <summary>
    /// Control characters and halves of characters become spaces, typographic quotation marks plain ones; characters that only
    /// say how others are shown are left out.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="longest">How much of it is looked at, in characters.</param>
    public static string Clean(string text, int longest)
    {
        var cleaned = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, longest)).EnumerateRunes())
            _ = rune.Value switch
            {
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => cleaned.Append('"'),
                '\u2019' or '\u2018' => cleaned.Append('\''),
                '\uFFFD' => cleaned.Append(' '),
                _ when Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) => cleaned.Append(' '),
                _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format => cleaned,
                _ => cleaned.Append(rune.ToString()),
            };
        return cleaned.ToString();
    }
}
