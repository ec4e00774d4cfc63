using System.Globalization;
using System.Text;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics;

/// <summary>Gathers findings: the same one only once, and not more than a person can look at.</summary>
internal sealed class FindingList
{
    private const int MostOfAKind = 200;
    private const int LongestText = 500;

    private readonly List<FileFinding> findings = [];
    private readonly HashSet<(FileFindingKind, int?, string?, PageBox?)> seen = [];
    private readonly Dictionary<FileFindingKind, int> counts = [];

    internal IReadOnlyList<FileFinding> Findings => findings;

    internal void Add(FileFindingKind kind, string why, string advice, string? text = null, int? page = null, PageBox? box = null)
    {
        var shown = Shortened(text);
        var count = counts.GetValueOrDefault(kind);
        if (count >= MostOfAKind || !seen.Add((kind, page, shown ?? why, box)))
            return;

        counts[kind] = count + 1;
        var isLast = count + 1 == MostOfAKind;
        findings.Add(new FileFinding
        {
            Kind = kind,
            Page = page,
            Box = box,
            Text = shown,
            Why = isLast ? why + " There may be more like this: only the first 200 are listed." : why,
            Advice = advice,
        });
    }

    internal void AddRange(IEnumerable<FileFinding> more)
    {
        foreach (var finding in more)
            Add(finding.Kind, finding.Why, finding.Advice, finding.Text, finding.Page, finding.Box);
    }

    /// <summary>Words on one line without characters that can't be shown; null when none are left.</summary>
    internal static string? Shortened(string? text, int longest = LongestText)
    {
        if (text is null)
            return null;

        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var character in text)
        {
            if (line.Length >= longest)
                break;
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
            {
                line.Append(character);
            }
        }

        if (line.Length > 0 && char.IsHighSurrogate(line[^1]))
            line.Length--;
        var shown = line.ToString().Trim();
        return shown.Length > 0 ? shown : null;
    }

    /// <summary>Words as they are quoted inside a sentence.</summary>
    internal static string Quoted(string text) => "“" + (Shortened(text, 80) is { } shown ? shown + (text.Length > 80 ? "…" : "") : "") + "”";
}
