using Partnership.Content.Snapshots;

namespace Partnership.Web.Tests.Live;

/// <summary>The real source. It tells a test when the follower has taken in what there was and waits for more.</summary>
internal sealed class WatchedSource(IContentSource source) : IContentSource
{
    private volatile TaskCompletionSource looked = New();

    /// <summary>Done when the follower has finished its next look.</summary>
    public Task NextLook => looked.Task;

    public Task<PublicationChange?> ReadAsync(long afterSequence, CancellationToken cancellationToken) => source.ReadAsync(afterSequence, cancellationToken);

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref looked, New()).SetResult();
        return source.WaitAsync(longest, cancellationToken);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
