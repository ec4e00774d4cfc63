using Microsoft.Extensions.Options;
using Partnership.Disclosure;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Store;

namespace Partnership.Web.Desk.Disclosure;

/// <summary>Does the disclosure checks that wait, and those that waited when the site stopped.</summary>
internal sealed partial class CheckWorker(IServiceProvider services, IWorkTurn turn, IOptions<DeskOptions> options, TimeProvider clock, ILogger<CheckWorker> logger)
    : SharedDeskWorker(turn, options.Value.CheckInterval, clock)
{
    protected override async Task WorkForAllAsync(CancellationToken cancellationToken)
    {
        var pending = services.GetRequiredService<PendingWork>();
        if (!await pending.MayHaveCheckAsync(cancellationToken)
            || !await pending.HasCheckAsync(services.GetRequiredService<DisclosureCheck>().Settings.Fingerprint, cancellationToken))
            return;
        var done = await services.GetRequiredService<RunChecks>().RunAsync(cancellationToken);
        LogRun(done);
    }

    [LoggerMessage(LogLevel.Information, "Disclosure checks: {Done} done.")]
    private partial void LogRun(int done);

    [LoggerMessage(LogLevel.Error, "Disclosure checks can't be done now. They stay waiting, and their gates stay shut.")]
    protected override partial void LogAway(Exception exception);
}
