using Partnership.Editorial.Notices;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.Administration;

namespace Partnership.Web.Desk.Mail;

/// <summary>One look at what is to be mailed: links to accounts, notices.</summary>
internal sealed partial class MailRound(
    ForgottenPasswords forgotten,
    ResetPerson reset,
    AccountMail accounts,
    NoticeMail notices,
    Letters letters,
    IMailSender sender,
    TimeProvider clock,
    ILogger<MailRound> logger)
{
    private readonly Retries accountRetries = new(clock);
    private readonly Retries noticeRetries = new(clock);

    /// <summary>Makes links for those who have said on this node that they forgot their password.</summary>
    public async Task TakeForgottenAsync(CancellationToken cancellationToken)
    {
        while (forgotten.TryTake(out var email))
            await reset.ForgottenAsync(email, cancellationToken);
    }

    /// <summary>Sends what waits and is due. A letter that can't be sent holds no other up.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (userId, failures) in (await accounts.WaitingAsync(cancellationToken)).Where(w => accountRetries.IsDue(w.UserId)))
            if (await accounts.WriteAsync(userId, cancellationToken) is { } letter)
                await SendAsync(userId, letters.Of(letter), failures, accountRetries, isSent => accounts.EndAsync(userId, isSent, cancellationToken), cancellationToken);
        foreach (var letter in (await notices.WaitingAsync(cancellationToken)).Where(w => noticeRetries.IsDue(w.UserId)))
            await SendAsync(letter.UserId, letters.Of(letter), letter.Failures, noticeRetries, isSent => notices.EndAsync(letter, isSent, cancellationToken), cancellationToken);
    }

    private async Task SendAsync(Guid userId, Letter letter, int failures, Retries retries, Func<bool, Task> endAsync, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(letter, cancellationToken);
        }
        catch (MailException exception)
        {
            retries.Failed(userId, failures + 1);
            LogFailed(exception, userId, failures + 1);
            await endAsync(false);
            return;
        }

        retries.Sent(userId);
        await endAsync(true);
    }

    [LoggerMessage(LogLevel.Warning, "An email to the person {UserId} could not be sent, for the {Failures}. time. It is tried again later.")]
    private partial void LogFailed(Exception exception, Guid userId, int failures);
}
