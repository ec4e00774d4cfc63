using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Addresses: flats, houses with their street, and streets by name.</summary>
internal sealed class StreetAddressDetector : IDetector
{
    private const string Kinds =
        "Street|Road|Close|Avenue|Lane|Drive|Way|Crescent|Gardens?|Court|Place|Terrace|Grove|Mews|Hill|Park|Square|Walk|Row|Rise|View|Green|Parade|Gate|Wharf|Mount|Path|Alley|Croft|Dene|Vale|Heights|Approach|Quay|Circus|Drove|Ridge|Bank|Broadway|Boulevard|Esplanade|Promenade|Villas|Cottages?|Fields?|Meadows?|Mead|Copse|Chase|Yard|Lawns?|Orchard|Ride|Side|End|St|Rd|Ave|Av|Ln|Dr|Cl|Cres|Cresc|Ct|Pl|Gdns|Grv|Sq|Tce|Terr|Pk";

    private const string SureKinds = "Street|Road|Close|Avenue|Lane|Drive|Crescent|Terrace|Grove|Mews|Gardens|Rd|Ave|Cres|Gdns";
    private const string Name = @"(?:(?:St\.?|Upper|Lower|Old|New|Great|Little|The|[A-Z][a-z'\-]{1,20}(?:-[A-Z]?[a-z]{1,20}){0,3}'?s?)\s{1,2}){1,4}";
    private const string Number = @"(?:\d{1,4}(?:\s?[a-zA-Z]\b)?(?:\s?[\-/]\s?\d{1,4}[a-zA-Z]?)?)";
    private const string Unit = @"(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Uu]nit|[Rr]oom|[Mm]aisonette|FLAT|[Ss]tudio|[Bb]edsit|[Cc]aravan|[Pp]lot|[Pp]itch)";
    private const string Welsh = @"(?:Heol|Stryd|Ffordd|Lon|Rhodfa|Clos|Maes|Cilgant|Rhiw|Pen|Bryn|Tan)(?:\s{1,2}(?:y|yr|[A-Z][a-z'\-]{1,20})){1,3}";

    private static readonly Pattern Numbered = Patterns.Exact(
        $@"\b(?:{Unit}\s{{1,2}}{Number},?\s{{1,2}})?(?:(?:[A-Z][a-z'\-]{{1,20}}\s{{1,2}}){{1,2}}(?:House|Court|Heights|Tower|Lodge|Point|Mansions),?\s{{1,2}})?(?:[Nn]o\.?\s{{0,2}}|[Nn]umber\s|NO\.?\s)?{Number},?\s{{1,2}}(?:{Name}(?:{Kinds})\b|{Welsh}\b)\.?");
    private static readonly Pattern NumberedCapitals = Patterns.Exact($@"\b{Number},?\s{{1,2}}(?:[A-Z'\-]{{2,20}}\s{{1,2}}){{1,4}}(?:{SureKinds.ToUpperInvariant()}|WAY|COURT|PLACE|HILL|ST)\b");
    private static readonly Pattern InUnit = Patterns.Exact(
        $@"\b(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|FLAT|[Mm]aisonette)\s{{1,2}}(?:[Nn]o\.?\s)?(?:{Number}|[A-H])(?:,?\s{{1,2}}(?:[A-Z][a-z'\-]{{1,20}}\s{{1,2}}){{1,3}}(?:House|Court|Heights|Tower|Lodge|Point|Mansions))?(?:,\s{{1,2}}{Number}?\s?{Name}(?:{Kinds}))?\b");
    private static readonly Pattern Named = Patterns.Exact($@"\b{Name}(?:{SureKinds})\b");
    private static readonly Pattern Small = Patterns.AnyCase($@"\b(?:(?:no\.?\s?|number\s)(?:\d{{1,4}}[a-z]?|{Dates.Count})|\d{{1,4}}[a-z]?),?\s{{1,2}}(?:the|[a-z'\-]{{3,20}})(?:\s{{1,2}}[a-z'\-]{{3,20}}){{0,2}}\s?(?:street|road|close|avenue|lane|drive|crescent|terrace|grove|mews|gardens)\b");
    private static readonly Pattern SmallMark = Patterns.AnyCase(@"^(?:no\b|number\b)|\b(?:at|address|lives?|lived|living|from|to)\W{1,4}$");
    private static readonly Pattern PartOfReport = Patterns.AnyCase(@"\b(?:chapter|figure|finding|appendix|section|table|part|recommendation|year|step|stage|page|item|level|theme|key|question|standard|objective|action)s?\s$");
    private static readonly Pattern Measure = Patterns.AnyCase(@"^\s?(?:miles?|minutes?|metres?|per|people|%|km|years?|days?|weeks?)\b");
    private static readonly Pattern Box = Patterns.AnyCase(@"\bP\.?\s?O\.?\s?Box\s{1,2}\d{1,6}\b");
    private static readonly HashSet<string> NotAddresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "high street", "the high street", "downing street", "wall street", "sesame street", "coronation street", "main street", "the street", "the road", "the close",
        "the drive", "the avenue", "the lane", "old road", "new road", "the crescent", "the terrace", "the grove", "a road", "fleet street", "the gardens", "the main road", "silk road", "rocky road",
    };

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        foreach (var form in (Pattern[])[Numbered, NumberedCapitals, InUnit, Box])
        {
            for (var match = form.Match(view.Text); match.Success; match = match.NextMatch())
            {
                if (!PartOfReport.IsMatch(view.Before(match.Index, 20)) && !Measure.IsMatch(view.After(match.Index + match.Length, 12)))
                    yield return Found(match, form == NumberedCapitals ? Confidence.Medium : Confidence.High, "A number and the name of a street or building: an address.");
            }
        }
        for (var match = Named.Match(view.Text); match.Success; match = match.NextMatch())
        {
            if (!NotAddresses.Contains(string.Join(' ', match.Value.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))))
                yield return Found(match, Confidence.Medium, "The name of a street.");
        }
        for (var match = Small.Match(view.Text); match.Success; match = match.NextMatch())
        {
            if (SmallMark.IsMatch(match.Value) || SmallMark.IsMatch(view.Before(match.Index, 14)))
                yield return Found(match, Confidence.Medium, "A number and words that may be a street: an address in small letters.");
        }
    }

    private static Candidate Found(Match match, Confidence confidence, string why) =>
        new(FindingKind.StreetAddress, match.Index, match.Index + match.Length, confidence, why);
}
