namespace Partnership.Publishing.Release;

/// <summary>Times of release: editors give and read them by London's clocks, the store keeps UTC.</summary>
public static class ReleaseTime
{
    /// <summary>The moment that a time on London's clocks means.</summary>
    /// <param name="day">The day in London.</param>
    /// <param name="time">The time on London's clocks.</param>
    public static ReleaseTimeOutcome FromLondon(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (London.Zone.IsInvalidTime(local))
            return Skipped(local);
        if (!London.Zone.IsAmbiguousTime(local))
            return new ReleaseTimeOutcome.At(Utc(local, London.Zone.GetUtcOffset(local)));
        var offsets = London.Zone.GetAmbiguousTimeOffsets(local);
        var (first, second) = (Utc(local, offsets.Max()), Utc(local, offsets.Min()));
        return new ReleaseTimeOutcome.Twice(
            first, second, $"The clocks go back that night, so this time comes twice. The first is used: {InWords(first)}.");
    }

    /// <summary>The day and the time that London's clocks show at a moment.</summary>
    public static (DateOnly Day, TimeOnly Time) ToLondon(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, London.Zone).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>
    /// For people: <c>9:00 am on Tuesday 5 May 2026, London time</c>. Of two moments with the same time on the clocks it says
    /// which is meant.
    /// </summary>
    public static string InWords(DateTimeOffset instant)
    {
        var (day, time) = ToLondon(instant);
        return $"{InWords(time)} {London.InWordsWithWeekday(day)}, London time{Which(instant)}";
    }

    private static string InWords(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight at the start of",
        (12, 0) => "midday on",
        var (hour, minute) => $"{(hour + 11) % 12 + 1}:{minute:00} {(hour < 12 ? "am" : "pm")} on",
    };

    private static string Which(DateTimeOffset instant)
    {
        var there = TimeZoneInfo.ConvertTime(instant, London.Zone);
        if (!London.Zone.IsAmbiguousTime(there.DateTime))
            return "";
        return there.Offset == London.Zone.GetAmbiguousTimeOffsets(there.DateTime).Max()
            ? " (before the clocks go back)"
            : " (after the clocks have gone back)";
    }

    // The clocks jump at a whole minute. What is left of it is stepped over minute by minute.
    private static ReleaseTimeOutcome.NoSuchTime Skipped(DateTime local)
    {
        var next = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        while (London.Zone.IsInvalidTime(next))
            next = next.AddMinutes(1);
        var instant = Utc(next, London.Zone.GetUtcOffset(next));
        return new ReleaseTimeOutcome.NoSuchTime(
            instant, $"The clocks go forward that night, so this time does not exist. The next time that does is {InWords(instant)}.");
    }

    private static DateTimeOffset Utc(DateTime local, TimeSpan offset) => new(local - offset, TimeSpan.Zero);
}
