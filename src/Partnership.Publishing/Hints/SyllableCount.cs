namespace Partnership.Publishing.Hints;

/// <summary>Counts the syllables of an English word by its groups of vowels, and by the endings that break that rule.</summary>
public static class SyllableCount
{
    private static readonly string[] TwoVowelsSpokenApart = ["ia", "io", "iu", "ua", "uo", "eo", "ied", "riet", "dien", "iet", "creat", "being", "seeing", "doing", "going"];
    private static readonly string[] OneAfterAll = ["tion", "sion", "cian", "cious", "tious", "gion", "cial", "tial", "guar", "qua", "quo", "people"];
    // The e in the middle of these is as silent as it would be at the end.
    private static readonly string[] SilentInside = ["safeg", "somet", "someo", "therefo"];
    private static readonly string[] SpokenEnding = ["ted", "ded"];

    /// <summary>How many syllables a word has; a number counts as one, anything else without letters as none.</summary>
    public static int Of(string word)
    {
        var letters = new string([.. word.ToLowerInvariant().Where(char.IsAsciiLetter)]);
        if (letters.Length == 0)
            return word.Any(char.IsDigit) ? 1 : 0;
        if (letters.Length <= 3)
            return Math.Max(1, Groups(letters));
        var count = Groups(letters);
        if (letters.EndsWith('e') && !letters.EndsWith("le", StringComparison.Ordinal) && !EndsWithTwoVowels(letters))
            count--;
        else if (letters.EndsWith("le", StringComparison.Ordinal) && IsVowel(letters[^3]))
            count--;
        else if (letters.EndsWith("ed", StringComparison.Ordinal) && !SpokenEnding.Any(e => letters.EndsWith(e, StringComparison.Ordinal)) && !EndsWithTwoVowels(letters[..^1]))
            count--;
        else if (letters.EndsWith("es", StringComparison.Ordinal) && !HasHiss(letters[..^2]) && !EndsWithTwoVowels(letters[..^1]) && !letters.EndsWith("les", StringComparison.Ordinal))
            count--;
        count += TwoVowelsSpokenApart.Count(p => letters.Contains(p, StringComparison.Ordinal));
        count -= OneAfterAll.Count(p => letters.Contains(p, StringComparison.Ordinal) && TwoVowelsSpokenApart.Any(t => p.Contains(t, StringComparison.Ordinal)));
        count -= SilentInside.Count(p => letters.Contains(p, StringComparison.Ordinal));
        return Math.Max(1, count);
    }

    private static int Groups(string letters)
    {
        var count = 0;
        for (var i = 0; i < letters.Length; i++)
            if (IsVowel(letters[i]) && (i == 0 || !IsVowel(letters[i - 1])) && !(letters[i] == 'y' && i == 0))
                count++;
        return count;
    }

    private static bool HasHiss(string stem) =>
        stem.EndsWith('s') || stem.EndsWith('c') || stem.EndsWith('g') || stem.EndsWith('x') || stem.EndsWith('z') || stem.EndsWith("sh", StringComparison.Ordinal) || stem.EndsWith("ch", StringComparison.Ordinal);

    private static bool EndsWithTwoVowels(string letters) => letters.Length > 1 && IsVowel(letters[^1]) && IsVowel(letters[^2]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
