using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Places on the map: latitude and longitude, grid references of Great Britain and Ireland, and three words.</summary>
internal sealed class CoordinatesDetector : IDetector
{
    private const string Squares =
        "HP|HT|HU|HW|HX|HY|HZ|NA|NB|NC|ND|NF|NG|NH|NJ|NK|NL|NM|NN|NO|NR|NS|NT|NU|NW|NX|NY|NZ|OV|SC|SD|SE|SH|SJ|SK|SM|SN|SO|SP|SR|SS|ST|SU|SV|SW|SX|SY|SZ|TA|TF|TG|TL|TM|TQ|TR|TV";

    private const string Degrees = @"\d{1,3}\s?(?:°|º|deg(?:rees)?\.?)\s?\d{1,2}(?:\.\d{1,6})?\s?(?:'|m|min(?:utes)?\.?)?\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:""|''|s|sec(?:onds)?\.?))?\s?(?:north|south|east|west|[NSEW])?";
    private const string Label = @"(?:lat(?:itude)?|lon(?:g|gitude)?|lng)";

    private static readonly (Pattern Form, Confidence Confidence)[] Forms =
    [
        (Patterns.AnyCase(@"-?\b\d{1,2}\.\d{3,15}\s?°?\s?[NS]?\s?[,;/ \n]\s{0,2}-?\d{1,3}\.\d{3,15}(?:\s?°?\s?[EW])?\b"), Confidence.High),
        (Patterns.AnyCase($@"\b{Label}\W{{0,3}}(?:of\s|is\s|was\s)?-?\d{{1,3}}[.,]\d{{1,15}}(?:.{{1,6}}{Label}\W{{0,3}}(?:of\s|is\s|was\s)?-?\d{{1,3}}[.,]\d{{1,15}})?"), Confidence.High),
        (Patterns.AnyCase(@"\b(?:[NS]|north|south)\s?\d{1,2}[.,]\d{2,15}\s?°?\W{1,4}(?:and\s)?(?:[EW]|east|west)\s?\d{1,3}[.,]\d{2,15}\b|\b\d{1,2}[.,]\d{2,15}\s?°?\s?(?:[NS]|north|south)\W{1,4}(?:and\s)?\d{1,3}[.,]\d{2,15}\s?°?\s?(?:[EW]|east|west)\b"), Confidence.High),
        (Patterns.AnyCase(@"\b[EW]\s?\d{6}\W{1,3}N\s?\d{6,7}\b"), Confidence.High),
        (Patterns.AnyCase(@"\b\d{1,2}\s\d{1,2}(?:\s\d{1,2}(?:\.\d{1,4})?|\.\d{1,6})\s?[NS]\W{1,4}\d{1,3}\s\d{1,2}(?:\s\d{1,2}(?:\.\d{1,4})?|\.\d{1,6})\s?[EW]\b"), Confidence.High),
        (Patterns.AnyCase(@"\b[NS]\s?\d{1,2}\s\d{1,2}\.\d{1,6}\W{1,3}[EW]\s?\d{1,3}\s\d{1,2}\.\d{1,6}\b|\b\d{1,2}\.\d{1,15}\s?°\s?[NS]\W{1,4}\d{1,3}\.\d{1,15}\s?°\s?[EW]\b"), Confidence.High),
        (Patterns.AnyCase(@"\bgrid ref(?:erence|\.)?\W{1,3}(?:is\s|was\s)?\d{3}\s?\d{3}\b"), Confidence.Medium),
        (Patterns.AnyCase(@"\beastings?\W{0,3}\d{5,7}(?:\.\d{1,3})?.{1,8}northings?\W{0,3}\d{5,7}(?:\.\d{1,3})?"), Confidence.High),
        (Patterns.AnyCase(@"\b(?:ll|q|geo|query|center|daddr|loc|location|gps|coordinates?|co-ordinates?)\W{0,4}(?:is\s|are\s|were\s|at\s)?\(?-?\d{1,2}[.,]\d{2,15}\s?[,;]\s?-?\d{1,3}[.,]\d{2,15}"), Confidence.High),
        (Patterns.AnyCase(@"-?\b\d{1,2},\d{3,15}\s?[;/]\s?-?\d{1,3},\d{3,15}\b"), Confidence.Medium),
        (Patterns.AnyCase($@"\b{Degrees}\W{{0,4}}{Degrees}|\b[NS]\s?{Degrees}\W{{0,4}}[EW]\s?{Degrees}"), Confidence.High),
        (Patterns.AnyCase(@"\b\d{1,2}\.\d{2,15}\s?°\s?[NS]?\W{0,4}\d{1,3}\.\d{2,15}\s?°\s?[EW]?"), Confidence.High),
        (Patterns.AnyCase(@"/{3}[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}\b|\b(?:what3words|w3w)(?:\.com|\.co)?(?:/|\W{1,3}(?:address\s|location\s|code\s|reference\s)?(?:is\s|was\s|of\s|given\s|as\s|:){0,2}\W{0,3})[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}\b|\b[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}\W{1,3}(?:\w{2,4}\s){0,2}(?:what3words|w3w)\b"), Confidence.High),
        (Patterns.Exact(@"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"), Confidence.High),
        (Patterns.AnyCase(@"@-?\d{1,2}\.\d{3,10},-?\d{1,3}\.\d{3,10}"), Confidence.High),
    ];

    private static readonly Pattern Grid = Patterns.AnyCase($@"\b(?:{Squares})[\s\-/]{{0,2}}\d{{2,5}}[\s\-/]?\d{{2,5}}\b");
    // The squares of Ireland have one letter, and bare eastings and northings have none.
    private static readonly Pattern ShortGrid = Patterns.AnyCase(@"\b(?:[A-HJ-Z]\s?\d{3}\s?\d{3}|\d{6}(?:\.\d)?\s?[,/ ]\s?\d{6}(?:\.\d)?)\b");
    private static readonly Pattern GridWords = Patterns.AnyCase(@"\b(?:grid|reference|ref|map|os|ngr|location|located|near|found)\b");

    private static readonly Pattern ShortGridWords = Patterns.AnyCase(@"\b(?:grid|ngr|os ref|map ref|map reference|coordinates|easting|eastings)\b");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        foreach (var (form, confidence) in Forms)
        {
            for (var match = form.Match(view.Text); match.Success; match = match.NextMatch())
                yield return Found(match, confidence);
        }
        for (var match = Grid.Match(view.Text); match.Success; match = match.NextMatch())
        {
            var digits = match.Value.Count(char.IsAsciiDigit);
            // With strokes it is more often a reference number.
            var hasStroke = match.Value.Contains('/', StringComparison.Ordinal);
            var hasWords = (hasStroke ? ShortGridWords : GridWords).IsMatch(view.Before(match.Index, 40));
            if (digits % 2 == 0 && (hasWords || (digits >= 6 && !hasStroke && match.Value.All(c => !char.IsLower(c)))))
                yield return Found(match, hasWords ? Confidence.High : Confidence.Medium);
        }
        foreach (var match in ShortGrid.Matches(view.Text).Where(m => ShortGridWords.IsMatch(view.Before(m.Index, 40))))
            yield return Found(match, Confidence.Medium);
    }

    private static Candidate Found(Match match, Confidence confidence) =>
        new(FindingKind.Coordinates, match.Index, match.Index + match.Length, confidence, "A place on the map, exact enough to lead to a house.");
}
