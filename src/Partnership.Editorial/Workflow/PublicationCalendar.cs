using Partnership.Publishing.Clock;

namespace Partnership.Editorial.Workflow;

/// <summary>What the rules of publication ask of the calendar. The host fills it in from settings and the bank holidays.</summary>
public sealed record PublicationCalendar
{
    /// <summary>The London day of a moment in UTC.</summary>
    public required Func<DateTime, DateOnly> DayOf { get; init; }

    /// <summary>The first day on which a review may be public when the notice began on a day; why not, where it can't be told.</summary>
    public required Func<DateOnly, WorkingDayAnswer<DateOnly>> FirstDayAfterNotice { get; init; }

    /// <summary>The last day on which a review that became public on a day must be public, unless there is a reason.</summary>
    public required Func<DateOnly, DateOnly> PublicUntil { get; init; }
}
