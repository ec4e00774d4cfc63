using System.Globalization;

namespace Partnership.Publishing.Release;

/// <summary>The time of the people who work here. Everything is stored in UTC.</summary>
public static class London
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The time zone, summer time included.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day that a moment falls on in London.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>For people: <c>5 May 2026</c>.</summary>
    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>For people who plan their week: <c>Tuesday 5 May 2026</c>.</summary>
    public static string InWordsWithWeekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);
}
