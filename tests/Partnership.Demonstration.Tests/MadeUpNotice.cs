using System.Text.RegularExpressions;

namespace Partnership.Demonstration.Tests;

/// <summary>The words that must stand on every page.</summary>
internal static partial class MadeUpNotice
{
    internal const string Text =
        "This is a made-up review, written to show how this site works. No child, family or event in it is real.";

    internal static bool StandsIn(string pageText) =>
        WhiteSpace().Replace(pageText, " ").Contains(Text, StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
