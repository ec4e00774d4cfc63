using System.Collections.Immutable;

namespace Partnership.Publishing.Clock;

/// <summary>The deadlines that the law and national guidance set for a case review.</summary>
public sealed class StatutoryClock(StatutoryClockOptions options, BankHolidayCalendar calendar)
{
    private readonly WorkingDays workingDays = new(calendar);

    /// <summary>Every deadline, one of each kind, in the order in which they come.</summary>
    public ImmutableArray<ClockDeadline> Of(CaseReviewDates dates) =>
    [
        NotifyPanel(dates),
        RapidReview(dates),
        Publish(dates),
        NoticeDeadline.Of(dates, dates.PanelToldOn is { } told ? EarliestPublication(told) : null, options),
        StayPublicDeadline.Of(dates, PublicUntil(dates), options),
    ];

    /// <summary>
    /// The first day on which publication is allowed after the notice: so many working days after it that the Panel and the
    /// Secretary of State have had the report for no less. Notice on a day off counts as given on the next working day.
    /// </summary>
    /// <param name="panelToldOn">The day of the notice, as the signed statement has it.</param>
    public WorkingDayAnswer<DateOnly> EarliestPublication(DateOnly panelToldOn) => workingDays.OnOrAfter(panelToldOn) switch
    {
        WorkingDayAnswer<DateOnly>.Known { Value: var given } => workingDays.Add(given, options.NoticeWorkingDays),
        var unknown => unknown,
    };

    /// <summary>
    /// The last day on which a review must be public: what was promised, or the least that is demanded when that is later.
    /// Null when it is neither published nor promised.
    /// </summary>
    public DateOnly? PublicUntil(CaseReviewDates dates) =>
        new[] { dates.PublicUntil, dates.FirstPublishedOn is { } first ? LastPublicDay(first, options) : null }.Max();

    /// <summary>The last day on which a review must be public at the least.</summary>
    /// <param name="firstPublishedOn">The day on which it became public.</param>
    /// <param name="options">The lengths.</param>
    public static DateOnly LastPublicDay(DateOnly firstPublishedOn, StatutoryClockOptions options) => Later(firstPublishedOn, options.StayPublicMonths);

    /// <summary>Whether a document may be withdrawn.</summary>
    /// <param name="publicUntil">The last day on which it must be public; null when nothing was promised.</param>
    /// <param name="today">The day it is in London.</param>
    public static WithdrawalAnswer MayWithdraw(DateOnly? publicUntil, DateOnly today) => publicUntil is { } last && today <= last
        ? new WithdrawalAnswer.NeedsReason(
            $"This must stay public up to and including {ClockWords.Day(last)}. You can withdraw it before then, but you must say why.")
        : new WithdrawalAnswer.Allowed();

    private ClockDeadline NotifyPanel(CaseReviewDates dates)
    {
        var length = ClockWords.Number(options.NotifyPanelWorkingDays, "working day");
        var phrases = new DeadlinePhrases(
            Title: "Tell the national Panel",
            ToDo: "Tell the national Panel about the incident",
            WasDone: "The national Panel was told",
            Missing: $"Add the date of the incident. The Panel must be told within {length} of it.");
        var due = After(dates.IncidentOn, options.NotifyPanelWorkingDays);
        return LastDay.Of(ClockDeadlineKind.NotifyPanel, phrases, due, dates.NotifiedOn, dates.Today, options.DueSoonDays);
    }

    private ClockDeadline RapidReview(CaseReviewDates dates)
    {
        var length = ClockWords.Number(options.RapidReviewWorkingDays, "working day");
        var phrases = new DeadlinePhrases(
            Title: "Rapid review",
            ToDo: "Finish the rapid review",
            WasDone: "The rapid review was finished",
            Missing: $"Add the date on which the national Panel was told. The rapid review may take {length} from then.");
        var due = After(dates.NotifiedOn, options.RapidReviewWorkingDays);
        return LastDay.Of(ClockDeadlineKind.RapidReview, phrases, due, dates.RapidReviewDoneOn, dates.Today, options.DueSoonDays);
    }

    private ClockDeadline Publish(CaseReviewDates dates)
    {
        var aim = ClockWords.Number(options.PublishMonths, "month");
        var phrases = new DeadlinePhrases(
            Title: "Publish the review",
            ToDo: "Publish the review",
            WasDone: "The review was published",
            Missing: $"Add the date on which the review began. The aim is to publish it within {aim} of it.");
        DateOnly? due = dates.InitiatedOn is { } begun ? Later(begun, options.PublishMonths) : null;
        var deadline = LastDay.Of(
            ClockDeadlineKind.Publish, phrases, due, dates.FirstPublishedOn, dates.Today, options.DueSoonDaysOfMonths);
        var finished = dates.CompletedOn is { } day && deadline.DoneOn is null ? $" The report was finished on {ClockWords.Day(day)}." : "";
        var reason = deadline.NeedsReason ? $" The aim is {aim}: write down why it took longer." : "";
        return deadline with { Words = deadline.Words + finished + reason };
    }

    private WorkingDayAnswer<DateOnly>? After(DateOnly? day, int length) => day is { } known ? workingDays.Add(known, length) : null;

    // A slip of the keyboard may ask for the end of time: that is a day far away and not an error.
    private static DateOnly Later(DateOnly day, int months) =>
        day.Year + (months / 12) + 1 > DateOnly.MaxValue.Year ? DateOnly.MaxValue : day.AddMonths(months);
}
