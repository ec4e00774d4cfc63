namespace Partnership.Publishing.Clock;

/// <summary>What a question about working days gives.</summary>
/// <typeparam name="T">A day, or a number of days.</typeparam>
public abstract record WorkingDayAnswer<T>
    where T : struct
{
    private WorkingDayAnswer()
    {
    }

    /// <summary>The answer.</summary>
    /// <param name="Value">The day, or how many days.</param>
    /// <param name="IsComputed">Whether it rests on a year whose bank holidays nobody had announced yet: one more may come.</param>
    public sealed record Known(T Value, bool IsComputed) : WorkingDayAnswer<T>;

    /// <summary>The question goes beyond the years whose bank holidays are known.</summary>
    /// <param name="Reason">A sentence for the editor who asked.</param>
    public sealed record Unknown(string Reason) : WorkingDayAnswer<T>;
}
