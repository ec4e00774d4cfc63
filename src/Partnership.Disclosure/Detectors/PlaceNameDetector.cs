using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Names of schools, nurseries, surgeries, hospitals and homes: a name of its own before, or in Welsh after, the word for the kind of place.</summary>
internal sealed class PlaceNameDetector : IDetector
{
    private const int MostWords = 10;

    private static readonly Pattern Welsh = Patterns.Exact(
        @"\b(?:Ysgol|Ysbyty|Meithrinfa|Meddygfa|Coleg|Cartref|Canolfan Iechyd|Canolfan Feddygol|Cylch Meithrin)(?:\s{1,2}(?:Gynradd"
        + @"|Uwchradd|Gyfun|Gymraeg|Feithrin|y|yr|[A-Z][a-z'\-]{1,20})){1,4}");
    private static readonly Pattern AfterKind = Patterns.Exact(
        @"\b(?:school|nursery|college|academy|surgery|hospital|hospice|care home|children's home|residential home|nursing home"
        + @"|placement|GP practice|playgroup|pre-school),?\s(?:called\s|named\s|was\s|is\s)?(?<n>(?:The\s)?[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20}){0,2}\s(?:House"
        + @"|Lodge|Grange|Court|Manor|Hall|Towers|Cottage|Villa|View|Park|Green))\b");
    private static readonly Pattern BeforeKind = Patterns.Exact(
        @"\b(?<n>(?:The\s)?[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20}){0,2}),?\s[(]?(?:a|an|which is a|his|her|their|the)\s(?:[a-z]{3,14}\s){0,2}(?:care home"
        + @"|children's home|nursing home|nursery|school|hospital|hospice|surgery|residential unit|clinic)(?:[).,;]|\s(?:in"
        + @"|near|where|for|outside|that|which|and)\b)");
    private static readonly Pattern SaintAlone = Patterns.Exact(@"\b(?:St\.?|Saint)\s{1,2}[A-Z][a-z]{2,15}(?:\s(?:and|&)\s(?:St\.?\s)?[A-Z][a-z]{2,15})?(?:'s|s')(?:\s(?:RC|C\s?of\s?E|CE))?\b");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        for (var i = 1; i < view.Words.Count; i++)
        {
            if (PlaceWords.IsKind(view.Words[i]) && NameBefore(view, i) is { } candidate)
                yield return candidate;
        }
        for (var match = Welsh.Match(view.Text); match.Success; match = match.NextMatch())
            yield return Found(match.Index, match.Index + match.Length, Confidence.High);
        for (var match = AfterKind.Match(view.Text); match.Success; match = match.NextMatch())
            yield return Found(match.Groups["n"].Index, match.Groups["n"].Index + match.Groups["n"].Length, Confidence.Medium);
        for (var match = BeforeKind.Match(view.Text); match.Success; match = match.NextMatch())
        {
            if (WordReader.Read(match.Groups["n"].Value) is var name && name.Exists(PersonNames.IsUnknownName) && !name.Exists(PersonNames.IsRole))
                yield return Found(match.Groups["n"].Index, match.Groups["n"].Index + match.Groups["n"].Length, Confidence.Low);
        }
        for (var match = SaintAlone.Match(view.Text); match.Success; match = match.NextMatch())
            yield return Found(match.Index, match.Index + match.Length, Confidence.Medium);
    }

    private static Candidate? NameBefore(TextView view, int kind)
    {
        var words = view.Words;
        var index = kind - 1;
        while (index >= 0 && kind - index < MostWords && Joins(view, index + 1) && PlaceWords.IsOfKind(words[index]))
            index--;
        var hasKindWord = index < kind - 1;
        if (index < 0 || !Joins(view, index + 1) || !PlaceWords.IsOwn(words[index]) || (!hasKindWord && PlaceWords.NeedsMore(words[kind])))
            return null;
        var first = FirstWord(view, index, kind);
        // "Kiera's school" names a person; "St Kiera's school" names the school.
        if (words[index].IsPossessive && char.IsLower(words[kind].Value[0]) && !Enumerable.Range(Math.Max(0, first - 1), index - Math.Max(0, first - 1) + 1).Any(i => PlaceWords.IsSaint(words[i])))
            return null;
        var isEveryday = Enumerable.Range(first, index - first + 1).All(i => PersonNames.IsEveryday(words[i]) || !PlaceWords.IsOwn(words[i]));
        // In small letters ("Thornfield primary school") and for kinds that are everyday words, only a word that is no other makes a name.
        if (isEveryday && (char.IsLower(words[kind].Value[0]) || words[kind].Lower.EndsWith('s') || (!hasKindWord && PlaceWords.IsEverydayKind(words[kind]))))
            return null;
        return Found(words[first].Start, words[kind].End, char.IsLower(words[kind].Value[0]) ? Confidence.Medium : Confidence.High);
    }

    private static int FirstWord(TextView view, int index, int kind)
    {
        var words = view.Words;
        var first = index;
        for (var i = index - 1; i >= 0 && kind - i < MostWords && Joins(view, i + 1); i--)
        {
            if (PlaceWords.IsLink(words[i]))
                continue;
            if (!PlaceWords.IsOwn(words[i]) && !PlaceWords.IsSaint(words[i]))
                break;
            first = i;
        }
        return first;
    }

    private static bool Joins(TextView view, int index)
    {
        var word = view.Words[index - 1];
        var gap = view.Text.AsSpan(word.End..view.Words[index].Start);
        if (word.IsPossessive)
            gap = gap[2..];
        return gap.Length is > 0 and <= 3 && (!gap.ContainsAnyExcept(" \n&,'") || (PlaceWords.IsSaint(word) && gap is ". "));
    }

    private static Candidate Found(int start, int end, Confidence confidence) =>
        new(FindingKind.PlaceName, start, end, confidence, "A name of its own with the word for a school, nursery, surgery, hospital or home.");
}
