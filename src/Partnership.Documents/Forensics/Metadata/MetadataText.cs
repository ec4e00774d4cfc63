using System.Text.RegularExpressions;

namespace Partnership.Documents.Forensics.Metadata;

/// <summary>Tells paths of somebody's computer from other words.</summary>
internal static partial class MetadataText
{
    private const int Longest = 4_000;

    /// <summary>The path that stands in a text, such as C:\Users\name; null when none does.</summary>
    internal static string? PathIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var start = text.Length <= Longest ? text : text[..Longest];
        var found = ComputerPath().Match(start);
        return found.Success ? found.Value.Trim() : null;
    }

    /// <summary>A drive, a server's share, somebody's home folder or a file address; never a part of a web address.</summary>
    [GeneratedRegex(
        """(?<![A-Za-z0-9])[A-Za-z]:\\[^\s"<>|*?\\][^"<>|*?\r\n]{1,200}|(?<![A-Za-z0-9])[A-Za-z]:/[^\s"<>|*?/][^"<>|*?\r\n]{2,200}|(?<![\\\w])\\\\[\w.$-]{2,}\\[^"<>|*?\r\n]{2,200}|(?<![\w/.:-])/(?:home|Users|root|var/folders|mnt|media|tmp)/[^\s"<>|*?]{2,200}|\bfile:/{1,3}[^\s"<>]{3,200}""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ComputerPath();
}
