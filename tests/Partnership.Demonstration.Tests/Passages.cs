using System.Text.RegularExpressions;
using Partnership.Documents.Pdf;

namespace Partnership.Demonstration.Tests;

/// <summary>The words that a writer wrote: what the press adds to every file is taken out.</summary>
internal static partial class Passages
{
    private static readonly string Notice = string.Join(' ', WordRuns.Words(MadeUpNotice.Text));

    internal static IReadOnlyList<IReadOnlyList<string>> Of(ReportSource source) => Without(WordRuns.Words(source.Body), [Notice]);

    /// <summary>Pages follow each other without their feet; what the title block repeats from the front matter is taken out.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Of(ReportSource source, PdfReport pdf)
    {
        var titleBlock = source.FrontMatter.Values.Select(value => string.Join(' ', WordRuns.Words(value)));
        var pages = pdf.Pages.Select(page => PageNumber().Replace(string.Join(' ', WordRuns.Words(page.Text)), "").Replace(Notice, "", StringComparison.Ordinal));
        var first = Without(WordRuns.Words(pages.First()), titleBlock);
        return [.. first[..^1], [.. first[^1], .. WordRuns.Words(string.Join(' ', pages.Skip(1)))]];
    }

    private static List<IReadOnlyList<string>> Without(IReadOnlyList<string> words, IEnumerable<string> removed)
    {
        var text = $" {string.Join(' ', words)} ";
        foreach (var run in removed.OrderByDescending(run => run.Length))
            text = text.Replace($" {run} ", " | ", StringComparison.Ordinal);
        return [.. text.Split('|').Select(WordRuns.Words)];
    }

    [GeneratedRegex(@"\bpage \d+ of \d+\b")]
    private static partial Regex PageNumber();
}
