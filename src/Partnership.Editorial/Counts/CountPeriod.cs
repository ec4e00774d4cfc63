using System.Globalization;

namespace Partnership.Editorial.Counts;

/// <summary>A whole day or a whole month: nothing else can be counted (see <see cref="ShownCount"/>).</summary>
public sealed record CountPeriod
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MonthFormat = "yyyy-MM";

    private CountPeriod(DateOnly first, DateOnly last) => (First, Last) = (first, last);

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>Its last day.</summary>
    public DateOnly Last { get; }

    /// <summary>Whether it is one day.</summary>
    public bool IsDay => First == Last;

    /// <summary>A day.</summary>
    public static CountPeriod Day(DateOnly day) => new(day, day);

    /// <summary>The month that a day belongs to.</summary>
    public static CountPeriod Month(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));

    /// <summary>Reads <c>2026-10</c> or <c>2026-10-05</c>.</summary>
    /// <returns>Null when it is neither.</returns>
    public static CountPeriod? TryParse(string? text)
    {
        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Day(day);
        return DateOnly.TryParseExact(text, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? Month(month) : null;
    }

    /// <summary>For addresses: <c>2026-10</c> or <c>2026-10-05</c>.</summary>
    public override string ToString() => First.ToString(IsDay ? DayFormat : MonthFormat, CultureInfo.InvariantCulture);
}
