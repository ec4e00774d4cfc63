using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Registration marks of vehicles: the current form by itself, older and shorter ones beside words for a vehicle.</summary>
internal sealed class VehiclePlateDetector : IDetector
{
    private const string Gap = @"[\s\-.]{0,2}";

    private static readonly Pattern Current = Patterns.AnyCase($@"\b[A-HJ-PR-Y]{Gap}[A-HJ-PR-Y]{Gap}(?:[0O]{Gap}[1-9]|[1-7]{Gap}[\dO]){Gap}[A-HJ-PR-Z]{Gap}[A-HJ-PR-Z]{Gap}[A-HJ-PR-Z]\b");
    // With letters or years that are not given out: made up, foreign or misread, but meant as a mark.
    private static readonly Pattern AnyCurrent = Patterns.Exact($@"\b[A-Z]{{2}}{Gap}\d{{2}}{Gap}[A-Z]{{3}}\b");
    private static readonly Pattern Prefix = Patterns.AnyCase($@"\b[A-HJ-NP-TV-Y]{Gap}\d{{1,3}}{Gap}[A-HJ-PR-Y][A-HJ-PR-Z]{{2}}\b");
    private static readonly Pattern Suffix = Patterns.AnyCase($@"\b[A-Z]{{3}}{Gap}\d{{1,3}}{Gap}[A-HJ-NPR-TV-Y]\b");
    private static readonly Pattern Dateless = Patterns.Exact(@"\b(?:[A-Z]{1,3}\s?\d{1,4}|\d{1,4}\s?[A-Z]{1,3})\b");
    private static readonly Pattern Short = Patterns.Exact(@"\b(?:[A-Z]{2,3}\s?\d{2,4}|\d{2,4}\s?[A-Z]{2,3})\b");
    private static readonly Pattern NoMark = Patterns.Exact(@"BMW|VW|MPH|AM|PM|KM|CC|GTI|NO|UK|MOT|MR|KS|ICD|PC|DC|DS|TV|LTR|DVD");
    private static readonly Pattern Words = Patterns.AnyCase(
        @"\b(?:registration|registered|reg|vrm|plates?|number plate|car|van|vehicle|lorry|taxi|motorbike|motorcycle|moped|scooter|ford|vauxhall|audi|bmw|volkswagen|vw|toyota|honda|nissan|peugeot|renault|mercedes|kia|hyundai|fiat|citroen|hatchback|silver|fiesta|corsa|golf|astra|polo|focus|insured|mot|dvla|keeper|garage|cab|bike|caravan|camera|speeding|transit|saloon|estate|truck|minibus|anpr|drove|driving|driven|stopped|parked)\b");
    private static readonly Pattern Vehicle = Patterns.AnyCase(@"\b(?:car|van|vehicle|plate|plates|motorbike|moped|scooter|registration|registered as|lorry|taxi)\b");
    private static readonly Pattern Label = Patterns.AnyCase(@"\b(?:registration(?: mark| number| no)?|reg(?: no)?|vrm|number plate|plate|index)\W{0,4}$");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        foreach (var match in All(Current, view))
        {
            var hasWords = HasWords(view, match);
            if (hasWords || IsCapital(match.Value) || IsNoWords(match.Value))
                yield return Found(match, hasWords ? Confidence.High : Confidence.Medium, "It has the form of a vehicle's registration mark.");
        }
        foreach (var match in All(AnyCurrent, view))
            yield return Found(match, HasWords(view, match) ? Confidence.Medium : Confidence.Low, "It has nearly the form of a vehicle's registration mark.");
        foreach (var match in All(Prefix, view).Concat(All(Suffix, view)))
        {
            if (HasWords(view, match))
                yield return Found(match, Confidence.Medium, "It has the form of an older registration mark, and the words beside it speak of a vehicle.");
        }
        foreach (var match in All(Dateless, view))
        {
            if (match.Length >= 3 && Label.IsMatch(view.Before(match.Index, 30)))
                yield return Found(match, Confidence.Medium, "Letters and figures right after the word for a registration mark.");
        }
        foreach (var match in All(Short, view))
        {
            if (IsNearVehicle(view, match))
                yield return Found(match, Confidence.Low, "Letters and figures after a word for a vehicle: it may be an old or a Northern Irish registration mark.");
        }
    }

    private static bool IsNearVehicle(TextView view, Match match) => !NoMark.IsMatch(match.Value) && Vehicle.IsMatch(view.Before(match.Index, 36));

    private static bool HasWords(TextView view, Match match) => Words.IsMatch(view.Before(match.Index, 60)) || Words.IsMatch(view.After(match.Index + match.Length, 40));

    // "On 21 may" in a text without capitals is no registration mark.
    private static bool IsNoWords(string text) =>
        !text.Any(char.IsUpper) && new Text.TextView(text).Words is [var first, .., var last] && first.Value.Length == 2 && last.Value.Length == 3 && !PersonNames.IsEveryday(first) && !PersonNames.IsEveryday(last);

    private static bool IsCapital(string text) => !text.Any(char.IsLower);

    private static IEnumerable<Match> All(Pattern pattern, TextView view)
    {
        for (var match = pattern.Match(view.Text); match.Success; match = match.NextMatch())
            yield return match;
    }

    private static Candidate Found(Match match, Confidence confidence, string why) =>
        new(FindingKind.VehiclePlate, match.Index, match.Index + match.Length, confidence, why);
}
