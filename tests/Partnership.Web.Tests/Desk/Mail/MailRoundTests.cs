using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People.Accounts;
using Partnership.Testing.Desk;
using Partnership.Web.Desk.Mail;
using Partnership.Web.Tests.Desk.SignIn;

namespace Partnership.Web.Tests.Desk.Mail;

[Collection(ClockedDesk.Collection)]
public sealed class MailRoundTests(ClockedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_SeveralNoticesOfAPerson_BecomeOneEmailAndAreSentOnce()
    {
        var (id, email) = await PersonAsync();
        await TellAsync(id, "First thing.");
        await TellAsync(id, "Second thing.", "/desk/documents/1?culture=en-GB");

        var message = Assert.Single(await site.MailToAsync(email, Cancellation));

        Assert.Contains("First thing.\n", message.TextBody?.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Second thing.\nhttps://partnership.example/desk/documents/1?culture=en-GB", message.TextBody?.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("There are 2 things for you at the editors' desk", message.Subject);
        Assert.Empty(await site.MailToAsync(email, Cancellation));
    }

    [Fact]
    public async Task Run_NoticeWasReadOrPersonIsDisabledOrHasNotJoined_SendsNothing()
    {
        var (read, readEmail) = await PersonAsync();
        await TellAsync(read, "Read already.");
        await site.Services.GetRequiredService<MarkNotices>().ReadAsync(read, null, Cancellation);
        var (disabled, disabledEmail) = await PersonAsync();
        await TellAsync(disabled, "Gone.");
        await site.ChangeAsync(disabled, u => u.DisabledAt = u.CreatedAt, Cancellation);
        var (invited, invitedEmail) = await PersonAsync();
        await TellAsync(invited, "Not yet.");
        await site.ChangeAsync(invited, u => u.EmailConfirmed = false, Cancellation);

        Assert.Empty(await site.MailToAsync(readEmail, Cancellation));
        Assert.Empty(await site.MailToAsync(disabledEmail, Cancellation));
        Assert.Empty(await site.MailToAsync(invitedEmail, Cancellation));
    }

    [Fact]
    public async Task Run_SendingFails_IsTriedAgainWithGrowingPausesAndGivenUpAfterTen()
    {
        var (id, email) = await PersonAsync();
        await TellAsync(id, "Something.");
        var sender = new FailingFor(email);
        var round = RoundWith(sender);
        var pauses = new List<TimeSpan>();
        var last = site.Clock.GetUtcNow();
        for (var i = 0; i < 120; i++)
        {
            var before = sender.Tries;
            await round.RunAsync(Cancellation);
            if (sender.Tries > before)
            {
                pauses.Add(site.Clock.GetUtcNow() - last);
                last = site.Clock.GetUtcNow();
            }

            site.Clock.Advance(TimeSpan.FromMinutes(pauses.Count > 6 ? 30 : 1));
        }

        Assert.Equal(NoticeMail.MostFailures, sender.Tries);
        Assert.Equal([0, 1, 2, 4, 8, 16, 32], pauses.Take(7).Select(p => (int)p.TotalMinutes));
        Assert.True(pauses.Zip(pauses.Skip(1)).All(p => p.Second >= p.First), string.Join(' ', pauses));
        var broken = await site.Services.GetRequiredService<NoticeReader>().UndeliveredAsync(Cancellation);
        Assert.Equal(1, Assert.Single(broken, b => b.UserId == id).Count);
        using var admin = await site.DeskOfAsync("Ann Admin", Cancellation, "administrator");
        Assert.Contains("1 notice for Mo Mailed could not be sent by email", (await admin.PageAsync("/desk/people", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
        using var desk = await site.DeskOfAsync(id, Cancellation);
        Assert.Contains("Something.", (await desk.PageAsync("/desk/notices", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OneLetterFails_TheOthersGo()
    {
        var (bad, badEmail) = await PersonAsync();
        var (good, goodEmail) = await PersonAsync();
        await TellAsync(bad, "One.");
        await TellAsync(good, "Two.");
        var sender = new FailingFor(badEmail);

        await RoundWith(sender).RunAsync(Cancellation);

        Assert.Contains(sender.Sent, l => l.Address == goodEmail);
        Assert.Equal((1, null), await site.QueryAsync(db => db.Notices.Where(n => n.UserId == bad).Select(n => new ValueTuple<int, DateTime?>(n.MailFailures, n.MailedAt)).SingleAsync(Cancellation), Cancellation));
    }

    [Fact]
    public async Task Run_InvitationCanNotBeSent_StaysInTheStoreAndIsShownWhenGivenUp()
    {
        using var admin = await site.DeskOfAsync("Ann Admin", Cancellation, "administrator");
        var email = $"{Guid.NewGuid():N}@desk.example";
        using var invited = await admin.SubmitAsync("/desk/people/invite", "main form", SigningIn.Fields(("Name", "Nia New"), ("Email", email), ("Roles", "writer")), Cancellation);
        var id = await site.QueryAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Cancellation), Cancellation);
        var sender = new FailingFor(email);
        for (var i = 0; i < 12; i++)
            await RoundWith(sender).RunAsync(Cancellation); // each as after a restart, which forgets the pauses

        Assert.Equal(AccountMail.MostFailures, sender.Tries);
        Assert.Contains("Email could not be sent", (await admin.PageAsync($"/desk/people/{id}", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
        using var again = await admin.SubmitAsync($"/desk/people/{id}", "form[data-form=invite]", SigningIn.Fields(), Cancellation);
        Assert.Single(await site.MailToAsync(email, Cancellation));
    }

    private MailRound RoundWith(IMailSender sender) =>
        ActivatorUtilities.CreateInstance<MailRound>(site.Services, sender, NullLogger<MailRound>.Instance);

    private async Task<(Guid Id, string Email)> PersonAsync()
    {
        var id = await site.AddPersonAsync("Mo Mailed", Cancellation, "writer");
        return (id, (await site.ChangeAsync(id, _ => { }, Cancellation)).Email ?? "");
    }

    private Task<int> TellAsync(Guid userId, string text, string link = "/desk") => site.QueryAsync(
        db =>
        {
            db.Add(new Notice { Id = Guid.CreateVersion7(), UserId = userId, CreatedAt = site.Clock.GetUtcNow().UtcDateTime, Text = text, Link = link });
            return db.SaveChangesAsync(Cancellation);
        },
        Cancellation);

    private sealed class FailingFor(string address) : IMailSender
    {
        public int Tries { get; private set; }

        public List<Letter> Sent { get; } = [];

        public Task SendAsync(Letter letter, CancellationToken cancellationToken)
        {
            if (letter.Address == address)
            {
                Tries++;
                throw new MailException("The server is away.");
            }

            Sent.Add(letter);
            return Task.CompletedTask;
        }
    }
}
