using System.Collections;
using Partnership.Disclosure.Detectors;

namespace Partnership.Disclosure.Findings;

/// <summary>Chooses among findings that overlap: a forbidden term before all, then the surer, the graver and the longer one.</summary>
internal static class FindingChoice
{
    /// <summary>Findings that do not overlap, in the order of the text.</summary>
    public static List<Candidate> Choose(IEnumerable<Candidate> candidates, int length, Func<FindingKind, Severity> severity)
    {
        var taken = new BitArray(length);
        var chosen = new List<Candidate>();
        var ordered = candidates
            .OrderByDescending(c => c.Kind == FindingKind.ForbiddenTerm)
            .ThenByDescending(c => c.Confidence)
            .ThenByDescending(c => severity(c.Kind))
            .ThenByDescending(c => c.Length)
            .ThenBy(c => c.Kind)
            .ThenBy(c => c.Start);
        foreach (var candidate in ordered)
        {
            if (!IsFree(taken, candidate))
                continue;
            for (var i = candidate.Start; i < candidate.End; i++)
                taken[i] = true;
            chosen.Add(candidate);
        }
        chosen.Sort((a, b) => a.Start.CompareTo(b.Start));
        return chosen;
    }

    private static bool IsFree(BitArray taken, Candidate candidate)
    {
        for (var i = candidate.Start; i < candidate.End; i++)
        {
            if (taken[i])
                return false;
        }
        return true;
    }
}
