using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Partnership.Delivery.Source.Client;
using Partnership.Delivery.Source.State;
using Partnership.Delivery.Source.Webhooks;

namespace Partnership.Delivery.Source.Following;

/// <summary>
/// Follows Umbraco: reads what webhooks name at once, looks for other changes now and then, and reads everything again at longer
/// intervals. Whatever fails leaves the last good state as it is, and is tried again.
/// </summary>
internal sealed partial class UmbracoFollower(
    UmbracoSource source,
    Refresher refresher,
    StateKeeper keeper,
    HintQueue hints,
    SourceProblems problems,
    UmbracoHealth health,
    IOptions<UmbracoOptions> options,
    TimeProvider clock,
    ILogger<UmbracoFollower> logger) : BackgroundService
{
    private const int MostDoublings = 8;

    // A burst, such as a publication with everything below it, comes within moments.
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UntilListsFollow = TimeSpan.FromSeconds(5);

    private readonly UmbracoOptions settings = options.Value;

    // Of the loop alone; the start, which uses them too, is over before it begins.
    private DateTimeOffset nextLook;
    private DateTimeOffset nextReading;
    private int failures;

    /// <summary>Takes up what was kept on disk; when there is nothing, reads Umbraco, for as long as there is patience.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (source.State.IsLoaded)
            return;
        if (await keeper.LoadAsync(cancellationToken) is { IsLoaded: true } kept)
        {
            source.Show(kept);
            LogKept(kept.Items.Count, kept.Sequence);
            return;
        }

        for (var end = clock.GetUtcNow() + settings.StartPatience; !await TryAsync(ReadAllAsync, cancellationToken);)
        {
            if (clock.GetUtcNow() + ShortestPause > end)
                return;
            await Task.Delay(ShortestPause, clock, cancellationToken);
        }
    }

    /// <summary>Does whatever is due now, once.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var (hint, isOverflown) = hints.Take();
        if (hint.IsVague)
            nextLook = clock.GetUtcNow();
        if (isOverflown) // only reading everything tells what they named
            await CountAsync(ReadAllAsync, hint, isOverflown, cancellationToken);
        else if (!hint.NamesSome || await CountAsync(token => ReadHintedAsync(hint, new ConcurrentDictionary<Guid, bool>(), token), hint, false, cancellationToken))
            await LookAtTheRestAsync(cancellationToken);
        if (keeper.NextSave <= clock.GetUtcNow())
            await keeper.SaveAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await WaitAsync(stoppingToken);
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
        finally
        {
            await keeper.SaveAsync(CancellationToken.None);
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var due = nextLook < nextReading ? nextLook : nextReading;
        if (failures == 0 && keeper.NextSave is { } save && save < due)
            due = save;
        if (due - clock.GetUtcNow() is { Ticks: > 0 } pause)
            try
            {
                // After a failure nobody may hurry us: whoever is in trouble gets a rest.
                var arrival = failures > 0 ? Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken) : hints.Arrival;
                await arrival.WaitAsync(pause, clock, cancellationToken);
                await Task.Delay(Burst, clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                // Nothing came, and it is time to look.
            }
    }

    private async Task LookAtTheRestAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now >= nextReading)
            await CountAsync(ReadAllAsync, WebhookHint.Nothing, false, cancellationToken);
        else if (now >= nextLook)
            await CountAsync(ReadDifferencesAsync, WebhookHint.Nothing, false, cancellationToken);
    }

    private async Task<SourceState> ReadAllAsync(CancellationToken cancellationToken)
    {
        var next = keeper.Tidy(await ReadBesideWebhooksAsync(isFull: true, cancellationToken));
        nextReading = clock.GetUtcNow() + settings.ReconcileInterval;
        return next;
    }

    private Task<SourceState> ReadDifferencesAsync(CancellationToken cancellationToken) => ReadBesideWebhooksAsync(isFull: false, cancellationToken);

    // A large site takes seconds to read, and somebody waits for what a webhook names. So that is read and shown meanwhile.
    private async Task<SourceState> ReadBesideWebhooksAsync(bool isFull, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var named = new ConcurrentDictionary<Guid, bool>();
        var reading = refresher.ReadTreeAsync(source.State, isFull, named.ContainsKey, end.Token);
        try
        {
            while (source.State.IsLoaded && await Task.WhenAny(reading, hints.Arrival) != reading && await FollowMeanwhileAsync(named, cancellationToken))
            {
                // There may be more.
            }

            var (next, isOfAnotherShape) = await refresher.FinishAsync(source.State, await reading, named.Keys, isFull, cancellationToken);
            nextLook = clock.GetUtcNow() + (refresher.HasFilesToFetch(next) ? TimeSpan.Zero : settings.PollInterval);
            LookSoonIf(isOfAnotherShape);
            return next;
        }
        finally
        {
            await end.CancelAsync();
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The next look takes up what could not be followed, what names more than anybody can, and what does not say what to look at.
    private async Task<bool> FollowMeanwhileAsync(ConcurrentDictionary<Guid, bool> named, CancellationToken cancellationToken)
    {
        var (hint, isOverflown) = hints.Take();
        if (!isOverflown && !hint.IsVague && await TryAsync(token => ReadHintedAsync(hint, named, token), cancellationToken))
            return true;
        hints.PutBack(hint, isOverflown);
        return false;
    }

    private async Task<SourceState> ReadHintedAsync(WebhookHint hint, ConcurrentDictionary<Guid, bool> named, CancellationToken cancellationToken)
    {
        var (next, asked, isOfAnotherShape) = await refresher.ReadHintedAsync(source.State, hint, cancellationToken);
        foreach (var id in asked)
            named[id] = true;
        LookSoonIf(isOfAnotherShape);
        return next;
    }

    // Where new documents stand among others, and what came with them, only lists tell, and those lag behind.
    private void LookSoonIf(bool isOfAnotherShape)
    {
        if (isOfAnotherShape && clock.GetUtcNow() + UntilListsFollow is var soon && soon < nextLook)
            nextLook = soon;
    }

    private async Task<bool> CountAsync(Func<CancellationToken, Task<SourceState>> read, WebhookHint hint, bool isOverflown, CancellationToken cancellationToken)
    {
        if (await TryAsync(read, cancellationToken))
        {
            failures = 0;
            return true;
        }

        hints.PutBack(hint, isOverflown);
        failures++;
        var pause = TimeSpan.FromTicks(Math.Min(ShortestPause.Ticks << Math.Min(failures - 1, MostDoublings), settings.PollInterval.Ticks));
        nextLook = clock.GetUtcNow() + pause;
        if (nextReading < nextLook)
            nextReading = nextLook;
        return false;
    }

    private async Task<bool> TryAsync(Func<CancellationToken, Task<SourceState>> read, CancellationToken cancellationToken)
    {
        try
        {
            var next = await read(cancellationToken);
            var before = source.State; // not earlier: while one reads everything, others show what they found
            if (!ReferenceEquals(before, next))
            {
                await keeper.KeepAsync(before, next, cancellationToken);
                source.Show(next);
            }

            if (health.Current.FailingSince is not null)
                LogBack();
            health.Succeed(clock.GetUtcNow(), problems.Known.Count);
            return true;
        }
        catch (SourceUnavailableException exception)
        {
            Fail(exception.Failure.ToString());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail($"the disk of this site: {exception.Message}");
        }

        return false;
    }

    // Said again only when it is something else.
    private void Fail(string what)
    {
        if (health.Current.Failure != what)
            LogAway(what);
        health.Fail(clock.GetUtcNow(), what);
    }

    [LoggerMessage(LogLevel.Information, "{Documents} documents of Umbraco were kept on disk, as of {Sequence}; they are shown until it is read again.")]
    private partial void LogKept(int documents, long sequence);

    [LoggerMessage(LogLevel.Error, "Umbraco can't be read: {What}. The site goes on showing what was public before, and tries again.")]
    private partial void LogAway(string what);

    [LoggerMessage(LogLevel.Information, "Umbraco can be read again.")]
    private partial void LogBack();
}
