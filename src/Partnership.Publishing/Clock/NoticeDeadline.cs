namespace Partnership.Publishing.Clock;

/// <summary>The notice that the Panel and the Secretary of State have before a review is published.</summary>
internal static class NoticeDeadline
{
    public static ClockDeadline Of(CaseReviewDates dates, WorkingDayAnswer<DateOnly>? earliest, StatutoryClockOptions options)
    {
        var published = dates.FirstPublishedOn <= dates.Today ? dates.FirstPublishedOn : null;
        var deadline = new ClockDeadline
        {
            Kind = ClockDeadlineKind.EarliestPublication,
            Title = "Notice before publication",
            DoneOn = published,
            State = ClockState.NotYetKnown,
            Words = $"Give the report to the national Panel and the Secretary of State. {Length(options)}",
        };
        return earliest switch
        {
            WorkingDayAnswer<DateOnly>.Known known => Counted(deadline, known, dates, options.DueSoonDays),
            WorkingDayAnswer<DateOnly>.Unknown unknown => deadline with { Words = unknown.Reason },
            _ when published is { } day => deadline with
            {
                Words = $"The review was published on {ClockWords.Day(day)}. When the Panel had its notice is not written down here.",
            },
            _ => deadline,
        };
    }

    private static ClockDeadline Counted(
        ClockDeadline deadline, WorkingDayAnswer<DateOnly>.Known earliest, CaseReviewDates dates, int soonDays)
    {
        var (day, today) = (earliest.Value, dates.Today);
        var first = ClockWords.Day(day);
        var (state, words) = deadline.DoneOn switch
        {
            { } published when published >= day =>
                (ClockState.Done, $"The notice had run when the review was published on {ClockWords.Day(published)}. The first day was {first}."),
            { } published =>
                (ClockState.DoneLate, $"The review was published on {ClockWords.Day(published)}. The first day allowed was {first}."),
            null when today >= day => (ClockState.Done, $"The notice has run. The review could be published from {first}."),
            null => (
                LastDay.Waiting(day, today, soonDays),
                $"The first day on which the review may be published is {first}: {ClockWords.Distance(today, day)}."),
        };
        var plan = dates.FirstPublishedOn is { } planned && planned > today && planned < day
            ? $" Publication is planned for {ClockWords.Day(planned)}: that is too soon."
            : "";
        return deadline with { DueOn = day, State = state, Words = words + plan, Caution = ClockWords.Caution(earliest.IsComputed) };
    }

    private static string Length(StatutoryClockOptions options) =>
        $"The review may be published {ClockWords.Number(options.NoticeWorkingDays, "working day")} after that.";
}
