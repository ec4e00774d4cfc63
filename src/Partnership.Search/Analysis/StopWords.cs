using System.Collections.Frozen;

namespace Partnership.Search.Analysis;

/// <summary>Words that say nothing about what is looked for, as long as there are others. As they are written, in lower case.</summary>
internal static class StopWords
{
    // Lucene's list, and the small words of spoken questions. Longer lists were tried: they take words from long questions that
    // describe something, and gave short ones nothing.
    private static readonly FrozenSet<string> English = (
        "a am an and are as at be been being but by did do does for he her his how i if in into is it me my no not of on or our she " +
        "such that the their then there these they this to was we what when where who why will with you your")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => English.Contains(word);
}
