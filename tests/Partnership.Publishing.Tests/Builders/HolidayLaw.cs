using Partnership.Publishing.Clock;

namespace Partnership.Publishing.Tests.Builders;

/// <summary>The bank holidays of England by the rules of the law, and what was decided once for a single year.</summary>
internal static class HolidayLaw
{
    private const string EarlyMay = "Early May bank holiday";
    private const string Spring = "Spring bank holiday";

    /// <summary>Days that were moved or added for an occasion, by year.</summary>
    private static readonly Dictionary<int, Func<IEnumerable<BankHoliday>, IEnumerable<BankHoliday>>> Once = new()
    {
        [2020] = days => days.Select(d => d.Title == EarlyMay ? Day(2020, 5, 8, EarlyMay + " (VE day)") : d),
        [2022] = days => days.Select(d => d.Title == Spring ? Day(2022, 6, 2, Spring) : d)
            .Append(Day(2022, 6, 3, "Platinum Jubilee bank holiday"))
            .Append(Day(2022, 9, 19, "Bank Holiday for the State Funeral of Queen Elizabeth II")),
        [2023] = days => days.Append(Day(2023, 5, 8, "Bank holiday for the coronation of King Charles III")),
    };

    public static IEnumerable<BankHoliday> Of(int year) =>
        (Once.TryGetValue(year, out var change) ? change(ByRule(year)) : ByRule(year)).OrderBy(d => d.Date);

    private static IEnumerable<BankHoliday> ByRule(int year)
    {
        var easter = Easter(year);
        var taken = new HashSet<DateOnly>();
        yield return Substituted(new DateOnly(year, 1, 1), "New Year’s Day", taken);
        yield return new BankHoliday(easter.AddDays(-2), "Good Friday", false);
        yield return new BankHoliday(easter.AddDays(1), "Easter Monday", false);
        yield return new BankHoliday(Monday(new DateOnly(year, 5, 1), 1), EarlyMay, false);
        yield return new BankHoliday(Monday(new DateOnly(year, 5, 31), -1), Spring, false);
        yield return new BankHoliday(Monday(new DateOnly(year, 8, 31), -1), "Summer bank holiday", false);

        // A Christmas Day on a Sunday is made up for on the Tuesday: the Monday is Boxing Day already.
        var boxing = new DateOnly(year, 12, 26);
        if (!IsWeekend(boxing))
            taken.Add(boxing);
        yield return Substituted(new DateOnly(year, 12, 25), "Christmas Day", taken);
        taken.Remove(boxing);
        yield return Substituted(boxing, "Boxing Day", taken);
    }

    private static BankHoliday Substituted(DateOnly day, string title, HashSet<DateOnly> taken)
    {
        var free = day;
        while (IsWeekend(free) || !taken.Add(free))
            free = free.AddDays(1);
        return new BankHoliday(free, title, free != day);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly Monday(DateOnly from, int step)
    {
        while (from.DayOfWeek != DayOfWeek.Monday)
            from = from.AddDays(step);
        return from;
    }

    // The "anonymous Gregorian" reckoning of Easter Sunday.
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    private static BankHoliday Day(int year, int month, int day, string title) => new(new DateOnly(year, month, day), title, false);
}
