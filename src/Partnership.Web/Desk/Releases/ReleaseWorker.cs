using Microsoft.Extensions.Options;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Desk.Releases;

/// <summary>Does releases when their time comes, and those whose time came while the site was away.</summary>
internal sealed partial class ReleaseWorker(IServiceProvider services, IWorkTurn turn, IOptions<DeskOptions> options, TimeProvider clock, ILogger<ReleaseWorker> logger)
    : SharedDeskWorker(turn, options.Value.ReleaseInterval, clock)
{
    protected override async Task WorkForAllAsync(CancellationToken cancellationToken)
    {
        if (!await services.GetRequiredService<PendingWork>().HasReleaseAsync(cancellationToken))
            return;
        var (done, failed) = await services.GetRequiredService<RunReleases>().RunAsync(Clock.GetUtcNow(), cancellationToken);
        services.GetRequiredService<SiteMetrics>().ReleasesRan(done, failed);
        if (done + failed > 0)
            LogRun(done, failed);
    }

    [LoggerMessage(LogLevel.Information, "Releases: {Done} done, {Failed} refused.")]
    private partial void LogRun(int done, int failed);

    [LoggerMessage(LogLevel.Error, "Releases whose time has come can't be done now. They stay due.")]
    protected override partial void LogAway(Exception exception);
}
