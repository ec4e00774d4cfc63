using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Documents.PageTexts;

/// <summary>Tells the first line of a list's item from a line that only looks like one.</summary>
internal static partial class ListItem
{
    /// <summary>Whether a line begins an item of a list.</summary>
    /// <param name="line">The line.</param>
    /// <param name="previous">The line above it in the same block, or null for the first.</param>
    /// <param name="itemAbove">The first line of the paragraph above it in the same block, or null for the first.</param>
    internal static bool Begins(string line, string? previous, string? itemAbove)
    {
        if (Bullet().IsMatch(line))
            return true;
        if (!Dash().IsMatch(line) && !Number().IsMatch(line))
            return false;

        // A sentence may go on with "- and so on" or with "20. They left" in a new line.
        return previous is null || SentenceEnd().IsMatch(previous) || Continues(line, itemAbove);
    }

    /// <summary>Whether there are bullets and nothing else.</summary>
    internal static bool IsBulletOnly(string paragraph) => BulletOnly().IsMatch(paragraph);

    private static bool Continues(string line, string? above)
    {
        if (above is null)
            return false;
        if (Dash().IsMatch(line))
            return Dash().IsMatch(above);

        return (NumberOf(line), NumberOf(above)) is ({ } number, { } before)
            ? number == before + 1
            : Letter().IsMatch(line) && Letter().IsMatch(above);
    }

    private static int? NumberOf(string line) =>
        int.TryParse(Number().Match(line).Groups["digits"].ValueSpan, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(@"\A[•‣▪▫◦●○■□◆◇➢➤►▶✓✔](\s|\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A[•‣▪▫◦●○■□◆◇➢➤►▶✓✔\s]+\z")]
    private static partial Regex BulletOnly();

    [GeneratedRegex(@"\A[-–—*o]\s")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\A\(?((?<digits>[0-9]{1,3})|[a-z]|[ivx]{1,5})[.)]\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A\(?[a-z]{1,5}[.)]\s")]
    private static partial Regex Letter();

    [GeneratedRegex(@"[.?!:;][""'’”)\]]*\z")]
    private static partial Regex SentenceEnd();
}
