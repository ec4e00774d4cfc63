using System.Data.Common;

namespace Partnership.Web.Desk;

/// <summary>
/// Does something again and again beside everything else, for as long as the site runs. What goes wrong is said once, and tried
/// again after the next pause.
/// </summary>
/// <param name="pause">How long it waits each time. It waits once when the clock jumps, however far.</param>
/// <param name="clock">Tells how long a pause is.</param>
internal abstract class DeskWorker(TimeSpan pause, TimeProvider clock) : BackgroundService
{
    private bool isFailing;

    /// <summary>Tells how long a pause is, and what time it is.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>Waits until it is time to do it again.</summary>
    protected virtual Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(pause, Clock, cancellationToken);

    /// <summary>Does it once. Services are asked for here and not in a constructor: the site starts without the desk.</summary>
    protected abstract Task WorkAsync(CancellationToken cancellationToken);

    /// <summary>Says that it could not be done.</summary>
    protected abstract void LogAway(Exception exception);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await PauseAsync(stoppingToken);
                await TryAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops. What waits is in the store.
        }
    }

    /// <summary>Does it once; what a store, a disk or a network does wrong is logged and nothing more.</summary>
    protected async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WorkAsync(cancellationToken);
            isFailing = false;
        }
        catch (Exception exception) when (exception is DbException or Microsoft.EntityFrameworkCore.DbUpdateException or IOException or InvalidOperationException)
        {
            if (!isFailing)
                LogAway(exception);
            isFailing = true;
        }
    }
}
