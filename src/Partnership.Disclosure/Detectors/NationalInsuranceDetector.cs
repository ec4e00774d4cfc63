using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>National Insurance numbers: two letters that are given out, six digits and a letter from A to D.</summary>
internal sealed class NationalInsuranceDetector : IDetector
{
    private const string Gap = @"[\s.\-/]{0,3}";

    private static readonly Regex Form = Patterns.AnyCase($@"\b[A-CEGHJ-PR-TW-Z]{Gap}[A-CEGHJ-NPR-TW-Z]{Gap}(?:\d{Gap}){{5}}\d(?:{Gap}[A-D])?\b");
    private static readonly Regex Words = Patterns.AnyCase(@"\b(?:national insurance|nat\.? ?ins|nino|ninos|n\.?i\.?(?: number| no)?|insurance)\b");
    private static readonly HashSet<string> NotGivenOut = ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"];

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        for (var match = Form.Match(view.Text); match.Success; match = match.NextMatch())
        {
            var letters = string.Concat(match.Value.Where(char.IsLetter));
            if (NotGivenOut.Contains(letters[..2].ToUpperInvariant()))
                continue;
            var hasWords = Words.IsMatch(view.Before(match.Index, 60)) || Words.IsMatch(view.After(match.Index + match.Length, 50));
            var isCapital = !letters.Any(char.IsLower);
            if (letters.Length == 3 && (hasWords || isCapital || !match.Value.Any(char.IsWhiteSpace)))
                yield return Found(match, hasWords || isCapital ? Confidence.High : Confidence.Medium, "Two letters, six digits and a letter, as in a National Insurance number.");
            else if (letters.Length == 2 && hasWords)
                yield return Found(match, Confidence.Medium, "Two letters and six digits near the words National Insurance: a National Insurance number without its last letter.");
        }
    }

    private static Candidate Found(Match match, Confidence confidence, string why) =>
        new(FindingKind.NationalInsuranceNumber, match.Index, match.Index + match.Length, confidence, why);
}
