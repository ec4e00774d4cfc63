using Partnership.Editorial.ApiKeys;

namespace Partnership.Web.Desk.Connections;

/// <summary>
/// Keeps the keys in memory as the store has them: at once when a key is made or revoked in this process, within a second when another
/// one does it. While the store can't be read, the keys that were known go on working until they end.
/// </summary>
internal sealed partial class KeyFollower(DeliveryKeyTable table, ApiKeyReader reader, ApiKeySignal signal, TimeProvider clock, ILogger<KeyFollower> logger)
    : DeskWorker(Pause, clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private (long Made, long Revoked)? seen;

    /// <summary>Reads the keys before the first visitor comes: one of them may have a key.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(cancellationToken); // what was used in the last second
    }

    /// <summary>Looks at the store once.</summary>
    public Task FollowAsync(CancellationToken cancellationToken) => WorkAsync(cancellationToken);

    protected override Task PauseAsync(CancellationToken cancellationToken) => signal.WaitAsync(Pause, Clock, cancellationToken);

    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        // Asked before the keys are read: what comes in between is seen the next time.
        var now = await reader.StampAsync(cancellationToken);
        if (now != seen)
        {
            table.Replace(await reader.ReadAsync(cancellationToken));
            seen = now;
        }

        if (table.NewUses() is { IsEmpty: false } uses)
        {
            await reader.RecordUseAsync(uses, cancellationToken);
            table.Written(uses);
        }
    }

    [LoggerMessage(LogLevel.Error, "The keys of the API can't be read now. Those that were known go on working.")]
    protected override partial void LogAway(Exception exception);
}
