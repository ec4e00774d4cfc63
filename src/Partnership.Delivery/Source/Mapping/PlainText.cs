using System.Text;

namespace Partnership.Delivery.Source.Mapping;

/// <summary>Brings plain text from outside into a form that every page, feed and index can hold.</summary>
internal static class PlainText
{
    /// <summary>The text of one or several lines without control characters and halves of characters, or null when nothing is left.</summary>
    public static string? Clean(string text, bool isOneLine)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value is '\n' or '\t')
                clean.Append(isOneLine ? ' ' : (char)rune.Value);
            else if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar && rune.Value is not (0xFFFE or 0xFFFF))
                clean.Append(rune.ToString());
        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>A text that is cut behind a word when it is too long.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var cut = text[..(most - 1)];
        if (char.IsHighSurrogate(cut[^1]))
            cut = cut[..^1];
        var space = cut.LastIndexOf(' ');
        return (space > most / 2 ? cut[..space] : cut) + "…";
    }
}
