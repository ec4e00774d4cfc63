using Partnership.Publishing.Clock;

namespace Partnership.Editorial.Clock;

/// <summary>
/// Nobody can still do what later steps have overtaken. When the date of such a step is missing, that is a gap in the record and
/// no deadline to keep.
/// </summary>
internal static class Hindsight
{
    public static ClockDeadline Of(ClockDeadline deadline, CaseReviewDates dates) => deadline switch
    {
        { Kind: ClockDeadlineKind.NotifyPanel, State: ClockState.Overdue or ClockState.DueSoon or ClockState.Ahead } when HasBegun(dates) || dates.RapidReviewDoneOn <= dates.Today =>
            Missing(deadline, "The day on which the national Panel was told is not written down. Add it, so that the record is whole."),
        { Kind: ClockDeadlineKind.RapidReview, State: ClockState.Overdue or ClockState.DueSoon or ClockState.Ahead } when HasBegun(dates) =>
            Missing(deadline, "The day on which the rapid review was finished is not written down. Add it, so that the record is whole."),
        _ => deadline,
    };

    private static ClockDeadline Missing(ClockDeadline deadline, string words) => deadline with { State = ClockState.NotYetKnown, Words = words };

    private static bool HasBegun(CaseReviewDates dates) =>
        dates.InitiatedOn <= dates.Today || dates.CompletedOn <= dates.Today || dates.FirstPublishedOn <= dates.Today;
}
