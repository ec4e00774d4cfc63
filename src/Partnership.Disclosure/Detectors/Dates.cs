using System.Text.RegularExpressions;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>The ways to write a date and a small number.</summary>
internal static class Dates
{
    /// <summary>Between the parts of a date.</summary>
    private const string Gap = @"[\s,.\-/]{1,3}";

    private const string Month =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
        + "|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)";

    private const string Units = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";

    private const string DayInFigures = @"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th|af|ail|il|ydd|fed|eg|ed|ain))?";

    private const string DayInWords =
        $@"(?:(?:(?:twenty|thirty)[\s\-]{{1,2}})?(?:{Units})|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)";

    private const string YearWord = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|oh|hundred|thousand|and)";

    private const string Year = $@"(?:(?:19|20)\d\d|'?\d\d|(?:nineteen|twenty|two\s{{1,2}}thousand)(?:[\s\-]{{1,2}}{YearWord}){{0,3}})";

    /// <summary>A month and a year.</summary>
    public const string MonthAndYear = $@"{Month}{Gap}(?:19|20)\d\d";

    /// <summary>A whole number of years, months, weeks or days, in figures or words.</summary>
    public const string Count =
        @"(?:\d{1,3}(?:\.\d|[½¼¾])?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s\-])?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";

    private static readonly Pattern[] Forms =
    [
        Patterns.AnyCase(@"\b(?:\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:\d{4}|\d\d)|(?:19|20)\d\d\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{1,2}|\d{1,2}\s\d{1,2}\s(?:19|20)?\d\d)\b"),
        Patterns.AnyCase($@"\b{DayInFigures}(?:(?:\s{{1,2}}day)?\s{{0,2}}(?:of|o)\b)?{Gap}{Month}(?:{Gap}{Year})?\b"),
        Patterns.AnyCase($@"\b{DayInFigures}{Month}(?:{Year})?\b"),
        Patterns.AnyCase($@"\b(?:the\s{{1,2}})?{DayInWords}(?:(?:\s{{1,2}}day)?\s{{0,2}}(?:of|o)\b)?{Gap}{Month}(?:{Gap}{Year})?\b"),
        Patterns.AnyCase($@"\b{Month}{Gap}(?:the\s{{1,2}})?{DayInFigures}(?:{Gap}{Year})?\b"),
        Patterns.AnyCase($@"\b{Month}{Gap}(?:the\s{{1,2}})?{DayInWords}(?:{Gap}{Year})?\b"),
    ];

    /// <summary>Every day of a month in a text, with or without its year. The same date may be there twice, once shorter.</summary>
    public static IEnumerable<Match> Find(TextView view)
    {
        foreach (var form in Forms)
        {
            for (var match = form.Match(view.Text); match.Success; match = match.NextMatch())
                yield return match;
        }
    }
}
