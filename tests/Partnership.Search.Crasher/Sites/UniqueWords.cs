using System.Text.RegularExpressions;

namespace Partnership.Search.Crasher.Sites;

/// <summary>
/// Words that stand nowhere else. They are spelled nearly alike, so that a search that takes one for another is noticed, and
/// no rule of English makes one out of another.
/// </summary>
internal static partial class UniqueWords
{
    private const string Letters = "bdfgkmpt";

    /// <summary>The word of a number, from 0 to 32,767.</summary>
    public static string Of(int number)
    {
        var word = "zq";
        for (var place = 0; place < 5; place++, number >>= 3)
            word += Letters[number & 7];
        return word + "k";
    }

    /// <summary>All such words in a text, in order.</summary>
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(m => m.Value.ToLowerInvariant());

    [GeneratedRegex("zq[bdfgkmpt]{5}k", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
