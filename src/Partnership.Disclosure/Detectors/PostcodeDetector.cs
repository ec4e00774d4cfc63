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

    // Areas, then districts: a third letter only in the middle of London.
    private const string Outward = $@"(?:(?:{TwoLetterAreas})\d{{1,2}}|[BEGLMNSW]\d{{1,2}}|(?:E|EC|N|NW|SE|SW|W|WC)\d[A-HJKMNP-Y])";
    // A slip of the hand writes the letters O and I (or a small L) where the figures 0 and 1 belong.
    private const string Inward = @"[\dOIl][ABD-HJLNP-UW-Z]{2}";

    private const string Gap = @"[\s.\-,/]{0,3}";
    private const string Homes = "lived?|lives|living|moved?|moves|moving|flat|home|house|housed|address|family|rented|tenancy|accommodation|placed|stayed|staying|rehoused|resident";

    private static readonly Pattern Whole = Patterns.AnyCase($@"\b(?:{Outward}{Gap}{Inward}|GIR\s?0AA|BFPO\s?\d{{1,4}}|BF1\s?\d[A-Z]{{2}})\b");
    // Spaces in wrong places, and letters for figures.
    private static readonly Pattern WholeWithSlip = Patterns.Exact(
        $@"\b(?:{TwoLetterAreas}|[BEGLMNSW]){Gap}[\dOIl]{{1,2}}[A-HJKMNP-Y]?{Gap}[\dOIl][\s\-]?[ABD-HJLNP-UW-Z][\s\-]?[ABD-HJLNP-UW-Z]\b|\b[A-Z](?:\s[A-Z])?(?:\s{{1,4}}\d){{2,3}}\s[A-Z]\s[A-Z]\b");
    // Letters that no second half has, and areas that do not exist: a made-up or a mistyped postcode is still meant as one.
    private static readonly Pattern AnyArea = Patterns.Exact(@"\b[A-Z]{1,2}\d{1,2}[A-Z]?[ \n\-/]{1,2}\d[A-Z]{2}\b");
    private static readonly Pattern Half = Patterns.Exact($@"\b{Outward}(?:\s\d)?\b");
    private static readonly Pattern HalfSmall = Patterns.AnyCase($@"\b(?:{TwoLetterAreas})\d{{1,2}}\b");
    private static readonly Pattern HalfApart = Patterns.Exact($@"\b(?:{TwoLetterAreas})[\s\-]\d{{1,2}}\b");
    private static readonly Pattern PlaceBefore = Patterns.AnyCase(
        @"\b(?:in|into|from|near|across|around|round|within|outside|inside|between|to|of|the|has|at|beyond|towards|via|covers?"
        + @"|covering|serves|serving|postal|nearby|an?|their|her|his)\s?[:(""']{0,2}\s?$|[,/(:]\s?$|\b(?:and|or)\s$");
    private static readonly Pattern PlaceBeforeSmall = Patterns.AnyCase(@"\b(?:in|into|from|near|around|to|at|postcode)\s$");
    private static readonly Pattern PlaceAfter = Patterns.AnyCase(@"^['"")]{0,2}[\s\-](?:areas?|district|districts|postcodes?|post code|sector|postal|region|address|addresses|neighbourhood|part of|end|side|estate|flat|house|home)\b");
    private static readonly Pattern SpeaksOfPostcodes = Patterns.AnyCase(@"\b(?:postcodes?|post codes?|post-codes?|postal|address)\b");
    private static readonly Pattern InPlace = Patterns.AnyCase(@"\b(?:in|from|near|around|across|within)\s$");
    private static readonly Pattern SpeaksOfHomes = Patterns.AnyCase($@"\b(?:{Homes})\b");
    private static readonly Pattern SomethingElse = Patterns.AnyCase(
        @"\b(?:form|forms|room|section|sections|appendix|annex|recommendation|finding|version|model|route|bus|grade|level"
        + @"|band|stage|table|figure|ref|reference|key|part|page|unit|ward|rating|item|risk|score|clause|article|schedule|document"
        + @"|policy|template|junction|on|m|a)s?\s?[:(""']{0,2}\s?$");
    private static readonly Pattern Ordinal = Patterns.Exact(@"\d(?:st|nd|rd|th)$");
    private static readonly HashSet<string> NoPostcodes = new(StringComparer.OrdinalIgnoreCase) { "CO2", "SO2", "S17", "S20", "S31", "S47", "S85" };

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view) => [.. FindWhole(view, Whole), .. FindWhole(view, WholeWithSlip), .. FindWhole(view, AnyArea), .. FindHalf(view, Half), .. FindHalf(view, HalfSmall), .. FindHalf(view, HalfApart)];

    private static IEnumerable<Candidate> FindWhole(TextView view, Pattern form)
    {
        for (var match = form.Match(view.Spaced); match.Success; match = match.NextMatch())
        {
            if (Ordinal.IsMatch(match.Value) || !match.Value.Any(char.IsAsciiDigit))
                continue;
            yield return new Candidate(FindingKind.Postcode, match.Index, match.Index + match.Length, form == Whole ? Confidence.High : Confidence.Medium, "It has the form of a postcode, and its first letters are those of a real postal area.");
        }
    }

    private static IEnumerable<Candidate> FindHalf(TextView view, Pattern form)
    {
        for (var match = form.Match(view.Spaced); match.Success; match = match.NextMatch())
        {
            if (JudgeHalf(view, match, form) is { } confidence)
                yield return new Candidate(FindingKind.Postcode, match.Index, match.Index + match.Length, confidence, "The first half of a postcode, and the words beside it speak of a place.");
        }
    }

    private static Confidence? JudgeHalf(TextView view, Match match, Pattern form)
    {
        var before = view.Before(match.Index, 40);
        if (NoPostcodes.Contains(match.Value) && !SpeaksOfPostcodes.IsMatch(before))
            return null;
        if (SpeaksOfPostcodes.IsMatch(before) || PlaceAfter.IsMatch(view.After(match.Index + match.Length, 20)))
            return Confidence.High;
        if (form == HalfApart)
            return null;
        if (form == HalfSmall)
            return PlaceBeforeSmall.IsMatch(before) || !SomethingElse.IsMatch(before) ? Confidence.Low : null;
        if (SomethingElse.IsMatch(before))
            return null;
        var isPlace = PlaceBefore.IsMatch(before);
        // One letter and a figure is also a motorway, a section of an Act and a form: only words for a home make it a place.
        if (!char.IsLetter(match.Value[1]))
            return isPlace && SpeaksOfHomes.IsMatch(before) ? Confidence.Medium : match.Value[0] is not ('M' or 'S') && InPlace.IsMatch(before) ? Confidence.Low : null;
        return isPlace ? Confidence.Medium : Confidence.Low;
    }
}
