namespace Partnership.Disclosure.Detectors;

/// <summary>The ways to write a date and a small number, as parts of patterns.</summary>
internal static class Dates
{
    /// <summary>Between the parts of a date.</summary>
    private const string Gap = @"[\s,.\-/]{1,3}";

    private const string Month =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
        + "|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)";

    private const string Units = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";

    private const string Day =
        $@"(?:(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th|af|ail|il|ydd|fed|eg|ed|ain))?|(?:(?:twenty|thirty)[\s\-]{{1,2}})?(?:{Units})|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)";

    private const string YearWord = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|oh|hundred|thousand|and)";

    private const string Year = $@"(?:(?:19|20)\d\d|'?\d\d|(?:nineteen|twenty|two\s{{1,2}}thousand)(?:[\s\-]{{1,2}}{YearWord}){{0,3}})";

    /// <summary>A day, a month and perhaps a year, in figures or words.</summary>
    public const string Full =
        $@"(?:\d{{1,2}}\s?[/.\-]\s?\d{{1,2}}\s?[/.\-]\s?(?:\d{{4}}|\d\d)|(?:19|20)\d\d[/.\-]\d{{1,2}}[/.\-]\d{{1,2}}|\d{{1,2}}\s\d{{1,2}}\s(?:19|20)\d\d"
        + $@"|(?:the\s{{1,2}})?{Day}(?:\s{{1,2}}(?:day\s{{1,2}})?of|\s{{1,2}}o)?{Gap}{Month}(?:{Gap}{Year})?|(?:the\s{{1,2}})?{Day}(?:\s{{0,2}}of)?{Month}{Year}"
        + $@"|{Month}{Gap}(?:the\s{{1,2}})?{Day}(?:{Gap}{Year})?)";

    /// <summary>A month and a year.</summary>
    public const string MonthAndYear = $@"{Month}{Gap}(?:19|20)\d\d";

    /// <summary>A whole number of years, months, weeks or days, in figures or words.</summary>
    public const string Count =
        @"(?:\d{1,3}(?:[.½]\d?)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s\-])?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
}
