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
    private const int MostTimesGivenWay = 3;

    // A burst, such as a publication with everything below it, comes within moments.
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UntilListsFollow = TimeSpan.FromSeconds(5);

    private readonly UmbracoOptions settings = options.Value;

    // Of the loop alone; the start, which uses them too, is over before it begins.
    private DateTimeOffset nextLook;
    private DateTimeOffset nextReading;
    private int failures;
    private int timesGivenWay;

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
        var now = clock.GetUtcNow();
        var hasNames = hint.Documents.Count + hint.Files.Count > 0;
        if (hint.IsVague)
            nextLook = now;
        if (isOverflown)
            timesGivenWay = MostTimesGivenWay; // only reading everything tells what they named
        if (isOverflown || (now >= nextReading && !GivesWay(hasNames)))
            await CountAsync(ReadAllAsync, hint, isOverflown, cancellationToken);
        else if (hasNames)
            await CountAsync((state, token) => ReadHintedAsync(state, hint, token), hint, false, cancellationToken);
        else if (now >= nextLook)
            await CountAsync(ReadDifferencesAsync, hint, false, cancellationToken);
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

    // Somebody waits for what a webhook names. But however many come, in the end everything must be read again.
    private bool GivesWay(bool hasNames)
    {
        if (!hasNames || timesGivenWay == MostTimesGivenWay)
            return false;
        timesGivenWay++;
        return true;
    }

    private async Task<SourceState> GivingWayAsync(Func<CancellationToken, Task<SourceState>> read, CancellationToken cancellationToken)
    {
        using var hurry = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = read(hurry.Token);
        if (timesGivenWay < MostTimesGivenWay && await Task.WhenAny(reading, hints.Arrival) != reading)
            await hurry.CancelAsync();
        var next = await reading;
        timesGivenWay = 0;
        return next;
    }

    private async Task<SourceState> ReadAllAsync(SourceState state, CancellationToken cancellationToken)
    {
        var next = keeper.Tidy(await GivingWayAsync(hurry => refresher.ReadAllAsync(state, hurry, cancellationToken), cancellationToken));
        nextReading = clock.GetUtcNow() + settings.ReconcileInterval;
        nextLook = NextLook(next);
        return next;
    }

    private async Task<SourceState> ReadDifferencesAsync(SourceState state, CancellationToken cancellationToken)
    {
        var next = await GivingWayAsync(hurry => refresher.ReadDifferencesAsync(state, hurry, cancellationToken), cancellationToken);
        nextLook = NextLook(next);
        return next;
    }

    private DateTimeOffset NextLook(SourceState state) => clock.GetUtcNow() + (refresher.HasFilesToFetch(state) ? TimeSpan.Zero : settings.PollInterval);

    private async Task<SourceState> ReadHintedAsync(SourceState state, WebhookHint hint, CancellationToken cancellationToken)
    {
        var (next, isOfAnotherShape) = await refresher.ReadHintedAsync(state, hint, cancellationToken);
        // Where new documents stand among others, and what came with them, only lists tell, and those lag behind.
        if (isOfAnotherShape && clock.GetUtcNow() + UntilListsFollow is var soon && soon < nextLook)
            nextLook = soon;
        return next;
    }

    private async Task CountAsync(Func<SourceState, CancellationToken, Task<SourceState>> read, WebhookHint hint, bool isOverflown, CancellationToken cancellationToken)
    {
        try
        {
            if (await TryAsync(read, cancellationToken))
            {
                failures = 0;
                return;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It gave way to a webhook.
            timesGivenWay++;
            hints.PutBack(hint, isOverflown);
            return;
        }

        hints.PutBack(hint, isOverflown);
        failures++;
        var pause = TimeSpan.FromTicks(Math.Min(ShortestPause.Ticks << Math.Min(failures - 1, MostDoublings), settings.PollInterval.Ticks));
        nextLook = clock.GetUtcNow() + pause;
        if (nextReading < nextLook)
            nextReading = nextLook;
    }

    private async Task<bool> TryAsync(Func<SourceState, CancellationToken, Task<SourceState>> read, CancellationToken cancellationToken)
    {
        try
        {
            var before = source.State;
            var next = await read(before, cancellationToken);
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
