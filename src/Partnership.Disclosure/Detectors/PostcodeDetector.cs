using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>UK postcodes of real areas; their first half alone only where the words beside it speak of a place.</summary>
internal sealed class PostcodeDetector : IDetector
{
    private const string TwoLetterAreas =
        "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|"
        + "JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|"
        + "UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";

    private const string Outward = $@"(?:(?:{TwoLetterAreas})\d{{1,2}}|[BEGLMNSW]\d{{1,2}}|(?:E|EC|N|NW|SE|SW|W|WC)\d[A-HJKMNP-Y])";
    // A slip of the hand writes the letters O and I (or a small L) where the figures 0 and 1 belong.
    private const string Inward = @"[\dOIl][ABD-HJLNP-UW-Z]{2}";

    private static readonly Regex Whole = Patterns.AnyCase($@"\b(?:{Outward}[\s.\-]{{0,3}}{Inward}|GIR\s?0AA|BFPO\s?\d{{1,4}}|BF1\s?\d[A-Z]{{2}})\b");
    private static readonly Regex Half = Patterns.Exact($@"\b{Outward}(?:\s\d)?\b");
    private static readonly Regex HalfSmall = Patterns.Exact($@"\b(?:{TwoLetterAreas.ToLowerInvariant()})\d{{1,2}}\b");
    private static readonly Regex PlaceBefore = Patterns.AnyCase(
        @"\b(?:postcode|post code|postal|lived? in|living in|lives in|moved? (?:to|from|into)|from|in|near|across|around|within|outside|between|to|of|the|has|at|,)\s?[:(""']{0,2}\s?$|\b(?:postcode|post code)\b.{0,24}$");
    private static readonly Regex PlaceAfter = Patterns.AnyCase(@"^['"")]{0,2}\s(?:area|areas|district|postcode|post code|sector|postal|region|address|neighbourhood|part of|end of)\b");
    private static readonly Regex SpeaksOfPostcodes = Patterns.AnyCase(@"\b(?:postcodes?|post codes?|address)\b");
    private static readonly Regex OtherHalf = Patterns.AnyCase($@"\b(?:{TwoLetterAreas})\d{{1,2}}\s(?:and|or|to)\s$");
    private static readonly Regex Ordinal = Patterns.Exact(@"\d(?:st|nd|rd|th)$");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view) => [.. FindWhole(view), .. FindHalf(view, Half), .. FindHalf(view, HalfSmall)];

    private static IEnumerable<Candidate> FindWhole(TextView view)
    {
        for (var match = Whole.Match(view.Text); match.Success; match = match.NextMatch())
        {
            if (Ordinal.IsMatch(match.Value) || (!match.Value.Any(char.IsAsciiDigit)))
                continue;
            yield return new Candidate(FindingKind.Postcode, match.Index, match.Index + match.Length, Confidence.High, "It has the form of a postcode, and its first letters are those of a real postal area.");
        }
    }

    private static IEnumerable<Candidate> FindHalf(TextView view, Regex form)
    {
        for (var match = form.Match(view.Text); match.Success; match = match.NextMatch())
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var speaks = SpeaksOfPostcodes.IsMatch(view.Before(start, 40)) || PlaceAfter.IsMatch(view.After(end, 20));
            var isPlace = PlaceBefore.IsMatch(view.Before(start, 30)) || OtherHalf.IsMatch(view.Before(start, 12));
            // One letter and a figure is also a motorway, a section of an Act and a form: only the word itself makes it a place.
            if (speaks || (isPlace && char.IsLetter(match.Value[1]) && form == Half))
                yield return new Candidate(FindingKind.Postcode, start, end, speaks ? Confidence.High : Confidence.Medium, "The first half of a postcode, and the words beside it speak of a place.");
        }
    }
}
