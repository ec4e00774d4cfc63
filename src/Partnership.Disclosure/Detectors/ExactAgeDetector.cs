using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Ages to the month, week or day, and ages together with a date: a date of birth can be reckoned from them.</summary>
internal sealed class ExactAgeDetector : IDetector
{
    private const string N = Dates.Count;
    private const string Gap = @"[\s\-]{0,3}";
    private const int Far = 50;
    private const string OnDay = "An age on a day: the date of birth can be narrowed down from it.";
    private const string Small = @"(?:months?|mths?|mos?|weeks?|wks?|days?)";

    private static readonly Pattern TwoUnits = Patterns.AnyCase(
        $@"\b(?:aged?\s{{1,2}}(?:of\s)?)?{N}{Gap}(?:years?|yrs?|y|months?|mths?|weeks?|wks?){Gap}(?:,|and|&|,\s?and)?{Gap}{N}{Gap}(?:{Small}|m|w|d)(?:{Gap}(?:old|of age))?\b");
    private static readonly Pattern SmallUnit = Patterns.AnyCase(
        $@"\b(?:{N}|an?|one)(?:{Gap}(?:and{Gap}a{Gap}half|and a bit))?{Gap}{Small}'?{Gap}(?:old|of{Gap}age|in{Gap}age)\b|\b(?:aged"
        + $@"|at the age of|age:?|age of)\s{{1,2}}(?:just\s|only\s)?{N}(?:{Gap}and{Gap}a{Gap}half)?{Gap}{Small}\b|\bday\s{N}\sof\s(?:his\s"
        + $@"|her\s|the\s)?life\b|\b(?:was|were|is|then)\s{N}{Gap}{Small}\s(?:when|at the time)\b|\bat\s{N}{Gap}{Small},?\s(?:he"
        + $@"|she|the baby|the child)\b|\bfortnight\sold\b|\baged?\s{{1,2}}(?:\d{{1,2}}\s)?\d{{1,2}}\s?/\s?(?:12|52)\b");
    private static readonly Pattern BeforeDate = Patterns.AnyCase(
        $@"\b(?:(?:aged?|was|were|is|turned)\s(?:of\s|just\s|only\s)?{N}(?:{Gap}years?(?:{Gap}old)?)?|{N}{Gap}years?{Gap}old),?\s{{1,2}}\(?(?:on"
        + $@"|as at|as of|as on|at|by)\s{{1,2}}(?:the\s)?$");
    private static readonly Pattern AfterDate = Patterns.AnyCase($@"^,?\s{{1,2}}\(?(?:when\s(?:he|she|they)\s(?:was|were)\s)?(?:aged?\s{{1,2}}{N}\b|{N}{Gap}years?{Gap}old\b)");
    private static readonly Pattern SpeaksOfAge = Patterns.AnyCase(@"\b(?:aged?|old|was|were|is|then|turned|at|child|boy|girl|baby)\W{0,2}$");
    private static readonly Pattern IsTime = Patterns.AnyCase(
        @"\b(?:for|of|over|after|within|lasted|last|past|took|takes|sentence|sentenced|in|about|another|some|every|than|nearly"
        + @"|almost|between|to|imprisonment|later|the)\W{1,2}(?:first\s|last\s|next\s)?$");
    private static readonly Pattern HasAge = Patterns.AnyCase(@"\baged?\b|\bold$|\bof age$");
    private static readonly Pattern NotExact = Patterns.AnyCase(
        @"\b(?:about|around|nearly|almost|under|over|than|roughly|approximately|up to|before|until|by|least|between|from|first"
        + @"|some|every|to|or|those|babies|children|most|all)\s(?:they were\s|he was\s|she was\s)?$");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        foreach (var match in All(TwoUnits, view))
        {
            var isAge = HasAge.IsMatch(match.Value);
            if (isAge || SpeaksOfAge.IsMatch(view.Before(match.Index, 16)) || !IsTime.IsMatch(view.Before(match.Index, 24)))
                yield return Found(match, isAge ? Confidence.High : Confidence.Medium, "An age to the month, week or day: with a date beside it, it tells the date of birth.");
        }
        foreach (var match in All(SmallUnit, view))
        {
            if (!NotExact.IsMatch(view.Before(match.Index, 30)))
                yield return Found(match, Confidence.Medium, "An age to the month, week or day: with a date beside it, it tells the date of birth.");
        }
        foreach (var date in Dates.Find(view))
        {
            if (BeforeDate.Match(view.Text[Math.Max(0, date.Index - Far)..date.Index]) is { Success: true } before)
                yield return Found(date.Index - before.Length, date.Index + date.Length, Confidence.High, OnDay);
            if (AfterDate.Match(view.Text[(date.Index + date.Length)..Math.Min(view.Text.Length, date.Index + date.Length + Far)]) is { Success: true } after)
                yield return Found(date.Index, date.Index + date.Length + after.Length, Confidence.High, OnDay);
        }
    }

    private static IEnumerable<Match> All(Pattern pattern, TextView view)
    {
        for (var match = pattern.Match(view.Text); match.Success; match = match.NextMatch())
            yield return match;
    }

    private static Candidate Found(Match match, Confidence confidence, string why) => Found(match.Index, match.Index + match.Length, confidence, why);

    private static Candidate Found(int start, int end, Confidence confidence, string why) => new(FindingKind.ExactAge, start, end, confidence, why);
}
