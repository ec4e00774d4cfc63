using System.Data.Common;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Releases;

namespace Partnership.Web.Desk.Releases;

/// <summary>Does releases when their time comes, and those whose time came while the site was away.</summary>
internal sealed partial class ReleaseWorker(
    IServiceProvider services, IOptions<DeskOptions> options, TimeProvider clock, ILogger<ReleaseWorker> logger) : BackgroundService
{
    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.ReleaseInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryRunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Asked for here and not in the constructor: the site starts without the desk.
            var (done, failed) = await services.GetRequiredService<RunReleases>().RunAsync(clock.GetUtcNow(), cancellationToken);
            if (done + failed > 0)
                LogRun(done, failed);
            isFailing = false;
        }
        catch (Exception exception) when (exception is DbException or IOException or InvalidOperationException)
        {
            // Said once; the next look may succeed. What is due stays due.
            if (!isFailing)
                LogAway(exception);
            isFailing = true;
        }
    }

    [LoggerMessage(LogLevel.Information, "Releases: {Done} done, {Failed} refused.")]
    private partial void LogRun(int done, int failed);

    [LoggerMessage(LogLevel.Error, "Releases whose time has come can't be done now. They stay due.")]
    private partial void LogAway(Exception exception);
}
