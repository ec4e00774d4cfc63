using Microsoft.Extensions.Options;
using Partnership.Search;
using Partnership.Search.Indexing;
using Partnership.Web.Site;

namespace Partnership.Web.Search;

/// <summary>
/// Keeps the search index like the snapshot, behind the visitors' backs: the site serves before there is an index, and goes on
/// when the index fails.
/// </summary>
internal sealed partial class SearchFollower(
    SearchIndexKeeper keeper,
    SearchIndexHolder holder,
    PublishedSite site,
    IOptions<SearchOptions> options,
    TimeProvider clock,
    ILogger<SearchFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private volatile bool isDamaged;
    private long completeAt = -1;

    // Completed and replaced whenever there is nothing left to do.
    private volatile TaskCompletionSource nextIdle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The place of the publication log that the index has reached; -1 before the first.</summary>
    public long Sequence => keeper.Sequence;

    /// <summary>The place of the publication log at which the index last had everything, pages of files included; -1 before the first.</summary>
    internal long CompleteAt => Volatile.Read(ref completeAt);

    /// <summary>Ends when the index next has everything, pages of files included.</summary>
    internal Task NextIdle => nextIdle.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        holder.OnDamage = damage =>
        {
            LogDamaged(damage);
            isDamaged = true;
            site.WakeFollowers();
        };
        try
        {
            await Task.Delay(options.Value.StartAfter, clock, stoppingToken); // the first visitor comes before the index
            while (true)
                await FollowUntilFailureAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        keeper.Dispose();
    }

    private async Task FollowUntilFailureAsync(CancellationToken cancellationToken)
    {
        try
        {
            var progress = new LoggedProgress(this);
            if (await keeper.OpenAsync(site.Current.Snapshot, progress, cancellationToken))
            {
                Volatile.Write(ref completeAt, -1);
                LogMade(keeper.Sequence);
            }

            while (!isDamaged)
                await FollowAsync(cancellationToken);
            keeper.Discard();
            isDamaged = false;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The disk is full or fails, which Lucene says in many ways. What is searched now stays; it is tried again in a while.
            // The site goes on whatever it was.
            LogFailed(exception);
            keeper.Abandon();
            await Task.Delay(Patience, clock, cancellationToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var changed = site.NextChange; // taken first, so that no change is missed between the look and the wait
        var snapshot = site.Current.Snapshot;
        if (snapshot.Sequence != keeper.Sequence)
            await keeper.CatchUpAsync(snapshot, cancellationToken);
        if (await keeper.TakeUpNewAsync(snapshot, cancellationToken))
            LogTakenUp(keeper.Sequence);
        if (await keeper.AddPagesAsync(snapshot, cancellationToken))
            return; // there may be more, and there may be a newer snapshot
        await keeper.EndSettlingAsync();
        Volatile.Write(ref completeAt, snapshot.Sequence);
        Interlocked.Exchange(ref nextIdle, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        if (!keeper.Settling.IsCompleted)
            await Task.WhenAny(changed, keeper.Settling).WaitAsync(cancellationToken);
        else if (await IsQuietAsync(changed, cancellationToken))
            keeper.BeginSettling();
    }

    private async Task<bool> IsQuietAsync(Task changed, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(options.Value.SettleAfter, clock, cancellationToken);
            return false;
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    [LoggerMessage(LogLevel.Information, "A new search index was made of what is public at {Sequence}.")]
    private partial void LogMade(long sequence);

    [LoggerMessage(LogLevel.Information, "A new search index is being made: {Done} of {Total} documents.")]
    private partial void LogProgress(int done, int total);

    [LoggerMessage(LogLevel.Information, "A search index that was made beside the old one is in use, at {Sequence}.")]
    private partial void LogTakenUp(long sequence);

    [LoggerMessage(LogLevel.Error, "The search index is damaged. A new one is made; until then words can't be looked for.")]
    private partial void LogDamaged(Exception exception);

    [LoggerMessage(LogLevel.Error, "The search index can't be written. What is searched now stays; it is tried again in a while.")]
    private partial void LogFailed(Exception exception);

    /// <summary>Says how far a long work is, now and then.</summary>
    private sealed class LoggedProgress(SearchFollower follower) : IProgress<IndexProgress>
    {
        private const int Step = 1000;

        public void Report(IndexProgress value)
        {
            if (value.Done % Step == 0)
                follower.LogProgress(value.Done, value.Total);
        }
    }
}
