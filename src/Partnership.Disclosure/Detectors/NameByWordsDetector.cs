using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Names of people that stand in no list: by initials before them, or by words around them that only people have.</summary>
internal sealed class NameByWordsDetector : IDetector
{
    private const string Relatives =
        "son|daughter|brother|sister|sibling|mother|mum|mam|father|dad|uncle|aunt|auntie|cousin|partner|boyfriend|girlfriend|husband|wife|friend|grandmother|grandfather|grandma|grandad|nan|stepfather|stepmother|stepdad|stepmum|stepson|stepdaughter|nephew|niece|neighbour|teacher|baby|twin";

    private const string Name = @"(?<n>[A-Z][a-z]{2,20}(?:['\-][A-Z]?[a-z]{2,20})?(?:\s{1,2}[A-Z][a-z]{2,20}(?:['\-][A-Z][a-z]{2,20})?)?)";

    private static readonly (Pattern Form, Confidence Confidence, string Why)[] Forms =
    [
        (Patterns.Exact(@"\b(?<n>[A-Z]\.(?:\s?[A-Z]\.){0,2}\s{0,2}[A-Z][a-z]{1,20}(?:['\-]?[A-Z][a-z]{2,20})?)\b"), Confidence.Medium, "Initials with what may be a surname after them."),
        (Patterns.Exact(@"\b(?<n>[A-Z][a-z]{2,20},\s[A-Z]\.(?:\s?[A-Z]\.)?)"), Confidence.Low, "What may be a surname with initials after it."),
        (Patterns.Exact($@"\b(?:{Relatives}),?\s{{1,2}}{Name}\b"), Confidence.Low, "A word for a relative or friend with what may be a name after it."),
        (Patterns.Exact($@"\b{Name}'s\s{{1,2}}(?:\w{{2,12}}\s)?(?:{Relatives}|bedroom|school|social worker|birthday|teacher)\b"), Confidence.Low, "What may be a name, and a relative or a thing that belongs to them."),
        (Patterns.Exact($@"\b(?:boy|girl|son|daughter|child|brother|sister|friend|man|woman|partner|baby|him|her|he is|she is)\s{{1,2}}(?:was\s|is\s|who is\s)?(?:called|named|nicknamed|known as)\s{{1,2}}[""']?{Name}\b"), Confidence.Medium, "What may be a name after the words called or named."),
        (Patterns.Exact($@"\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir)\s(?:real\s|full\s|first\s)?name\s(?:is|was)\s{Name}\b"), Confidence.Medium, "What may be a name after the words: the name is."),
        (Patterns.Exact($@"\b(?:[Ss]igned|[Aa]uthor|[Ww]ritten by|[Cc]haired by|[Ss]ocial worker|[Hh]ealth visitor|[Ss]urname|[Ff]orename|[Nn]ame|[Cc]onsultant|[Mm]idwife|[Hh]ead teacher)(?::\s{{0,2}}|,?\s){Name}\b"), Confidence.Low, "A word for a person with what may be a name after it."),
        (Patterns.Exact($@"\b(?:[Tt]hanks|[Tt]hank you|[Rr]egards|[Ww]ishes|[Ss]incerely|[Ff]aithfully|[Ll]ove|[Cc]heers|[Bb]est),?\s{{0,3}}\n\s{{0,3}}{Name}\s{{0,3}}(?:\n|,|$)"), Confidence.Medium, "What may be a name at the end of a letter."),
        (Patterns.Exact(@"\b(?:told|asked|saw|met|named|called|worker|visitor|author|contacted|phoned|rang|emailed|knew)\s{1,2}(?<n>[A-Z][a-z]{2,20}\s{1,2}[A-Z][a-z]{2,20}(?:-[A-Z][a-z]{2,20})?)\b"), Confidence.Low, "Two words with capital letters that may be a person's names."),
        (Patterns.Exact(@"\b(?<n>[A-Z][a-z]{2,20})\s{1,2}(?:said|told|asked|replied|shouted|whispered|hit|hurt|cried|texted|phoned|rang)\b"), Confidence.Low, "What may be a name, and a word that only people do."),
        (Patterns.Exact($@"\b(?:Dear|Hi|Hello|Hiya)\s{Name}\b"), Confidence.Medium, "What may be a name at the beginning of a letter."),
    ];

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        foreach (var (form, confidence, why) in Forms)
        {
            for (var match = form.Match(view.Text); match.Success; match = match.NextMatch())
            {
                var name = match.Groups["n"];
                // All of its words must be unknown: what is in the dictionary is no name for these rules.
                if (WordReader.Read(name.Value).Where(w => w.Value.Length > 1).All(w => PersonNames.IsUnknownName(w) || PersonNames.IsGiven(w)))
                    yield return new Candidate(FindingKind.PersonName, name.Index, name.Index + name.Length, confidence, why);
            }
        }
    }
}
