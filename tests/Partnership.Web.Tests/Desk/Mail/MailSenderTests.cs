using MailKit.Security;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Partnership.Testing;
using Partnership.Web.Desk.Mail;

namespace Partnership.Web.Tests.Desk.Mail;

public sealed class MailSenderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Send_ToAFolder_WritesAMessageForTheOwnerOnly()
    {
        var sender = new MailFolder(folder.Combine("mail"), Options.Create(new MailOptions { From = "Desk <desk@partnership.example>" }), clock);

        await sender.SendAsync(new Letter("Wren Ó Writer", "wren@desk.example", "Something – waits", "Hello.\nIt waits."), Cancellation);

        var file = Assert.Single(Directory.GetFiles(folder.Combine("mail")));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        using var message = await MimeMessage.LoadAsync(file, Cancellation);
        Assert.Equal("Desk", message.From.Mailboxes.Single().Name);
        Assert.Equal(("Wren Ó Writer", "wren@desk.example"), (message.To.Mailboxes.Single().Name, message.To.Mailboxes.Single().Address));
        Assert.Equal("Something – waits", message.Subject);
        Assert.Equal("Hello.\nIt waits.", message.TextBody?.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(clock.GetUtcNow(), message.Date);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("Wren\r\nBcc: all@evil.example", "wren@desk.example", "Subject")]
    [InlineData("Wren\nBcc: all@evil.example", "wren@desk.example", "Subject")]
    [InlineData("Wren", "wren@desk.example\r\nBcc: all@evil.example", "Subject")]
    [InlineData("Wren", "wren@desk.example, all@evil.example", "Subject")]
    [InlineData("Wren", "Wren <wren@desk.example>", "Subject")]
    [InlineData("Wren", "wren", "Subject\0")]
    [InlineData("Wren", "", "Subject")]
    [InlineData("Wren", "wren@desk.example", "Subject\r\n\r\n<script>")]
    [InlineData("Wren", "wren@desk.example", "Subject\rX: y")]
    public async Task Send_LineBreakOrSecondAddressInAHeader_IsRefused(string name, string address, string subject)
    {
        var sender = new MailFolder(folder.Combine("mail"), Options.Create(new MailOptions()), clock);

        await Assert.ThrowsAsync<MailException>(() => sender.SendAsync(new Letter(name, address, subject, "Text"), Cancellation));

        Assert.False(Directory.Exists(folder.Combine("mail")));
    }

    [Fact]
    public async Task Send_AnyTextInTheBody_MakesNoHeader()
    {
        var sender = new MailFolder(folder.Combine("mail"), Options.Create(new MailOptions()), clock);

        await sender.SendAsync(new Letter("Wren", "wren@desk.example", "Subject", "\r\n\r\nBcc: all@evil.example\r\n.\r\n"), Cancellation);

        using var message = await MimeMessage.LoadAsync(Directory.GetFiles(folder.Combine("mail"))[0], Cancellation);
        Assert.Empty(message.Bcc);
        Assert.Contains("Bcc: all@evil.example", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToAServer_GivesItTheMessage()
    {
        await using var server = new SmtpServer();

        await Smtp(server.Port, "desk", "secret").SendAsync(new Letter("Wren", "wren@desk.example", "It waits", "Hello."), Cancellation);

        Assert.Contains("Subject: It waits", Assert.Single(server.Messages), StringComparison.Ordinal);
        Assert.Contains(server.Said, l => l.StartsWith("RCPT TO:<wren@desk.example>", StringComparison.Ordinal));
        Assert.Contains(server.Said, l => l.StartsWith("AUTH PLAIN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_ServerRefuses_Fails()
    {
        await using var server = new SmtpServer(refuses: true);

        await Assert.ThrowsAsync<MailException>(() => Smtp(server.Port).SendAsync(new Letter("Wren", "wren@desk.example", "It waits", "Hello."), Cancellation));

        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Send_ServerKnowsNoTlsThoughItIsAskedFor_SendsNothing()
    {
        await using var server = new SmtpServer();

        await Assert.ThrowsAsync<MailException>(() => Smtp(server.Port, security: SecureSocketOptions.StartTls)
            .SendAsync(new Letter("Wren", "wren@desk.example", "It waits", "Hello."), Cancellation));

        Assert.Empty(server.Messages);
        Assert.DoesNotContain(server.Said, l => l.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_NoServer_Fails()
    {
        int port;
        await using (var server = new SmtpServer())
            port = server.Port;

        await Assert.ThrowsAsync<MailException>(() => Smtp(port).SendAsync(new Letter("Wren", "wren@desk.example", "It waits", "Hello."), Cancellation));
    }

    private SmtpMailSender Smtp(int port, string user = "", string password = "", SecureSocketOptions security = SecureSocketOptions.None) => new(
        Options.Create(new MailOptions { Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = security, User = user, Password = password } }), clock);
}
