using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Driver numbers: five letters of the surname, the date of birth in six figures, two initials and three more characters.</summary>
internal sealed class DrivingLicenceDetector : IDetector
{
    private const string Gap = @"[\s\-.]{0,2}";

    private static readonly Pattern Form = Patterns.AnyCase($@"\b[A-Z][A-Z9]{{4}}{Gap}\d{Gap}[0156]\d{Gap}[0-3]\d{Gap}\d{Gap}[A-Z9]{{2}}{Gap}[A-Z0-9]{Gap}[A-Z0-9]{{2}}(?:{Gap}\d\d)?\b");
    private static readonly Pattern Loose = Patterns.AnyCase(@"\b(?:[A-Z]{2,5}[\s\-]?)?\d(?:\s?\d){5,7}(?:[\s\-]?[A-Z0-9]{2,5}){0,2}\b");
    private static readonly Pattern Words = Patterns.AnyCase(@"\b(?:driving licence|driver'?s? licence|driver(?:'s)? (?:number|no)|dvla|licence (?:number|no)|dva|trwydded yrru)\W{0,4}(?:number|no|is|was|record)?\W{0,4}$");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        for (var match = Form.Match(view.Text); match.Success; match = match.NextMatch())
            yield return Found(match, Confidence.High, "It has the form of the driver number on a driving licence, which holds the date of birth.");
        for (var match = Loose.Match(view.Text); match.Success; match = match.NextMatch())
        {
            if (Words.IsMatch(view.Before(match.Index, 40)))
                yield return Found(match, Confidence.Medium, "Letters and figures right after the words driving licence.");
        }
    }

    private static Candidate Found(Match match, Confidence confidence, string why) =>
        new(FindingKind.DrivingLicence, match.Index, match.Index + match.Length, confidence, why);
}
