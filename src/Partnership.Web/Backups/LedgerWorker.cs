using Microsoft.Extensions.Diagnostics.HealthChecks;
using Partnership.Editorial.Ledger;
using Partnership.Web.Desk;

namespace Partnership.Web.Backups;

/// <summary>Writes the ledger of erasures, on every node that has a desk: each has a ledger of its own, and all have the same in them.</summary>
internal sealed partial class LedgerWorker(KeepLedger ledger, TimeProvider clock, ILogger<LedgerWorker> logger) : DeskWorker(Pause, clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        if (await ledger.RunAsync(cancellationToken) is > 0 and var lines)
            LogAdded(lines);
    }

    [LoggerMessage(LogLevel.Information, "{Lines} lines were added to the ledger of erasures.")]
    private partial void LogAdded(int lines);

    [LoggerMessage(LogLevel.Error, "The ledger of erasures can't be written now. What is taken down is taken down; a restore must wait until the ledger is whole.")]
    protected override partial void LogAway(Exception exception);
}

/// <summary>Degraded while the ledger of erasures can't be written.</summary>
internal sealed class LedgerCheck(KeepLedger ledger) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) => Task.FromResult(
        ledger.IsFailing ? HealthCheckResult.Degraded("The ledger of erasures can't be written; a backup must not be restored without it.") : HealthCheckResult.Healthy());
}
