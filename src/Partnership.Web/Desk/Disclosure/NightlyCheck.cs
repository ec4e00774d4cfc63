using Microsoft.Extensions.Options;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Store;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Disclosure;

/// <summary>Checks all that is public once a night, as far as lists or words have changed since it was checked.</summary>
internal sealed partial class NightlyCheck(IServiceProvider services, IWorkTurn turn, IOptions<DeskOptions> options, TimeProvider clock, ILogger<NightlyCheck> logger)
    : SharedDeskWorker(turn, TimeSpan.FromMinutes(10), clock)
{
    // A site that starts in the day waits for the night.
    private DateOnly last = NightOf(clock, options.Value);

    protected override async Task WorkForAllAsync(CancellationToken cancellationToken)
    {
        var night = NightOf(Clock, options.Value);
        if (night == last)
            return;
        var (done, open) = await services.GetRequiredService<CheckPublished>().RunAsync(cancellationToken);
        last = night;
        LogRun(done, open);
    }

    private static DateOnly NightOf(TimeProvider clock, DeskOptions options) =>
        LondonTime.DayOf(clock.GetUtcNow() - options.NightlyCheckAt);

    [LoggerMessage(LogLevel.Information, "Nightly disclosure check: {Done} public pages checked, {Open} of them with open findings.")]
    private partial void LogRun(int done, int open);

    [LoggerMessage(LogLevel.Error, "The nightly disclosure check can't be done now. It is tried again in ten minutes.")]
    protected override partial void LogAway(Exception exception);
}
