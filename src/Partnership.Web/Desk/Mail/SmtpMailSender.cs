using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Partnership.Web.Desk.Mail;

/// <summary>Gives emails to a mail server.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options, TimeProvider clock) : IMailSender
{
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        using var message = letter.Write(options.Value.From, clock.GetUtcNow());
        using var client = new SmtpClient { Timeout = (int)smtp.Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Security, cancellationToken);
            if (smtp.User.Length > 0)
                await client.AuthenticateAsync(smtp.User, smtp.Password, cancellationToken);
            await client.SendAsync(message, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException or TimeoutException or NotSupportedException
            or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException)
        {
            throw new MailException($"The mail server {smtp.Host} did not take an email.", exception);
        }
    }
}
