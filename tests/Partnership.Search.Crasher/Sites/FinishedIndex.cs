using Partnership.Content.Snapshots;

namespace Partnership.Search.Crasher.Sites;

/// <summary>Finishes an index and waits for it, where there is nothing to do meanwhile.</summary>
public static class FinishedIndex
{
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public static async Task SettleAsync(this SearchIndexKeeper keeper)
    {
        keeper.BeginSettling();
        await keeper.Settling.ContinueWith(static _ => { }, TaskScheduler.Default);
        await keeper.EndSettlingAsync();
    }

    /// <summary>Adds all pages that are missing.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public static async Task AddAllPagesAsync(this SearchIndexKeeper keeper, Snapshot snapshot, CancellationToken cancellationToken)
    {
        while (await keeper.AddPagesAsync(snapshot, cancellationToken))
        {
        }
    }
}
