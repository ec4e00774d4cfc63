using Partnership.Publishing.Release;

namespace Partnership.Publishing.Clock;

/// <summary>The phrases of a deadline, from which its sentences are made.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="ToDo">What to do, without a full stop: <c>Tell the national Panel</c>.</param>
/// <param name="WasDone">That it was done: <c>The national Panel was told</c>.</param>
/// <param name="Missing">What is missing while its day can't be told, as a full sentence.</param>
internal sealed record DeadlinePhrases(string Title, string ToDo, string WasDone, string Missing);

/// <summary>What the clock says to editors.</summary>
internal static class ClockWords
{
    /// <summary>The sentence for a deadline with a last day.</summary>
    public static string Of(DeadlinePhrases phrases, ClockState state, DateOnly? due, DateOnly? done, DateOnly today) =>
        (state, due, done) switch
        {
            (ClockState.Done, { } last, { } day) => $"{phrases.WasDone} on {Day(day)}, in time. The last day was {Day(last)}.",
            (ClockState.DoneLate, { } last, { } day) => $"{phrases.WasDone} on {Day(day)}. The last day was {Day(last)}.",
            (ClockState.Overdue, { } last, _) => $"{phrases.ToDo} now. The last day was {Day(last)}, {Distance(today, last)}.",
            (_, { } last, _) => $"{phrases.ToDo} by {Day(last)}: {Distance(today, last)}.",
            (_, null, { } day) => $"{phrases.WasDone} on {Day(day)}. {phrases.Missing}",
            _ => phrases.Missing,
        };

    /// <summary>A warning when a day rests on bank holidays that nobody had announced yet.</summary>
    public static string? Caution(bool isComputed) => isComputed
        ? "The bank holidays of that year were worked out before they were announced. If one has been added since, this day is later."
        : null;

    /// <summary>A day with its weekday.</summary>
    public static string Day(DateOnly day) => London.InWordsWithWeekday(day);

    /// <summary>How far a day is: <c>today</c>, <c>in 3 days</c>, <c>1 day ago</c>.</summary>
    public static string Distance(DateOnly today, DateOnly day) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var ahead => $"in {Number(ahead, "day")}",
        var behind => $"{Number(-behind, "day")} ago",
    };

    /// <summary>A number with its noun: <c>1 day</c>, <c>2 days</c>.</summary>
    public static string Number(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
