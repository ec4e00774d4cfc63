using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Partnership.Content.Snapshots;

namespace Partnership.Web.Site;

/// <summary>Follows the publication log and swaps the snapshot. When the source is away, the last snapshot goes on serving.</summary>
internal sealed partial class SnapshotFollower(
    IContentSource source,
    PublishedSite site,
    IOptions<SiteOptions> options,
    TimeProvider clock,
    ILogger<SnapshotFollower> logger) : BackgroundService
{
    private readonly TimeSpan interval = options.Value.FollowInterval;
    private DateOnly day = LondonTime.Today(clock);

    // Timestamps of the clock.
    private long lookedAt = clock.GetTimestamp();
    private long changedAt = clock.GetTimestamp();

    /// <summary>Whether the last look at the log failed.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>How long ago the log was last read without a failure; since the start before the first time.</summary>
    public TimeSpan SinceLook => clock.GetElapsedTime(Volatile.Read(ref lookedAt));

    /// <summary>How long what is public has been the same.</summary>
    public TimeSpan SinceChange => clock.GetElapsedTime(Volatile.Read(ref changedAt));

    /// <summary>Takes in whatever the log has, once.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        if (await source.ReadAsync(site.Sequence, cancellationToken) is { } change)
        {
            site.Apply(change);
            Volatile.Write(ref changedAt, clock.GetTimestamp());
            LogSwapped(site.Sequence, change.Documents.Length);
        }

        site.IsLoaded = true;
        Volatile.Write(ref lookedAt, clock.GetTimestamp());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await source.WaitAsync(interval, stoppingToken);
                await TryCatchUpAsync(stoppingToken);
                NoticeNewDay();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
        catch (Exception exception)
        {
            LogFailed(exception); // the host, which ends now, keeps silent: see appsettings.json
            throw;
        }
    }

    private async Task TryCatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CatchUpAsync(cancellationToken);
            if (IsBehind)
                LogBack(site.Sequence);
            IsBehind = false;
        }
        catch (Exception exception) when (exception is DbException or IOException or InvalidOperationException or FormatException or JsonException)
        {
            // Said once, not twice a second.
            if (!IsBehind)
                LogAway(exception, site.Sequence);
            IsBehind = true;
        }
    }

    private void NoticeNewDay()
    {
        if (LondonTime.Today(clock) is var today && today == day)
            return;
        day = today;
        site.BeginDay();
    }

    [LoggerMessage(LogLevel.Information, "The site shows the publication log up to {Sequence}; {Documents} documents changed.")]
    private partial void LogSwapped(long sequence, int documents);

    [LoggerMessage(LogLevel.Error, "The publication log can't be read. The site goes on showing what was public at {Sequence}.")]
    private partial void LogAway(Exception exception, long sequence);

    [LoggerMessage(LogLevel.Critical, "The publication log can't be followed any more. The site stops.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Information, "The publication log can be read again; the site shows it up to {Sequence}.")]
    private partial void LogBack(long sequence);
}
