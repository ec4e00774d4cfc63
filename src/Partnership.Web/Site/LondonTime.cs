using System.Globalization;
using Partnership.Publishing.Release;

namespace Partnership.Web.Site;

/// <summary>Days and dates as people here see them. Everything is stored in UTC.</summary>
internal static class LondonTime
{
    /// <summary>The day it is in London.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The day that a moment falls on in London.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => London.DayOf(moment);

    /// <summary>For people: <c>5 October 2026</c>.</summary>
    public static string InWords(DateOnly day) => London.InWords(day);

    /// <summary>For programs: <c>2026-10-05</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
