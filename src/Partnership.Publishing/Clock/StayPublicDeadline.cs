namespace Partnership.Publishing.Clock;

/// <summary>The time for which a published review stays public.</summary>
internal static class StayPublicDeadline
{
    /// <summary>The deadline of a review.</summary>
    /// <param name="dates">The review's dates.</param>
    /// <param name="last">The last day on which it must be public, or null.</param>
    /// <param name="options">The lengths.</param>
    public static ClockDeadline Of(CaseReviewDates dates, DateOnly? last, StatutoryClockOptions options)
    {
        var (state, words) = last switch
        {
            { } day when dates.FirstPublishedOn <= dates.Today => Published(day, dates.Today, options.DueSoonDaysOfMonths),
            { } day => (
                ClockState.NotYetKnown,
                $"The review is not public yet. Once it is, keep it public up to and including {ClockWords.Day(day)}."),
            null => (ClockState.NotYetKnown, "The review is not public yet."),
        };
        return new ClockDeadline
        {
            Kind = ClockDeadlineKind.PublicUntil,
            Title = "Stay public",
            DueOn = last,
            State = state,
            Words = words + Least(dates.PublicUntil, last, options),
        };
    }

    private static (ClockState State, string Words) Published(DateOnly last, DateOnly today, int soonDays) => today > last
        ? (
            ClockState.Done,
            $"The review had to be public up to and including {ClockWords.Day(last)}. You may withdraw it now, but you don't have to.")
        : (
            LastDay.Waiting(last, today, soonDays),
            $"Keep the review public up to and including {ClockWords.Day(last)}: {ClockWords.Distance(today, last)}.");

    private static string Least(DateOnly? promised, DateOnly? last, StatutoryClockOptions options)
    {
        var least = ClockWords.Number(options.StayPublicMonths, "month");
        return last is null ? $" A review stays public for at least {least}."
            : promised < last ? $" 'Public until' says {ClockWords.Day(promised.Value)}, but a review stays public for at least {least}."
            : "";
    }
}
