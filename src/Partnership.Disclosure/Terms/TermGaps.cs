using System.Buffers;

namespace Partnership.Disclosure.Terms;

/// <summary>Judges what stands between the letters of a term.</summary>
internal static class TermGaps
{
    private const int LongestGap = 5;

    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" \n-_.'\"()/\\+&*~|");
    private static readonly SearchValues<char> InsideWord = SearchValues.Create(" \n-_.'*~|/\\·,");

    /// <summary>How the term is written here, or null when these letters are not the term.</summary>
    public static TermWay? WayOf(Skeleton skeleton, TermForm form, int at)
    {
        var way = TermWay.Plain;
        var wordStart = 0;
        for (var i = 1; i <= form.Letters.Length; i++)
        {
            if (i < form.Letters.Length && !form.WordStarts.Contains(i))
                continue;
            if (WayOfWord(skeleton, at + wordStart, i - wordStart) is not { } word)
                return null;
            if (word == TermWay.Spread)
                way = word;
            if (i < form.Letters.Length && !IsBetweenWords(skeleton, form, at + i, i - wordStart))
                return null;
            wordStart = i;
        }
        return way;
    }

    private static bool IsBetweenWords(Skeleton skeleton, TermForm form, int index, int lengthBefore)
    {
        var gap = skeleton.Gap(index);
        if (gap.Length > LongestGap)
            return false;
        if (form.IsReversed && gap.Contains(','))
            return !gap.ContainsAnyExcept(" \n,");
        // A full stop and a space end a sentence, unless a single letter stands before them.
        var endsSentence = gap.Length > 1 && gap[0] == '.' && lengthBefore > 1;
        return !gap.ContainsAnyExcept(BetweenWords) && !endsSentence;
    }

    private static TermWay? WayOfWord(Skeleton skeleton, int start, int length)
    {
        var gaps = 0;
        var onlyGap = -1;
        for (var i = start + 1; i < start + length; i++)
        {
            var gap = skeleton.Gap(i);
            if (gap.Length == 0)
                continue;
            if (gap.Length > LongestGap || gap.ContainsAnyExcept(InsideWord))
                return null;
            gaps++;
            onlyGap = i;
        }
        if (gaps == 0)
            return TermWay.Plain;
        // Either all letters are apart, or one break goes through the word; a space alone parts two words ("west on").
        return (length > 2 && gaps == length - 1) || (gaps == 1 && length > 3 && skeleton.Gap(onlyGap).ContainsAny("-\n_*·")) ? TermWay.Spread : null;
    }
}
