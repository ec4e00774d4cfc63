using MimeKit;

namespace Partnership.Web.Desk.Mail;

/// <summary>Sends an email, somehow.</summary>
internal interface IMailSender
{
    /// <summary>Sends it. When this returns, somebody else has taken it on.</summary>
    /// <exception cref="MailException">It can't be sent now.</exception>
    Task SendAsync(Letter letter, CancellationToken cancellationToken);
}

/// <summary>An email could not be sent.</summary>
internal sealed class MailException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>An email to one person, in plain text.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Address">The person's address.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">What it says.</param>
internal sealed record Letter(string Name, string Address, string Subject, string Text)
{
    /// <summary>The letter as a message.</summary>
    /// <exception cref="MailException">A line break in what becomes a header would make another header; or an address is none.</exception>
    public MimeMessage Write(string from, DateTimeOffset at)
    {
        foreach (var value in new[] { Name, Address, Subject, from })
            if (value.Any(char.IsControl))
                throw new MailException("A name, an address or a subject has a line break or another control character in it.");
        if (!MailboxAddress.TryParse(Address, out var to) || to.Address != Address || !MailboxAddress.TryParse(from, out var sender))
            throw new MailException("An email address is none.");
        var message = new MimeMessage { Subject = Subject, Date = at, Body = new TextPart("plain") { Text = Text } };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(Name, Address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // no holiday replies
        return message;
    }
}
