using System.Buffers;
using System.Collections.Frozen;

namespace Partnership.Search.Highlighting;

/// <summary>Splits text into sentences, well enough to show whole ones.</summary>
internal static class Sentences
{
    // What a sentence may end with.
    private static readonly SearchValues<char> Marks = SearchValues.Create("\n.!?\u2026\u3002\u061F");

    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "dr", "mr", "mrs", "ms", "prof", "st", "no", "nos", "e.g", "i.e", "etc", "vs", "p", "pp", "para", "paras", "cf", "approx", "dept", "ref", "ed", "vol", "fig", "jan", "feb",
        "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences between two places of a text. A line's end always ends one.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text, int from, int to)
    {
        var start = from;
        for (var at = NextMark(text, from, to); at < to; at = NextMark(text, at + 1, to))
        {
            if (text[at] != '\n' && !IsEnd(text, at, to, start))
                continue;
            // Quotation marks and brackets that close belong to the sentence that they close.
            var end = at + 1;
            while (end < to && text[end] is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']')
                end++;
            if (Trimmed(text, start, end) is { } sentence)
                yield return sentence;
            start = end;
            at = end - 1;
        }

        if (Trimmed(text, start, to) is { } last)
            yield return last;
    }

    private static int NextMark(string text, int from, int to) =>
        text.AsSpan(from, to - from).IndexOfAny(Marks) is var found and >= 0 ? from + found : to;

    private static bool IsEnd(string text, int at, int to, int start)
    {
        if (text[at] is '!' or '?' or '\u2026' or '\u3002' or '\u061F')
            return true;
        if (text[at] != '.')
            return false;
        var next = at + 1;
        while (next < to && text[next] is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']')
            next++;
        if (next >= to)
            return true;
        if (!char.IsWhiteSpace(text[next]))
            return false; // 3.2, example.org
        while (next < to && text[next] == ' ')
            next++;
        // A sentence begins with a capital, a figure or a mark; after an abbreviation or an initial it goes on.
        return (next >= to || !char.IsLower(text[next])) && !IsAbbreviation(text, at, start);
    }

    private static bool IsAbbreviation(string text, int dot, int start)
    {
        var begin = dot;
        while (begin > start && (char.IsLetter(text[begin - 1]) || text[begin - 1] == '.'))
            begin--;
        if (begin == dot && IsListNumber(text, dot, start))
            return true;
        var word = text[begin..dot];
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]) && word != "I");
    }

    // "2. Managers should ask": the number belongs to the sentence behind it.
    private static bool IsListNumber(string text, int dot, int start)
    {
        var number = text.AsSpan(start, dot - start).Trim();
        return number.Length is 1 or 2 && !number.ContainsAnyExceptInRange('0', '9');
    }

    private static (int Start, int End)? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? (start, end) : null;
    }
}
