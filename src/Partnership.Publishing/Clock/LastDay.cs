namespace Partnership.Publishing.Clock;

/// <summary>Makes deadlines that have a last day.</summary>
internal static class LastDay
{
    /// <summary>A deadline whose day is known or not.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="phrases">What it is called and what it says.</param>
    /// <param name="dueOn">Its last day, or null.</param>
    /// <param name="doneOn">When it was done, or is planned to be.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="soonDays">How many calendar days before its last day it is due soon.</param>
    public static ClockDeadline Of(
        ClockDeadlineKind kind, DeadlinePhrases phrases, DateOnly? dueOn, DateOnly? doneOn, DateOnly today, int soonDays)
    {
        // A date that is still to come is a plan. It does not stop the clock.
        var done = doneOn <= today ? doneOn : null;
        var state = State(dueOn, done, today, soonDays);
        var plan = doneOn > today ? $" It is planned for {ClockWords.Day(doneOn.Value)}." : "";
        return new ClockDeadline
        {
            Kind = kind,
            Title = phrases.Title,
            DueOn = dueOn,
            DoneOn = done,
            State = state,
            Words = ClockWords.Of(phrases, state, dueOn, done, today) + plan,
        };
    }

    /// <summary>A deadline that counts working days.</summary>
    public static ClockDeadline Of(
        ClockDeadlineKind kind,
        DeadlinePhrases phrases,
        WorkingDayAnswer<DateOnly>? dueOn,
        DateOnly? doneOn,
        DateOnly today,
        int soonDays) => dueOn switch
        {
            WorkingDayAnswer<DateOnly>.Known known =>
                Of(kind, phrases, known.Value, doneOn, today, soonDays) with { Caution = ClockWords.Caution(known.IsComputed) },
            WorkingDayAnswer<DateOnly>.Unknown unknown =>
                Of(kind, phrases with { Missing = unknown.Reason }, null as DateOnly?, doneOn, today, soonDays),
            _ => Of(kind, phrases, null as DateOnly?, doneOn, today, soonDays),
        };

    /// <summary>How a last day stands.</summary>
    public static ClockState State(DateOnly? dueOn, DateOnly? doneOn, DateOnly today, int soonDays) => (dueOn, doneOn) switch
    {
        (null, _) => ClockState.NotYetKnown,
        ({ } due, { } done) => done <= due ? ClockState.Done : ClockState.DoneLate,
        ({ } due, null) when today > due => ClockState.Overdue,
        ({ } due, null) => Waiting(due, today, soonDays),
    };

    /// <summary>How a day that has not passed stands.</summary>
    public static ClockState Waiting(DateOnly day, DateOnly today, int soonDays) =>
        day.DayNumber - today.DayNumber <= soonDays ? ClockState.DueSoon : ClockState.Ahead;
}
