using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>National Insurance numbers: two letters that are given out, six digits and a letter from A to D.</summary>
internal sealed class NationalInsuranceDetector : IDetector
{
    private const int Far = 80;
    private const string Gap = @"[\s.\-/:]{0,3}";

    // The letter O is what a hurried hand writes for the figure.
    private static readonly Pattern Form = Patterns.AnyCase($@"\b[A-Z]{Gap}[A-Z]{Gap}(?:[\dO]{Gap}){{5}}[\dO](?:{Gap}[A-DFMP])?\b");
    private static readonly Pattern GivenOut = Patterns.AnyCase("^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][A-D]?$");
    private static readonly Pattern Words = Patterns.AnyCase(@"\b(?:national insurance|nat\.? ?ins|nino|ninos|n\.?i\.?(?: number| no)?|insurance)\b");
    private static readonly HashSet<string> NotGivenOut = ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"];

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        for (var match = Form.Match(view.Spaced); match.Success; match = match.NextMatch())
        {
            var hasWords = Words.IsMatch(view.Before(match.Index, Far)) || Words.IsMatch(view.After(match.Index + match.Length, Far));
            if (Judge(match.Value, hasWords) is var (confidence, why))
                yield return new Candidate(FindingKind.NationalInsuranceNumber, match.Index, match.Index + match.Length, confidence, why);
        }
    }

    private static (Confidence Confidence, string Why)? Judge(string text, bool hasWords)
    {
        var plain = string.Concat(text.Where(char.IsLetterOrDigit));
        var letters = plain[..2] + plain[8..];
        var isGivenOut = GivenOut.IsMatch(letters) && !NotGivenOut.Contains(letters[..2].ToUpperInvariant()) && plain[2..8].All(char.IsAsciiDigit);
        var isCapital = !letters.Any(char.IsLower);
        return (isGivenOut, letters.Length == 3, hasWords) switch
        {
            (true, true, true) => (Confidence.High, "Two letters, six digits and a letter, as in a National Insurance number."),
            (true, true, false) when isCapital => (Confidence.High, "Two letters, six digits and a letter, as in a National Insurance number."),
            (true, true, false) when !text.Any(char.IsWhiteSpace) => (Confidence.Medium, "Two letters, six digits and a letter, as in a National Insurance number."),
            (true, true, false) => (Confidence.Low, "Two letters, six digits and a letter in small letters: it may be a National Insurance number."),
            (false, true, false) when isCapital && plain[2..8].All(char.IsAsciiDigit) && plain[8] <= 'D' =>
                (Confidence.Low, "Two letters, six digits and a letter, as in a National Insurance number, but with letters that are not given out."),
            (_, _, true) when plain[2..8].Count(char.IsAsciiDigit) > 3 =>
                (Confidence.Medium, "Two letters and six digits near the words National Insurance: it may be a National Insurance number with a slip or without its last letter."),
            _ => null,
        };
    }
}
