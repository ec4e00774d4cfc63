using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Partnership.Web.Desk.Mail;

/// <summary>Sends what is to be mailed, beside everything else.</summary>
internal sealed partial class NoticeMailer(IServiceProvider services, IOptions<MailOptions> options, TimeProvider clock, ILogger<NoticeMailer> logger) : BackgroundService
{
    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryRunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops. What waits is in the store.
        }
    }

    private async Task TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Asked for here and not in the constructor: the site starts without the desk.
            await services.GetRequiredService<MailRound>().RunAsync(cancellationToken);
            isFailing = false;
        }
        catch (Exception exception) when (exception is DbException or IOException or InvalidOperationException)
        {
            // Said once; the next look may succeed. What waits still waits.
            if (!isFailing)
                LogAway(exception);
            isFailing = true;
        }
    }

    [LoggerMessage(LogLevel.Error, "Emails that wait can't be sent now. They still wait.")]
    private partial void LogAway(Exception exception);
}
