using Partnership.Content.Snapshots;
using Partnership.Delivery.Source.State;

namespace Partnership.Delivery.Source.Following;

/// <summary>Hands what is public in an Umbraco to the site: whole states only, each later one complete before it is handed over.</summary>
internal sealed class UmbracoSource(TimeProvider clock) : IContentSource
{
    // Written by the follower alone, by one reference write; read by whoever asks, without a lock.
    private volatile SourceState state = SourceState.Empty;

    // Completed and replaced at each change. Whoever waits takes it before looking at the state.
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // What was handed over last. With several readers the others would wait a little too long, and no more.
    private long handedOver;

    /// <summary>What is known.</summary>
    public SourceState State => state;

    /// <summary>Puts another state in the place of the one so far.</summary>
    public void Show(SourceState coming)
    {
        state = coming;
        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <inheritdoc />
    /// <exception cref="IOException">Nothing has been read yet, neither from Umbraco nor from disk.</exception>
    public Task<PublicationChange?> ReadAsync(long afterSequence, CancellationToken cancellationToken)
    {
        var now = state;
        if (!now.IsLoaded)
            throw new IOException("Umbraco has not been read yet, and nothing was kept of it.");
        Interlocked.Exchange(ref handedOver, now.Sequence);
        return Task.FromResult(now.Sequence == afterSequence
            ? null
            : new PublicationChange(now.Sequence, [.. now.Documents.Values.Where(d => d.Sequence > afterSequence).Select(d => d.Document)]));
    }

    /// <inheritdoc />
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var change = next.Task;
        if (state.Sequence != Interlocked.Read(ref handedOver))
            return; // it came after the last reading and before this call
        try
        {
            await change.WaitAsync(longest, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing came; the caller looks all the same.
        }
    }
}
