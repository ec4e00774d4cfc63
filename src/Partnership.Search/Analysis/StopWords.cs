using System.Collections.Frozen;

namespace Partnership.Search.Analysis;

/// <summary>Words that say nothing about what is looked for, as long as there are others. As they are written, in lower case.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> English = (
        "a about am an and any are as at be been but by can could did do does for from had has have he her hers him his how i if in " +
        "into is it its me my no nor not of on or our ours s she should so such t that the their theirs them then there these they this " +
        "those to us was we were what when where which while who whom whose why will with would you your yours")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => English.Contains(word);
}
