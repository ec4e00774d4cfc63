using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Counts;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Counts;

/// <summary>
/// Writes down once a minute, and when the site stops, what was counted. What a crash takes away is at most that minute. A minute in
/// which a day ends belongs to the day in which it began.
/// </summary>
internal sealed partial class CountWriter(
    VisitCounts counts, IServiceProvider services, IOptions<CountOptions> options, TimeProvider clock, ILogger<CountWriter> logger) : BackgroundService
{
    private readonly SemaphoreSlim turn = new(1, 1); // the last writing may come while one goes on
    private DateOnly day = LondonTime.Today(clock);
    private bool isFailing;

    /// <summary>Writes down what was counted. When that fails, it is tried again with the next minute.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            await WriteTakenAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        base.Dispose();
        turn.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.WriteEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await WriteAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops, and writes a last time.
        }
    }

    private async Task WriteTakenAsync(CancellationToken cancellationToken)
    {
        var taken = counts.Take();
        var counted = day;
        day = LondonTime.Today(clock);
        if (taken.Count == 0)
            return;
        try
        {
            // Asked for here and not in the constructor: the site starts without it.
            await services.GetRequiredService<RecordCounts>().AddAsync(counted, taken, cancellationToken);
            isFailing = false;
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or IOException or InvalidOperationException or OperationCanceledException)
        {
            counts.GiveBack(taken);
            if (!isFailing && exception is not OperationCanceledException)
                LogAway(exception);
            isFailing = true;
        }
    }

    [LoggerMessage(LogLevel.Error, "How often pages were looked at can't be written down now. It is kept in memory and tried again.")]
    private partial void LogAway(Exception exception);
}
