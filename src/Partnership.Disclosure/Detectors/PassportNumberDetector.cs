using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Numbers of passports and travel documents, beside those words; alone they are any number.</summary>
internal sealed class PassportNumberDetector : IDetector
{
    private static readonly Pattern Form = Patterns.AnyCase(@"\b(?:[A-Z]{1,3}[\s\-]?)?\d(?:[\s\-./]{0,2}\d){5,8}[A-Z]?\b");
    private static readonly Pattern Mixed = Patterns.Exact(@"\b[A-Z0-9]{8,9}\b");
    private static readonly Pattern Words = Patterns.AnyCase(@"\b(?:passports?|travel document|pasbort|brp|biometric residence permit)\b");
    private static readonly Pattern NewSentence = Patterns.Exact(@"[a-z0-9)][.!?]\s{1,3}[A-Z]");
    private static readonly Pattern SomethingElse = Patterns.AnyCase(@"\b(?:insurance|nino|ni|nhs|tel|telephone|phone|mobile|ref|reference|dob|born|licence|postcode|ledger|account)\b");
    private static readonly Pattern Abbreviation = Patterns.AnyCase(@"\bno\.\s");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        foreach (var match in Form.Matches(view.Spaced).Concat(Mixed.Matches(view.Spaced)))
        {
            if (match.Value.Count(char.IsAsciiDigit) >= 5 && (IsAfterWord(view, match.Index) || Words.IsMatch(view.After(match.Index + match.Length, 24))))
                yield return new Candidate(FindingKind.PassportNumber, match.Index, match.Index + match.Length, Confidence.High, "A number as long as that of a passport, beside the word for one.");
        }
    }

    private static bool IsAfterWord(TextView view, int start)
    {
        const int Far = 80;
        var from = Math.Max(0, start - Far);
        var last = -1;
        foreach (var word in Words.EnumerateMatches(view.Before(start, Far)))
            last = from + word.Index;
        if (last < 0)
            return false;
        var between = view.Text.AsSpan(last..start);
        return !SomethingElse.IsMatch(between) && (!NewSentence.IsMatch(between) || Abbreviation.IsMatch(between));
    }
}
