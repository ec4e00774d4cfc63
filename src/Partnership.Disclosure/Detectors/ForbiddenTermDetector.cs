using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Terms;

namespace Partnership.Disclosure.Detectors;

/// <summary>The words that must not appear in a case, however they are written. It says where, never what.</summary>
internal static class ForbiddenTermDetector
{
    /// <summary>Every place at which one of the terms stands.</summary>
    public static IEnumerable<Candidate> Find(Skeleton skeleton, IEnumerable<string> forbidden)
    {
        foreach (var term in forbidden.Distinct(StringComparer.Ordinal).Select(Term.Read))
        {
            foreach (var match in TermFinder.Find(skeleton, term))
            {
                var (confidence, why) = Explain(match.Way);
                yield return new Candidate(FindingKind.ForbiddenTerm, match.Start, match.End, confidence, why);
            }
        }
    }

    private static (Confidence Confidence, string Why) Explain(TermWay way) => way switch
    {
        TermWay.Plain => (Confidence.High, "It is on this case's list of what must not appear."),
        TermWay.Spread => (Confidence.Medium, "It is on this case's list of what must not appear, with something between its letters."),
        TermWay.Within => (Confidence.Medium, "It is on this case's list of what must not appear, as part of a file, an address or an account."),
        TermWay.Varied => (Confidence.Medium, "It is on this case's list of what must not appear, with another word between or with a first letter for a part."),
        TermWay.DottedInitials => (Confidence.High, "First letters, with points, of something on this case's list of what must not appear."),
        _ => (Confidence.Medium, "First letters of something on this case's list of what must not appear."),
    };
}
