using System.Security.Cryptography;
using System.Text;
using Partnership.Disclosure.Detectors;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Findings;

/// <summary>Makes the key of a finding from its kind, its letters and digits, and those of the words around it.</summary>
internal static class FindingKey
{
    private const int WordsAround = 3;
    private const int LongestWord = 60;

    /// <summary>The key: 64 lower-case hexadecimal digits.</summary>
    public static string Of(TextView view, Candidate candidate)
    {
        var parts = new StringBuilder(candidate.Kind.ToString());
        Add(parts.Append('|'), view.Lower.AsSpan(candidate.Start..candidate.End));
        foreach (var word in Before(view, candidate.Start))
            parts.Append('|').Append(word);
        parts.Append('|');
        foreach (var word in After(view, candidate.End))
            parts.Append('|').Append(word);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())));
    }

    private static List<string> Before(TextView view, int index)
    {
        var words = new List<string>();
        while (index > 0 && words.Count < WordsAround)
        {
            var end = index;
            while (index > 0 && end - index < LongestWord && !char.IsWhiteSpace(view.At(index - 1)))
                index--;
            AddWord(words, view.Lower.AsSpan(index..end));
            if (index > 0 && end - index < LongestWord)
                index--;
        }
        return words;
    }

    private static List<string> After(TextView view, int index)
    {
        var words = new List<string>();
        while (index < view.Text.Length && words.Count < WordsAround)
        {
            var start = index;
            while (index < view.Text.Length && index - start < LongestWord && !char.IsWhiteSpace(view.At(index)))
                index++;
            AddWord(words, view.Lower.AsSpan(start..index));
            if (index - start < LongestWord)
                index++;
        }
        return words;
    }

    private static void AddWord(List<string> words, ReadOnlySpan<char> text)
    {
        var word = new StringBuilder();
        Add(word, text);
        if (word.Length > 0)
            words.Add(word.ToString());
    }

    private static void Add(StringBuilder parts, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                parts.Append(character);
        }
    }
}
