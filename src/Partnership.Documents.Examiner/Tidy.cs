using Partnership.Documents.Examination;

namespace Partnership.Documents.Examiner;

/// <summary>Brings what was found within what an answer may hold: boxes on the page, texts of a bounded length.</summary>
internal static class Tidy
{
    private const int MostFindings = 20_000;
    private const int LongestText = 500;
    private const int LongestSentence = 1_000;
    private const int LongestFact = 2_000;

    internal static ExaminedFile Of(ExaminedFile file) => file with
    {
        Findings = [.. file.Findings.Take(MostFindings).Select(finding => Of(finding, file.Pages.Count))],
        Facts = file.Facts is { } facts
            ? facts with { Title = Shorten(facts.Title, LongestFact), Language = Shorten(facts.Language, LongestFact) }
            : null,
    };

    private static FileFinding Of(FileFinding finding, int pages) => finding with
    {
        Page = finding.Page is { } page && page >= 1 && page <= pages ? page : null,
        Box = finding.Box is { } box ? Of(box) : null,
        Text = Shorten(finding.Text, LongestText),
        Why = Shorten(finding.Why, LongestSentence),
        Advice = Shorten(finding.Advice, LongestSentence),
    };

    private static PageBox Of(PageBox box) => new(Part(box.Left), Part(box.Top), Part(box.Right), Part(box.Bottom));

    private static double Part(double value) => double.IsFinite(value) ? Math.Clamp(value, 0, 1) : 0;

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Shorten(string? text, int longest) => text?.Length > longest ? text[..longest] : text;
}
