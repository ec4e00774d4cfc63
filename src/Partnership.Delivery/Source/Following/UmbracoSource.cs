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
        return Task.FromResult(now.Sequence == afterSequence
            ? null
            : new PublicationChange(now.Sequence, [.. now.Documents.Values.Where(d => d.Sequence > afterSequence).Select(d => d.Document)]));
    }

    /// <inheritdoc />
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var change = next.Task;
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
