using System.Collections.Concurrent;
using Partnership.Faults.Work;

namespace Partnership.Faults.Cluster;

/// <summary>Writes down which node does the scheduled work, as PostgreSQL sees it.</summary>
internal sealed class TurnWatch(Site site)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentQueue<(DateTimeOffset At, string Node)> seen = new();

    /// <summary>Every time that a node was seen to have it, when that was not the one before.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Node)> Seen => [.. seen];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                if (await site.HasTurnAsync(cancellationToken) is { } node && node != site.LastTurn)
                {
                    site.LastTurn = node;
                    seen.Enqueue((Calendar.Now, node));
                }

                await Task.Delay(Often, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    /// <summary>How long it took until another node did the work of one that was taken away; null when none had to.</summary>
    public TimeSpan? Failover(Trouble trouble) => trouble.HitTurn && Seen.FirstOrDefault(s => s.At > trouble.From) is { Node: { } next } found && next != trouble.Target && found.At <= trouble.Until
        ? found.At - trouble.From
        : null;
}
