namespace Partnership.Publishing.Clock;

/// <summary>
/// Counts working days: Monday to Friday without the bank holidays of England. The day of the event is day 0, whatever day it
/// is; the first working day after it is day 1. So "within 5 working days" is kept by what is done on day 5 or before.
/// </summary>
public sealed class WorkingDays(BankHolidayCalendar calendar)
{
    /// <summary>The working day that is day <paramref name="count"/> after the event.</summary>
    /// <param name="day">The day of the event, day 0.</param>
    /// <param name="count">How many working days; 0 gives the day itself, a negative number counts back.</param>
    public WorkingDayAnswer<DateOnly> Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        var isComputed = false;
        for (var left = count; left != 0;)
        {
            if (!CanStep(day, step))
                return new WorkingDayAnswer<DateOnly>.Unknown(Limits());
            day = day.AddDays(step);
            isComputed |= calendar.IsComputed(day.Year);
            left -= IsWorkingDay(day) ? step : 0;
        }

        return new WorkingDayAnswer<DateOnly>.Known(day, isComputed);
    }

    /// <summary>The day itself when it is a working day, otherwise the next one.</summary>
    public WorkingDayAnswer<DateOnly> OnOrAfter(DateOnly day)
    {
        if (!calendar.Covers(day))
            return new WorkingDayAnswer<DateOnly>.Unknown(Limits());
        return IsWorkingDay(day) ? new WorkingDayAnswer<DateOnly>.Known(day, calendar.IsComputed(day.Year)) : Add(day, 1);
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and including <paramref name="to"/>.</summary>
    /// <returns>A negative number when <paramref name="to"/> is the earlier day.</returns>
    public WorkingDayAnswer<int> Count(DateOnly from, DateOnly to)
    {
        if (to < from)
            return Count(to, from) is var back && back is WorkingDayAnswer<int>.Known known ? known with { Value = -known.Value } : back;
        if (to > from && !(CanStep(from, 1) && calendar.Covers(to)))
            return new WorkingDayAnswer<int>.Unknown(Limits());
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return new WorkingDayAnswer<int>.Known(count, Enumerable.Range(from.Year, to.Year - from.Year + 1).Any(calendar.IsComputed));
    }

    private bool CanStep(DateOnly day, int step) => step > 0
        ? day < calendar.KnownUntil && day.DayNumber + 1 >= calendar.KnownFrom.DayNumber
        : day > calendar.KnownFrom && day.DayNumber - 1 <= calendar.KnownUntil.DayNumber;

    private bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.Find(day) is null;

    private string Limits() =>
        $"Bank holidays are known from {calendar.KnownFrom.Year} until {calendar.KnownUntil.Year}: "
        + "for other years this day can't be worked out. Ask the person who looks after this site to add the years that are missing.";
}
