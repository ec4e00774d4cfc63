using System.Globalization;
using System.Text;
using Partnership.Content.Problems;

namespace Partnership.Publishing.Clock;

/// <summary>The rules that a well-formed list of bank holidays must also keep: a gap in it would make deadlines silently wrong.</summary>
internal sealed class BankHolidayRules(BankHolidayFile file, string fileName, byte[] utf8)
{
    private const string Division = "england-and-wales";

    public IEnumerable<SourceProblem> Check()
    {
        if (file.Division != Division)
            yield return Problem(file.Division, $"The division must be '{Division}': the clock counts England's days.");
        if (!(Uri.TryCreate(file.Source, UriKind.Absolute, out var source) && source.Scheme == Uri.UriSchemeHttps))
            yield return Problem(file.Source, "The source must be the https address of the list that these days come from.");
        if (file.Retrieved is { } retrieved && Day(retrieved) is null)
            yield return Problem(retrieved, $"'{retrieved}' in retrieved is not a day: write it like 2026-05-04.");
        if (file.Years.Count == 0)
            yield return Problem("years", "There is no year in years.");
        for (var place = 0; place < file.Years.Count; place++)
            foreach (var problem in Check(file.Years[place], place))
                yield return problem;
    }

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private IEnumerable<SourceProblem> Check(BankHolidayYear? year, int place)
    {
        if (year is null || year.Days.Any(d => d is null))
        {
            yield return Problem("null", $"years[{place}] has an entry that is null: fill it in or leave it out.");
            yield break;
        }

        if (place > 0 && file.Years[place - 1] is { } before && year.Year != before.Year + 1)
            yield return Year(year, $"The year {year.Year} comes after {before.Year}: no year may be missing or there twice.");
        if (year.Days.Count == 0)
            yield return Year(year, $"The year {year.Year} has no days.");
        DateOnly? last = null;
        foreach (var entry in year.Days)
        {
            if (Reason(entry, year, last) is { } reason)
                yield return Problem(entry.Date, reason);
            last = Day(entry.Date) ?? last;
        }
    }

    private static string? Reason(BankHolidayEntry entry, BankHolidayYear year, DateOnly? last) => Day(entry.Date) switch
    {
        null => $"'{entry.Date}' is not a day: write it like 2026-05-04.",
        { } day when day.Year != year.Year => $"{entry.Date} does not belong to the year {year.Year}.",
        { } day when day <= last => $"{entry.Date} must come after the day before it in the list.",
        { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } => $"{entry.Date} is on a weekend: name the substitute day instead.",
        _ when string.IsNullOrWhiteSpace(entry.Title) => $"{entry.Date} needs a title.",
        _ => null,
    };

    private SourceProblem Year(BankHolidayYear year, string reason) => At($"\"year\": {year.Year}", reason);

    private SourceProblem Problem(string text, string reason) => At(text == "null" ? text : $"\"{text}\"", reason);

    // A day that is there twice is wrong where it comes last.
    private SourceProblem At(string literal, string reason)
    {
        var place = ((ReadOnlySpan<byte>)utf8).LastIndexOf(Encoding.UTF8.GetBytes(literal));
        return new SourceProblem(fileName, place < 0 ? 1 : 1 + utf8.AsSpan(0, place).Count((byte)'\n'), reason);
    }
}
