using System.Text.RegularExpressions;

namespace Partnership.Documents.Tests.Reports;

/// <summary>What a source of the demonstration holds, read by rules that are simpler than those of the reader under test.</summary>
internal sealed partial record MarkdownSource(
    IReadOnlyList<string> Words, IReadOnlyList<(int Level, string Words)> Headings, IReadOnlyList<IReadOnlyList<string>> Lists, IReadOnlyList<(string FirstRow, int Rows)> Tables, int Quotes)
{
    internal static MarkdownSource Parse(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n').SkipWhile((line, index) => index == 0 || line != "---").Skip(1).ToList();
        var headings = lines.Where(line => line.StartsWith('#')).Select(line => (line.TakeWhile(c => c == '#').Count(), Plain(line))).ToList();
        return new MarkdownSource(
            [.. lines.Where(line => !TableRule().IsMatch(line)).SelectMany(line => WordsOf(Marker().Replace(line, "")))],
            headings,
            [.. Groups(lines, line => Item().IsMatch(line)).Select(group => (IReadOnlyList<string>)[.. group.Select(line => Plain(Marker().Replace(line, "")))])],
            [.. Groups(lines, line => line.StartsWith('|')).Select(group => (Plain(group[0]), group.Count - 1))],
            Groups(lines, line => line.StartsWith('>'), overBlanks: false).Count());
    }

    internal static IReadOnlyList<string> WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    internal static string Plain(string text) => string.Join(' ', WordsOf(text));

    /// <summary>Runs of lines of a kind; a single blank line within a list doesn't end it.</summary>
    private static IEnumerable<List<string>> Groups(List<string> lines, Func<string, bool> belongs, bool overBlanks = true)
    {
        List<string> group = [];
        for (var index = 0; index < lines.Count; index++)
        {
            if (belongs(lines[index]))
                group.Add(lines[index]);
            else if (group.Count > 0 && !(overBlanks && lines[index].Length == 0 && index + 1 < lines.Count && belongs(lines[index + 1])))
            {
                yield return group;
                group = [];
            }
        }

        if (group.Count > 0)
            yield return group;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\A(- |[0-9]+\. )")]
    private static partial Regex Item();

    [GeneratedRegex(@"\A(- |[0-9]+\. |> ?|#+ )")]
    private static partial Regex Marker();

    [GeneratedRegex(@"\A[|:\-\s]+\z")]
    private static partial Regex TableRule();
}
