using System.Text.RegularExpressions;

namespace Partnership.Disclosure.Detectors;

/// <summary>
/// Regular expressions of which no part repeats without an end. They are first tried as .NET usually does, which takes little memory
/// and is quick with what people write. A text that was made to keep them busy is gone through once more with expressions that never
/// go back, whose time grows with the text and no faster. Both find the same; the latter take 2 MB each, so they are made when they
/// are needed.
/// </summary>
internal static class Patterns
{
    // A line break is a space like any other: pages break sentences where they like.
    private const RegexOptions Always = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    /// <summary>A pattern that takes capital and small letters as they are.</summary>
    public static Pattern Exact(string pattern) => new(pattern, Always);

    /// <summary>A pattern that takes capital and small letters as the same.</summary>
    public static Pattern AnyCase(string pattern) => new(pattern, Always | RegexOptions.IgnoreCase);
}
