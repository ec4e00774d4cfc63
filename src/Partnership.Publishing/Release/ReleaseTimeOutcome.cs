namespace Partnership.Publishing.Release;

/// <summary>The moment that a time on London's clocks means.</summary>
public abstract record ReleaseTimeOutcome
{
    private ReleaseTimeOutcome()
    {
    }

    /// <summary>One moment.</summary>
    /// <param name="Instant">The moment, in UTC.</param>
    public sealed record At(DateTimeOffset Instant) : ReleaseTimeOutcome;

    /// <summary>London's clocks skip that time: they go forward that night.</summary>
    /// <param name="Next">The moment of the first time that does exist after it, in UTC.</param>
    /// <param name="Words">What to do, in a sentence for the editor.</param>
    public sealed record NoSuchTime(DateTimeOffset Next, string Words) : ReleaseTimeOutcome;

    /// <summary>London's clocks show that time twice: they go back that night. The first is taken.</summary>
    /// <param name="First">The moment in British Summer Time, in UTC.</param>
    /// <param name="Second">The moment after the clocks went back, in UTC.</param>
    /// <param name="Words">Which is taken, in a sentence for the editor.</param>
    public sealed record Twice(DateTimeOffset First, DateTimeOffset Second, string Words) : ReleaseTimeOutcome;
}
