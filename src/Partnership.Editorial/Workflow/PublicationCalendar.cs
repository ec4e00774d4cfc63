namespace Partnership.Editorial.Workflow;

/// <summary>What the rules of publication ask of the calendar. The host fills it in from settings and the bank holidays.</summary>
public sealed record PublicationCalendar
{
    /// <summary>The London day of a moment in UTC.</summary>
    public required Func<DateTime, DateOnly> DayOf { get; init; }

    /// <summary>The first day on which a review may be public when the notice began on a day.</summary>
    public required Func<DateOnly, DateOnly> FirstDayAfterNotice { get; init; }

    /// <summary>The day until which a review that became public on a day stays public, unless there is a reason.</summary>
    public required Func<DateOnly, DateOnly> PublicUntil { get; init; }
}
