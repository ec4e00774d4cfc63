using System.Globalization;
using System.Text;

namespace Partnership.Editorial.People.Passwords;

/// <summary>Sees a password as a guesser does: without capitals, look-alike letters and what stands around it.</summary>
internal static class PasswordText
{
    private const string Signs = "0134567892@$!|+l";
    private const string Letters = "oieasgtbgzasiiti"; // l and 1 and ! are one letter to a guesser

    /// <summary>The letters that a text is made of.</summary>
    public static string Simplify(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (Signs.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
                letters.Append(Letters[at]);
            else if (char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                letters.Append(c);
        }

        return letters.ToString();
    }

    /// <summary>The words that somebody may have begun with: with and without the digits and signs at the ends, as in <c>!Summer2026!</c>.</summary>
    public static IEnumerable<string> Cores(string password)
    {
        var around = password.Where(c => !char.IsLetter(c)).Distinct().ToArray();
        return around.Length == 0
            ? [Simplify(password)]
            : new[] { password, password.TrimEnd(around), password.Trim(around) }.Select(Simplify).Distinct();
    }

    /// <summary>The words of a password, each once: <c>dragonking</c> for <c>Dragon1King2Dragon3</c>.</summary>
    public static string Words(string password)
    {
        var words = new string([.. password.Select(c => char.IsLetter(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(Simplify).Distinct());
    }

    /// <summary>The shortest text that a text repeats: <c>abc</c> for <c>abcabcabc</c>, itself when it repeats nothing.</summary>
    public static string Period(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
            if (Enumerable.Range(length, text.Length - length).All(i => text[i] == text[i - length]))
                return text[..length];
        return text;
    }
}
