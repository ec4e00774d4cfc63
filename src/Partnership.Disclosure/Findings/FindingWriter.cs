using Partnership.Disclosure.Detectors;
using Partnership.Disclosure.Settings;
using Partnership.Disclosure.Terms;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Findings;

/// <summary>Writes findings down, so that a forbidden term stands in none of them.</summary>
internal sealed class FindingWriter(TextView view, DisclosureSettings settings, CaseWords words)
{
    // A term may be an everyday word of a reason: then the next reason is given.
    private static readonly string[] OtherReasons = ["Please look at this.", "See here.", "?"];

    private readonly IReadOnlyList<Term> terms = [.. words.Forbidden.Distinct(StringComparer.Ordinal).Select(Term.Read)];
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);

    /// <summary>The finding of a candidate.</summary>
    public Finding Write(Candidate candidate)
    {
        var start = view.OriginalStart(candidate.Start);
        var end = view.OriginalEnd(candidate.End);
        return new Finding
        {
            Kind = candidate.Kind,
            Text = candidate.Kind == FindingKind.ForbiddenTerm ? Mask(candidate) : view.Original[start..end],
            Start = start,
            Length = end - start,
            Why = ReasonOf(candidate.Why),
            Confidence = candidate.Confidence,
            Severity = settings.Of(candidate.Kind).Severity,
            Key = FindingKey.Of(view, candidate),
        };
    }

    private string Mask(Candidate candidate)
    {
        var letters = view.Text[candidate.Start..candidate.End].Where(char.IsLetterOrDigit).ToArray();
        return letters.Length < 2 ? "*" : letters[0] + new string('*', letters.Length - 1);
    }

    private string ReasonOf(string why)
    {
        if (!reasons.TryGetValue(why, out var reason))
            reasons[why] = reason = new[] { why }.Concat(OtherReasons).First(r => r.Length == 1 || !IsSaid(r));
        return reason;
    }

    private bool IsSaid(string reason)
    {
        var skeleton = new Skeleton(new TextView(reason));
        return terms.Any(t => t.Forms.Any(f => skeleton.Letters.Contains(f.Letters, StringComparison.Ordinal)));
    }
}
