using Microsoft.Extensions.Options;
using Partnership.Editorial.Store;

namespace Partnership.Web.Desk.Mail;

/// <summary>Sends what is to be mailed, beside everything else. One node sends for all; what people forget is known only where they said so.</summary>
internal sealed partial class NoticeMailer(IServiceProvider services, IWorkTurn turn, IOptions<MailOptions> options, TimeProvider clock, ILogger<NoticeMailer> logger)
    : DeskWorker(options.Value.Interval, clock)
{
    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        if (!services.GetRequiredService<ForgottenPasswords>().IsEmpty)
            await services.GetRequiredService<MailRound>().TakeForgottenAsync(cancellationToken);
        if (turn.IsOurs && await services.GetRequiredService<PendingWork>().HasMailAsync(cancellationToken))
            await services.GetRequiredService<MailRound>().RunAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Emails that wait can't be sent now. They still wait.")]
    protected override partial void LogAway(Exception exception);
}
