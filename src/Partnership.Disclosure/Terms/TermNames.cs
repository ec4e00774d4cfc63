using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Terms;

/// <summary>Finds a name of two words with a middle name between them, or with a first letter for one of them.</summary>
internal static class TermNames
{
    private const int LongestGap = 3;

    /// <summary>Every place at which the name is varied like that.</summary>
    public static IEnumerable<TermMatch> Find(TextView view, string given, string family)
    {
        for (var i = 0; i + 1 < view.Words.Count; i++)
        {
            if (LastWord(view, i, given, family) is { } last)
                yield return new TermMatch(view.Words[i].Start, view.Words[last].End, TermWay.Varied);
        }
    }

    // Both words beside each other are the term itself and both first letters its initials; those are found elsewhere.
    private static int? LastWord(TextView view, int index, string given, string family)
    {
        var words = view.Words;
        if (!Follows(view, index + 1))
            return null;
        if (IsInitial(words[index], given) && IsWord(words[index + 1], family))
            return index + 1;
        if (!IsWord(words[index], given))
            return null;
        if (IsInitial(words[index + 1], family) && !words[index + 1].IsPossessive)
            return index + 1;
        var hasMiddle = index + 2 < words.Count && char.IsUpper(words[index + 1].Value[0]) && Follows(view, index + 2) && IsWord(words[index + 2], family);
        return hasMiddle ? index + 2 : null;
    }

    private static bool IsWord(Word word, string part) => word.Lower == part && char.IsUpper(word.Value[0]);

    private static bool IsInitial(Word word, string part) => word.Value.Length == 1 && char.IsUpper(word.Value[0]) && word.Lower[0] == part[0];

    private static bool Follows(TextView view, int index)
    {
        var gap = view.Text.AsSpan(view.Words[index - 1].End..view.Words[index].Start);
        var isPoint = gap.StartsWith(".") && view.Words[index - 1].Value.Length == 1;
        return gap.Length is > 0 and <= LongestGap && !gap.ContainsAnyExcept(isPoint ? ". \n" : " \n");
    }
}
