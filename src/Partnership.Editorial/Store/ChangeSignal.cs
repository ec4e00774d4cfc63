using System.Threading.Channels;

namespace Partnership.Editorial.Store;

/// <summary>
/// Wakes whoever follows something of the store in this process. A hint and no more: a follower that misses it looks at the store by
/// itself a moment later. There is one follower of each.
/// </summary>
public abstract class ChangeSignal
{
    private readonly Channel<bool> notices = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Says that there is something new. Never waits.</summary>
    public void Notify() => notices.Writer.TryWrite(true);

    /// <summary>Waits until there is something new, or for as long as told.</summary>
    /// <param name="longest">The longest wait.</param>
    /// <param name="clock">The clock that the wait is measured by.</param>
    /// <param name="cancellationToken">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await notices.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The wait is over without news: the follower looks anyway.
        }
    }
}
