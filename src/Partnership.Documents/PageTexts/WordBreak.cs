namespace Partnership.Documents.PageTexts;

/// <summary>Whether a word that begins in one line goes on in the next.</summary>
internal static class WordBreak
{
    /// <summary>After these, a hyphen stands for a part that follows later: "short- and long-term".</summary>
    private static readonly string[] AfterAHangingHyphen = ["and", "or", "to", "nor", "but"];

    internal static bool IsBetween(string line, string next) =>
        line.Length > 1 && next.Length > 0 && char.IsLetterOrDigit(next[0]) && char.IsLetterOrDigit(line[^2])
        && (line[^1] == CleanCharacters.SoftHyphen || (IsHyphen(line[^1]) && !AfterAHangingHyphen.Contains(FirstWord(next))));

    /// <summary>The same for lines that need not belong together, such as the last of a page and the first of the next.</summary>
    internal static bool IsAcross(string line, string next) => IsBetween(line, next) && char.IsLower(next[0]);

    internal static bool IsHyphen(char character) => character is '-' or '\u2010';

    internal static string FirstWord(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? line : line[..end];
    }
}
