namespace Partnership.Search.Crasher.Sites;

/// <summary>Settles an index and waits for it, where there is nothing to do meanwhile.</summary>
public static class Settled
{
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public static async Task SettleAsync(this SearchIndexKeeper keeper)
    {
        keeper.BeginSettling();
        await keeper.Settling.ContinueWith(static _ => { }, TaskScheduler.Default);
        await keeper.EndSettlingAsync();
    }
}
