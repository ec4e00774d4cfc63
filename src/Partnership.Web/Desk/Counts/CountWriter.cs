using Microsoft.Extensions.Options;
using Partnership.Editorial.Counts;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Counts;

/// <summary>
/// Writes down once a minute, and when the site stops, what was counted. What a crash takes away is at most that minute. A minute in
/// which a day ends belongs to the day in which it began.
/// </summary>
internal sealed partial class CountWriter(
    VisitCounts counts, IServiceProvider services, IOptions<CountOptions> options, TimeProvider clock, ILogger<CountWriter> logger)
    : DeskWorker(options.Value.WriteEvery, clock)
{
    private readonly Lock turn = new(); // the last writing may come while one goes on
    private DateOnly day = LondonTime.Today(clock);

    /// <summary>Writes down what was counted. When that fails, it is tried again with the next minute.</summary>
    public Task WriteAsync(CancellationToken cancellationToken) => TryAsync(cancellationToken);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The site must stop now. A minute of counts is lost, as in a crash.
        }
    }

    /// <inheritdoc />
    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        var (counted, taken) = Take();
        if (taken.Count == 0)
            return;
        var isWritten = false;
        try
        {
            await services.GetRequiredService<RecordCounts>().AddAsync(counted, taken, cancellationToken);
            isWritten = true;
        }
        finally
        {
            if (!isWritten)
                counts.GiveBack(taken);
        }
    }

    [LoggerMessage(LogLevel.Error, "How often pages were looked at can't be written down now. It is kept in memory and tried again.")]
    protected override partial void LogAway(Exception exception);

    private (DateOnly Day, Dictionary<Guid, long> Taken) Take()
    {
        lock (turn)
        {
            var (counted, taken) = (day, counts.Take());
            day = LondonTime.Today(Clock);
            return (counted, taken);
        }
    }
}
