using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Email addresses, also with words for their signs and with line breaks in them.</summary>
internal sealed class EmailDetector : IDetector
{
    private const string SpelledAt = @"(?:\s{0,2}@\s{0,2}|\s{0,2}[\[({<]\s?(?:at|@)\s?[\])}>]\s{0,2}|\s{1,2}at\s{1,2})";
    private const string Dot = @"(?:\s{0,2}[\[({<]\s?(?:dot|\.)\s?[\])}>]\s{0,2}|\s{1,2}dot\s{1,2})";

    private static readonly Regex Signs = Patterns.AnyCase(@"(?:mailto:\s?)?[a-z0-9_%+'\-]{1,64}(?:\.\n?[a-z0-9_%+'\-]{1,64}){0,6}\s?@\s?[a-z0-9\-]{1,63}(?:\n?\.\n?[a-z0-9\-]{1,63}){0,5}\.\n?[a-z]{2,24}");
    private static readonly Regex Spelled = Patterns.AnyCase($@"\b[a-z0-9_%+'\-.]{{1,64}}(?:{Dot}[a-z0-9_\-]{{1,40}}){{0,3}}{SpelledAt}[a-z0-9\-.]{{1,63}}(?:{Dot}[a-z0-9\-]{{2,40}}){{1,5}}\b");
    private static readonly Regex Bracketed = Patterns.AnyCase($@"\b[a-z0-9_%+'\-.]{{1,64}}\s{{0,2}}[\[({{<]\s?(?:at|@)\s?[\])}}>]\s{{0,2}}[a-z0-9\-]{{1,63}}(?:\.[a-z0-9\-]{{1,63}}){{1,5}}\b");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view) =>
    [
        .. Find(view, Signs, Confidence.High, "It is an email address."),
        .. Find(view, Bracketed, Confidence.High, "It is an email address with its sign written as a word."),
        .. Find(view, Spelled, Confidence.High, "It is an email address with its signs written as words."),
    ];

    private static IEnumerable<Candidate> Find(TextView view, Regex form, Confidence confidence, string why)
    {
        for (var match = form.Match(view.Text); match.Success; match = match.NextMatch())
            yield return new Candidate(FindingKind.Email, match.Index, match.Index + match.Length, confidence, why);
    }
}
