using System.Text;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Clock;

public sealed class BankHolidayCalendarTests
{
    private const string Small = """
        {
          "division": "england-and-wales",
          "source": "https://www.gov.uk/bank-holidays",
          "retrieved": "2026-05-04",
          "years": [
            {
              "year": 2026,
              "days": [
                { "date": "2026-01-01", "title": "New Year’s Day" },
                { "date": "2026-12-28", "title": "Boxing Day", "substitute": true }
              ]
            },
            {
              "year": 2027,
              "computed": true,
              "days": [
                { "date": "2027-01-01", "title": "New Year’s Day" }
              ]
            }
          ]
        }
        """;

    [Theory]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    public void ShippedFile_EveryYear_IsAsTheLawHasIt(int year) =>
        Assert.Equal(HolidayLaw.Of(year), ShippedCalendar.Calendar.Days.Where(d => d.Date.Year == year));

    [Fact]
    public void ShippedFile_Years_AreKnownFrom2019Until2028()
    {
        var calendar = ShippedCalendar.Calendar;

        Assert.Equal((new DateOnly(2019, 1, 1), new DateOnly(2028, 12, 31)), (calendar.KnownFrom, calendar.KnownUntil));
        Assert.Equal([2027, 2028], Enumerable.Range(2019, 10).Where(calendar.IsComputed));
        Assert.Equal(new Uri("https://www.gov.uk/bank-holidays"), calendar.Source);
    }

    // Days that people remember, so that the file and the rules can't share a mistake.
    [Theory]
    [InlineData("2020-05-08", "Early May bank holiday (VE day)", false)]
    [InlineData("2020-12-28", "Boxing Day", true)]
    [InlineData("2021-12-27", "Christmas Day", true)]
    [InlineData("2021-12-28", "Boxing Day", true)]
    [InlineData("2022-06-02", "Spring bank holiday", false)]
    [InlineData("2022-12-27", "Christmas Day", true)]
    [InlineData("2023-01-02", "New Year’s Day", true)]
    [InlineData("2024-03-29", "Good Friday", false)]
    [InlineData("2026-08-31", "Summer bank holiday", false)]
    public void Find_KnownHoliday_IsThere(string day, string title, bool isSubstitute) =>
        Assert.Equal(new BankHoliday(Day(day), title, isSubstitute), ShippedCalendar.Calendar.Find(Day(day)));

    [Theory]
    [InlineData("2020-05-04")]
    [InlineData("2022-05-30")]
    [InlineData("2026-12-26")]
    [InlineData("2026-05-05")]
    public void Find_OrdinaryDay_IsNone(string day) => Assert.Null(ShippedCalendar.Calendar.Find(Day(day)));

    [Fact]
    public void Parse_SmallFile_TellsAllThatItSays()
    {
        var calendar = BankHolidayCalendar.Parse([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Small)], "file.json");

        Assert.Equal(
            [
                new BankHoliday(new DateOnly(2026, 1, 1), "New Year’s Day", false),
                new BankHoliday(new DateOnly(2026, 12, 28), "Boxing Day", true),
                new BankHoliday(new DateOnly(2027, 1, 1), "New Year’s Day", false),
            ],
            calendar.Days);
        Assert.Equal(new DateOnly(2026, 5, 4), calendar.ComparedOn);
        Assert.True(calendar.IsComputed(2027));
        Assert.False(calendar.IsComputed(2026));
        Assert.True(calendar.Covers(new DateOnly(2026, 1, 1)) && calendar.Covers(new DateOnly(2027, 12, 31)));
        Assert.False(calendar.Covers(new DateOnly(2025, 12, 31)) || calendar.Covers(new DateOnly(2028, 1, 1)));
    }

    [Theory]
    [InlineData("england-and-wales", "scotland", "file.json:2: The division must be 'england-and-wales': the clock counts England's days.")]
    [InlineData("https:", "http:", "file.json:3: The source must be the https address of the list that these days come from.")]
    [InlineData("2026-05-04", "4 May", "file.json:4: '4 May' in retrieved is not a day: write it like 2026-05-04.")]
    [InlineData("2026-12-28", "2026-12-32", "file.json:10: '2026-12-32' is not a day: write it like 2026-05-04.")]
    [InlineData("2026-12-28", "2027-12-28", "file.json:10: 2027-12-28 does not belong to the year 2026.")]
    [InlineData("2026-12-28", "2026-01-01", "file.json:10: 2026-01-01 must come after the day before it in the list.")]
    [InlineData("2026-12-28", "2026-12-26", "file.json:10: 2026-12-26 is on a weekend: name the substitute day instead.")]
    [InlineData("Boxing Day", " ", "file.json:10: 2026-12-28 needs a title.")]
    [InlineData("\"year\": 2026", "\"year\": 2025", "file.json:14: The year 2027 comes after 2025: no year may be missing or there twice.")]
    [InlineData("{ \"date\": \"2027-01-01\", \"title\": \"New Year’s Day\" }", "", "file.json:14: The year 2027 has no days.")]
    [InlineData("{ \"date\": \"2027-01-01\", \"title\": \"New Year’s Day\" }", "null", "file.json:17: years[1] has an entry that is null: fill it in or leave it out.")]
    public void Parse_FileHasAMistake_NamesItAndItsLine(string right, string wrong, string problem)
    {
        var mistakes = Mistakes(Small.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(problem, mistakes);
    }

    [Theory]
    [InlineData("\"years\": [", "\"years\": 1 [", 5)]
    [InlineData("\"substitute\": true", "\"substitut\": true", 10)]
    [InlineData("\"substitute\": true", "\"substitute\": \"yes\"", 10)]
    [InlineData("\"year\": 2027", "\"year\": \"2027\"", 14)]
    [InlineData("\"title\": \"Boxing Day\", ", "", 10)]
    public void Parse_FileIsMalformed_NamesTheLine(string right, string wrong, int line) =>
        Assert.StartsWith($"file.json:{line}: ", Assert.Single(Mistakes(Small.Replace(right, wrong, StringComparison.Ordinal))), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Parse_NothingInIt_SaysSo(string text) =>
        Assert.StartsWith("file.json:1: ", Assert.Single(Mistakes(text)), StringComparison.Ordinal);

    [Fact]
    public void Parse_NoYears_SaysSo() => Assert.Equal(
        ["file.json:1: There is no year in years."],
        Mistakes("""{ "division": "england-and-wales", "source": "https://www.gov.uk/bank-holidays", "years": [] }"""));

    [Fact]
    public void Parse_SeveralMistakes_NamesAll() => Assert.Equal(
        2, Mistakes(ShippedCalendar.Text.Replace("2019-01-01", "2019-01-05", StringComparison.Ordinal).Replace("2020-12-28", "2020-12-26", StringComparison.Ordinal)).Count);

    private static List<string> Mistakes(string text) =>
        [.. Assert.Throws<BankHolidayFileException>(() => BankHolidayCalendar.Parse(Encoding.UTF8.GetBytes(text), "file.json")).Problems.Select(p => p.ToString())];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
