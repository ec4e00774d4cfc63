using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests.Exam;

/// <summary>How well one kind is found in one half of the corpus.</summary>
internal sealed record KindScore(FindingKind Kind, int Labels, int Found, int Findings, int Right)
{
    public double Recall => Labels == 0 ? 1 : (double)Found / Labels;

    public double Precision => Findings == 0 ? 1 : (double)Right / Findings;

    /// <summary>Scores of every kind. A label is found when a finding of its kind touches it; a finding is right when it touches such a label.</summary>
    public static IReadOnlyList<KindScore> Of(IReadOnlyList<CorpusPassage> passages, DisclosureCheck check)
    {
        var answers = passages.Select(p => (Passage: p, Findings: check.Find(p.Text, p.Words))).ToList();
        return [.. Enum.GetValues<FindingKind>().Select(k => new KindScore(
            k,
            answers.Sum(a => a.Passage.Labels.Count(l => l.Kind == k)),
            answers.Sum(a => a.Passage.Labels.Count(l => l.Kind == k && a.Findings.Any(f => f.Kind == k && l.Touches(f)))),
            answers.Sum(a => a.Findings.Count(f => f.Kind == k)),
            answers.Sum(a => a.Findings.Count(f => f.Kind == k && a.Passage.Labels.Any(l => l.Kind == k && l.Touches(f))))))];
    }
}
