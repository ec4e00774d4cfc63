using Npgsql;

namespace Partnership.Editorial.PostgreSql;

/// <summary>
/// What time it is for all nodes: PostgreSQL's own, which each asks for again and again and goes on from with what its machine measures of
/// durations. So a machine whose clock is wrong or is set by hand publishes nothing early, and finds no notice over that is not.
/// </summary>
/// <remarks>It may be late by as much as the answer was under way, and is never early. Until it was set it is the machine's clock.</remarks>
/// <param name="machine">The clock of the machine.</param>
internal sealed class DatabaseClock(TimeProvider machine) : TimeProvider
{
    // An answer that was under way for longer says too little, unless there is nothing better.
    private static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(1);

    // Swapped whole, so that nobody reads half of it.
    private volatile Reading? last;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    /// <inheritdoc />
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => last is { } reading ? reading.Time + machine.GetElapsedTime(reading.Timestamp) : machine.GetUtcNow();

    /// <inheritdoc />
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks PostgreSQL what time it is.</summary>
    /// <param name="connection">A connection that is open.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task SetAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var asked = machine.GetTimestamp();
        await using var command = new NpgsqlCommand("SELECT clock_timestamp()", connection) { CommandTimeout = StoreLocks.SecondsToAnswer };
        if (await command.ExecuteScalarAsync(cancellationToken) is not DateTime time)
            return;
        var answered = machine.GetTimestamp();
        if (last is null || machine.GetElapsedTime(asked, answered) <= LongestWay)
            last = new Reading(new DateTimeOffset(time), answered);
    }

    private sealed record Reading(DateTimeOffset Time, long Timestamp);
}
