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

    /// <summary>A moment for people: <c>5 October 2026 at 9:05 am</c>, in London time.</summary>
    /// <param name="utc">The moment, in UTC.</param>
    public static string MomentInWords(DateTime utc)
    {
        var (day, time) = ReleaseTime.ToLondon(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
        return $"{InWords(day)} at {time.ToString("h:mm tt", CultureInfo.GetCultureInfo("en-GB")).ToLowerInvariant()}";
    }

    /// <summary>When a day begins, in UTC.</summary>
    // The clocks change in the small hours, never at midnight; should they one day, the next moment that is there is meant.
    public static DateTime BeginningOf(DateOnly day) => ReleaseTime.FromLondon(day, TimeOnly.MinValue) switch
    {
        ReleaseTimeOutcome.At at => at.Instant.UtcDateTime,
        ReleaseTimeOutcome.Twice twice => twice.First.UtcDateTime,
        ReleaseTimeOutcome.NoSuchTime none => none.Next.UtcDateTime,
        _ => throw new InvalidOperationException("There is no other outcome."),
    };

    /// <summary>For programs: <c>2026-10-05</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
