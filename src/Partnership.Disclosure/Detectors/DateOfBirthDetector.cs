using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Dates beside words for a birth or a death.</summary>
internal sealed class DateOfBirthDetector : IDetector
{
    private const int FarBefore = 70;
    private const int FarAfter = 48;

    private const string Words =
        @"\b(?:born|birth|births|birthday|birthdate|d\.?\s?o\.?\s?b|d\.?\s?o\.?\s?d|b\.|d\.|died|dies|death|dead|deceased|passed away|stillborn|killed|delivered|ganwyd|ganed|geni|anwyd|marw|farw|marwolaeth|farwolaeth|pen-?blwydd|turned|turns)(?:\b|\s|\W)";

    private static readonly Pattern MonthAndYear = Patterns.AnyCase($@"\b{Dates.MonthAndYear}\b");
    private static readonly Pattern Compact = Patterns.Exact(@"\b(?:\d{8}|\d{6})\b");
    private static readonly Pattern Word = Patterns.AnyCase(Words);
    private static readonly Pattern Label = Patterns.AnyCase(@"\b(?:d\.?\s?o\.?\s?b\.?|date\s(?:of|o)\s?birth|birth\s?date|dyddiad geni|born)\W{0,6}(?:is|was|on)?\W{0,3}$");
    private static readonly Pattern OfSomethingElse = Patterns.AnyCase(
        @"^\W{0,2}(?:visits?|plans?|centres?|reviews?|overview|panels?|assessments?|rates?|partner|trauma|weights? chart|inquest"
        + @"|protocol|pathway|service|conference|strategy|team|down|into|away)\b");
    // The month of a death is as far as reports go; that of a birth tells the age to the month.
    private static readonly Pattern OfBirth = Patterns.AnyCase(@"\b(?:born|birth|d\.?o\.?b)\b[^.!?]{0,14}$");
    private static readonly Pattern NewSentence = Patterns.Exact(@"[a-z0-9)""'][.!?;]['"")]?(?:\s{1,3}[A-Z]|[^\S\n]{0,2}\n)|\n\s{0,8}\n");
    private static readonly Pattern AfterDate = Patterns.AnyCase(
        @"^[\s,()\-""':]{0,4}(?:is|was|as|are|the|his|her|their|its|when|in|at|given|entered|recorded|shown|[\s,(""'\-])?.{0,20}\b(?:d\.?\s?o\.?\s?b"
        + @"|date of (?:birth|death)|birthday|was born|were born|birth|born|died|d\.?o\.?d)\b");
    private static readonly Pattern AnotherTime = Patterns.AnyCase(@"\b(?:after|since|before|following|until|whether|how|why|met|meeting|reviewed|agreed|panel)\b");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view) =>
    [
        .. FindDays(view),
        .. MonthAndYear.Matches(view.Text).Where(m => OfBirth.IsMatch(view.Before(m.Index, 24))).Select(m => new Candidate(FindingKind.DateOfBirth, m.Index, m.Index + m.Length, Confidence.Medium, "A month and a year after a word for a birth.")),
        .. FindCompact(view),
    ];

    private static IEnumerable<Candidate> FindDays(TextView view)
    {
        foreach (var match in Dates.Find(view))
        {
            var end = match.Index + match.Length;
            if (IsAfterWord(view, match.Index, FarBefore) || IsBeforeWord(view, end, FarAfter) || BirthColumns.IsUnder(view, match.Index))
                yield return new Candidate(FindingKind.DateOfBirth, match.Index, end, Confidence.High, "A date beside a word for a birth or a death.");
        }
    }

    private static IEnumerable<Candidate> FindCompact(TextView view)
    {
        for (var match = Compact.Match(view.Text); match.Success; match = match.NextMatch())
        {
            if (Label.IsMatch(view.Before(match.Index, 30)))
                yield return new Candidate(FindingKind.DateOfBirth, match.Index, match.Index + match.Length, Confidence.Medium, "Figures that may be a date, right after the words date of birth.");
        }
    }

    private static bool IsAfterWord(TextView view, int start, int length)
    {
        var from = Math.Max(0, start - length);
        var before = view.Before(start, length);
        var closest = (Start: -1, End: -1);
        foreach (var match in Word.EnumerateMatches(before))
        {
            var end = match.Index + match.Length;
            if ((match.Index == 0 || before[match.Index - 1] is not '-') && !OfSomethingElse.IsMatch(before[end..]))
                closest = (match.Index, IsShortened(before[match.Index..end]) ? end : end - 1);
        }
        return closest.Start >= 0 && !NewSentence.IsMatch(view.Text.AsSpan((from + closest.End)..start));
    }

    // The point after "d.o.b." ends no sentence.
    private static bool IsShortened(ReadOnlySpan<char> word) => word.Length < 9 && (word.Contains('.') || !word.ContainsAny("ei"));

    private static bool IsBeforeWord(TextView view, int end, int length)
    {
        var after = view.After(end, length);
        foreach (var match in AfterDate.EnumerateMatches(after))
        {
            var between = view.Text.AsSpan(end, match.Length);
            return !NewSentence.IsMatch(between) && !AnotherTime.IsMatch(between);
        }
        return false;
    }
}
