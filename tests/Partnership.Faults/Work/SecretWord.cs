using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Partnership.Faults.Work;

/// <summary>A word that stands in one version of one document and nowhere else, so that wherever it turns up tells where it came from.</summary>
internal static partial class SecretWord
{
    private const string Letters = "bcdfghjklmnpqrstvwxz"; // no vowels: no word of a language, no name

    public static string New() => $"zq{RandomNumberGenerator.GetString(Letters, 12)}";

    /// <summary>All such words in a text.</summary>
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("zq[b-df-hj-np-tv-xz]{12}")]
    private static partial Regex Pattern();
}
