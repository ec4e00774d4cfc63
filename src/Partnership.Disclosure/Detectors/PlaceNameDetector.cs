using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Names of schools, nurseries, surgeries, hospitals and homes: a name of its own before, or in Welsh after, the word for the kind of place.</summary>
internal sealed class PlaceNameDetector : IDetector
{
    private const string Kinds =
        @"(?:(?:church of england|c\.? ?of ?e\.?|catholic|rc|roman catholic|community|special|primary|secondary|infants?'?|junior|middle|high|grammar|comprehensive|first|upper|lower|preparatory|prep|free|village|faith|jewish|islamic|muslim|sikh|hindu|boys'?|girls'?|and|&|nursery|state|independent|boarding|technology|sports|arts|science|voluntary|aided|controlled|studio|academy|sixth form|all-through)\s{1,2}){0,6}"
        + "(?:schools?|academy|college|nursery|nurseries|pre-?school|playgroup|kindergarten|day nursery|montessori|sixth form|infants|juniors|primary)"
        + @"|(?:(?:gp|medical|family|doctors'?|dental|health|group|surgery)\s{1,2}){0,2}(?:surgery|practice|medical centre|health centre|clinic|walk-in centre|pharmacy)"
        + @"|(?:(?:general|community|children's|district|royal|university|teaching|county|memorial|cottage|maternity|mental health|psychiatric|nhs)\s{1,2}){0,4}(?:hospital|infirmary|hospice|birth centre|maternity unit)"
        + @"|(?:(?:residential|nursing|care|children's|foster|rest|retirement)\s{1,2}){1,2}(?:home|unit)|children's centre|family centre|family hub|youth club|youth centre|refuge|hostel";

    private const string NameWord = @"(?:St\.?|Saint|SS|Our|[A-Z][a-zA-Z'\-]{1,24}|[A-Z]{2,12}'?S?)";
    private const string Name = $@"{NameWord}(?:(?:,?\s{{1,2}}(?:of|the|and|&|in|on|upon|at|by|de|le|under|next))?\s{{1,2}}{NameWord}){{0,6}}";

    private static readonly Regex Capitalised = Patterns.Exact($@"\b{Name}");
    private static readonly Regex KindAtEnd = Patterns.AnyCase($@"^\W{{0,3}}\s{{0,2}}(?:{Kinds})\b");
    private static readonly Regex KindInside = Patterns.AnyCase($@"\b(?:{Kinds})\b");
    private static readonly Regex WelshKind = Patterns.Exact(@"\b(?:Ysgol|Ysbyty|Meithrinfa|Meddygfa|Coleg|Cartref|Canolfan Iechyd|Canolfan Feddygol|Cylch Meithrin)(?:\s{1,2}(?:Gynradd|Uwchradd|Gyfun|Gymraeg|Feithrin|y|yr|Y|Yr|[A-Z][a-z'\-]{1,20})){1,4}");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        for (var match = Capitalised.Match(view.Text); match.Success; match = match.NextMatch())
        {
            if (Judge(view, match) is { } candidate)
                yield return candidate;
        }
        for (var match = WelshKind.Match(view.Text); match.Success; match = match.NextMatch())
            yield return Found(match.Index, match.Index + match.Length, Confidence.High);
    }

    // The name is what stands before the kind; without a word of its own there ("The Primary School") it names no place.
    private static Candidate? Judge(TextView view, Match match)
    {
        var start = match.Index;
        var end = start + match.Length;
        var lower = view.Lower[start..end];
        var kind = LastKind(lower);
        if (kind is { } inside && inside.Start > 0)
            return NameStart(view, start, start + inside.Start) is { } from ? Found(from, start + inside.End, Confidence.High) : null;
        if (kind is null && KindAtEnd.Match(view.Text[end..Math.Min(view.Text.Length, end + 80)]) is { Success: true } after && after.Value[0] is ' ' or '\n')
            return NameStart(view, start, end) is { } from ? Found(from, end + after.Length, Confidence.Medium) : null;
        return null;
    }

    private static (int Start, int End)? LastKind(string name)
    {
        (int Start, int End)? last = null;
        foreach (var match in KindInside.EnumerateMatches(name))
            last = last is { } earlier && earlier.Start == 0 ? (match.Index, match.Index + match.Length) : last is { } one ? (one.Start, match.Index + match.Length) : (match.Index, match.Index + match.Length);
        return last;
    }

    // Where the place's own name begins: words that any school or hospital may have before its kind are none.
    private static int? NameStart(TextView view, int start, int end)
    {
        var words = view.Text[start..end].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var own = words.Where(w => !PlaceWords.AreAnyPlaces(w)).ToList();
        if (own.Count == 0)
            return null;
        var first = words.TakeWhile(PlaceWords.OpenSentence).Sum(w => w.Length);
        return first == 0 || first >= end - start ? start : view.Text.IndexOf(words.First(w => !PlaceWords.OpenSentence(w)), start, StringComparison.Ordinal);
    }

    private static Candidate Found(int start, int end, Confidence confidence) =>
        new(FindingKind.PlaceName, start, end, confidence, "A name of its own with the word for a school, nursery, surgery, hospital or home.");
}
