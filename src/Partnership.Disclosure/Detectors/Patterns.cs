using System.Text.RegularExpressions;

namespace Partnership.Disclosure.Detectors;

/// <summary>Regular expressions whose time grows with the text and no faster: they never go back, and no part of them repeats without an end.</summary>
internal static class Patterns
{
    // A line break is a space like any other: pages break sentences where they like.
    private const RegexOptions Always = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    /// <summary>A pattern that takes capital and small letters as they are.</summary>
    public static Regex Exact(string pattern) => new(pattern, Always);

    /// <summary>A pattern that takes capital and small letters as the same.</summary>
    public static Regex AnyCase(string pattern) => new(pattern, Always | RegexOptions.IgnoreCase);
}
