using System.Text.RegularExpressions;

namespace Partnership.Disclosure.Detectors;

/// <summary>Regular expressions whose time grows with the text and no faster: they never go back, and no part of them repeats without an end.</summary>
internal static class Patterns
{
    /// <summary>A pattern that takes capital and small letters as they are.</summary>
    public static Regex Exact(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>A pattern that takes capital and small letters as the same.</summary>
    public static Regex AnyCase(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
