using System.Net;
using Partnership.Editorial.People.Accounts;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.SignIn;

[Collection(ClockedDesk.Collection)]
public sealed class LinkTests(ClockedDesk site)
{
    private const string NewPassword = "Harbour-Violin-Teapot-Gravel";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invitation_Followed_LetsThePersonJoinOnce()
    {
        var (email, link) = await InviteAsync("Nia New");
        using var client = site.Stranger();

        using var done = await ChooseAsync(client, link);
        using var again = await site.Stranger().GetAsync(link, Cancellation);
        using var signedIn = await client.SignInAsync(email, Cancellation, NewPassword);

        Assert.Equal("/desk/sign-in", done.Target());
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Equal("/desk", signedIn.Target());
    }

    [Fact]
    public async Task Link_OnlyLookedAt_IsStillGood()
    {
        var (_, link) = await InviteAsync("Nia New");
        using var scanner = site.Stranger();
        for (var i = 0; i < 3; i++)
            using (var looked = await scanner.GetAsync(link, Cancellation))
                Assert.Equal(HttpStatusCode.OK, looked.StatusCode);

        using var done = await ChooseAsync(scanner, link);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Theory]
    [InlineData(AccountLink.Invitation, 72)]
    [InlineData(AccountLink.Reset, 1)]
    public async Task Link_TooOld_IsGone(AccountLink kind, int hours)
    {
        var link = kind == AccountLink.Invitation ? (await InviteAsync("Nia New")).Link : (await ForgetAsync()).Link;
        site.Clock.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromSeconds(1));
        using var client = site.Stranger();
        using var justInTime = await client.GetAsync(link, Cancellation);
        site.Clock.Advance(TimeSpan.FromSeconds(2));

        using var late = await client.GetAsync(link, Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (justInTime.StatusCode, late.StatusCode));
    }

    [Fact]
    public async Task Link_ForgedInAnyPart_IsGone()
    {
        var (_, link) = await InviteAsync("Nia New");
        var (_, others) = await InviteAsync("Olu Other");
        using var client = site.Stranger();
        string[] forged =
        [
            link.Replace("/join", "/reset", StringComparison.Ordinal), link[..^1] + (link[^1] == 'A' ? 'B' : 'A'), link[..^8], link + "A",
            link.Split("&token=")[0] + "&token=" + others.Split("&token=")[1], link.Split("&token=")[0], link.Split("&token=")[0] + "&token=",
            "/desk/sign-in/join", "/desk/sign-in/join?person=x&token=y", $"/desk/sign-in/join?person={Guid.Empty}&token=y", link.Split("&token=")[0] + "&token=" + new string('A', 3000),
        ];

        foreach (var one in forged)
        {
            using var response = await client.GetAsync(one, Cancellation);
            Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        }
    }

    [Fact]
    public async Task Link_PersonIsDisabled_IsGoneAndStaysSo()
    {
        var (email, link) = await InviteAsync("Nia New");
        var person = await site.QueryAsync(db => Task.FromResult(db.Users.Single(u => u.Email == email)), Cancellation);
        using var admin = await site.DeskOfAsync("Ann Admin", Cancellation, "administrator");
        using var disabled = await admin.SubmitAsync($"/desk/people/{person.Id}", "form[data-form=disable]", SigningIn.Fields(), Cancellation);
        using var client = site.Stranger();
        using var whileDisabled = await client.GetAsync(link, Cancellation);
        using var enabled = await admin.SubmitAsync($"/desk/people/{person.Id}", "form[data-form=enable]", SigningIn.Fields(), Cancellation);

        using var after = await client.GetAsync(link, Cancellation);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (whileDisabled.StatusCode, after.StatusCode));
    }

    [Theory]
    [InlineData("short", "12 characters")]
    [InlineData("Password123456", "too easy to guess")]
    [InlineData("nia-Otter-Lantern-new1", null)]
    [InlineData("Safeguarding-Otter-Lantern", "the name of the partnership")]
    [InlineData("", "12 characters")]
    public async Task Post_Password_IsLookedAtByTheRules(string password, string? problem)
    {
        var (_, link) = await InviteAsync("Nia New");
        using var client = site.Stranger();

        using var response = await ChooseAsync(client, link, password);

        Assert.Equal(problem is null ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(problem ?? "", await response.ErrorsAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneLinkFromTwoBrowsersAtOnce_OneComesTooLate()
    {
        var (_, link) = await InviteAsync("Nia New");
        using var one = site.Stranger();
        using var two = site.Stranger();

        var responses = await Task.WhenAll(ChooseAsync(one, link), ChooseAsync(two, link));

        Assert.Single(responses, r => r.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Forgotten_AddressIsKnownOrNot_SameAnswerAndMailOnlyToThePerson()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        var disabled = await site.AddWithPasswordAsync("Ada Absent", Cancellation, "writer");
        await site.ChangeAsync(disabled.Id, u => u.DisabledAt = u.CreatedAt, Cancellation);

        var answers = new List<string>();
        foreach (var email in new[] { person.Email, disabled.Email, "nobody@desk.example" })
        {
            using var client = site.Stranger();
            using var response = await AskAsync(client, email);
            answers.Add($"{response.StatusCode} {(await Partnership.Testing.SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation)).QuerySelector("main")?.TextContent}");
        }

        Assert.Single(answers.Distinct());
        Assert.Single(await site.MailToAsync(person.Email ?? "", Cancellation));
        Assert.Empty(await site.MailToAsync(disabled.Email ?? "", Cancellation));
        Assert.Empty(await site.MailToAsync("nobody@desk.example", Cancellation));
    }

    [Fact]
    public async Task Forgotten_LinkFollowed_ChangesThePasswordAndKeepsTheSecondFactor()
    {
        var person = await site.AddWithPasswordAsync("Pat Publisher", Cancellation, "publisher");
        var (key, _) = await site.EnrolAsync(person.Id, Cancellation);
        using var desk = await site.DeskOfAsync(person.Id, Cancellation);
        using var client = site.Stranger();
        using var asked = await AskAsync(client, person.Email);
        var link = ClockedDesk.LinkIn(Assert.Single(await site.MailToAsync(person.Email ?? "", Cancellation)));

        using var done = await ChooseAsync(client, link);
        using var old = await client.SignInAsync(person.Email, Cancellation);
        using var signedIn = await client.SignInAsync(person.Email, Cancellation, NewPassword);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
        Assert.Equal(SigningIn.SecondStep, signedIn.Target());
        using var ended = await desk.GetAsync("/desk", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var code = await client.GiveCodeAsync(site.NextCodeOf(key), Cancellation);
        Assert.Equal("/desk", code.Target());
    }

    [Fact]
    public async Task Forgotten_AccountIsLocked_LinkLetsThePersonInOnThisDevice()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        await site.ChangeAsync(person.Id, u => u.LockoutEnd = site.Clock.GetUtcNow().AddMinutes(15), Cancellation);
        using var client = site.Stranger();
        using var asked = await AskAsync(client, person.Email);
        using var done = await ChooseAsync(client, ClockedDesk.LinkIn(Assert.Single(await site.MailToAsync(person.Email ?? "", Cancellation))));
        await site.ChangeAsync(person.Id, u => u.LockoutEnd = site.Clock.GetUtcNow().AddMinutes(15), Cancellation);

        using var signedIn = await client.SignInAsync(person.Email, Cancellation, NewPassword);

        Assert.Equal("/desk", signedIn.Target());
    }

    [Fact]
    public async Task Forgotten_AskedForAgainAndAgain_NoMoreThanThreeEmails()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        var mails = 0;
        for (var i = 0; i < 6; i++)
        {
            using var client = site.Stranger();
            using var response = await AskAsync(client, person.Email);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            mails += (await site.MailToAsync(person.Email ?? "", Cancellation)).Count;
        }

        Assert.Equal(3, mails);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    public async Task Forgotten_NoAddress_SaysSo(string email)
    {
        using var client = site.Stranger();

        using var response = await AskAsync(client, email);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private async Task<(string Email, string Link)> InviteAsync(string name)
    {
        using var admin = await site.DeskOfAsync("Ann Admin", Cancellation, "administrator");
        var email = $"{Guid.NewGuid():N}@desk.example";
        using var invited = await admin.SubmitAsync(
            "/desk/people/invite", "main form", SigningIn.Fields(("Name", name), ("Email", email), ("Roles", "writer")), Cancellation);
        Assert.Equal("/desk/people", invited.Target());
        return (email, ClockedDesk.LinkIn(Assert.Single(await site.MailToAsync(email, Cancellation))));
    }

    private async Task<(string? Email, string Link)> ForgetAsync()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var client = site.Stranger();
        using var asked = await AskAsync(client, person.Email);
        return (person.Email, ClockedDesk.LinkIn(Assert.Single(await site.MailToAsync(person.Email ?? "", Cancellation))));
    }

    private static Task<HttpResponseMessage> AskAsync(DeskClient client, string? email) =>
        client.SubmitAsync("/desk/sign-in/forgotten", "main form", SigningIn.Fields(("Email", email)), Cancellation);

    private static Task<HttpResponseMessage> ChooseAsync(DeskClient client, string link, string password = NewPassword) =>
        client.SubmitAsync(link, "main form", SigningIn.Fields(("Password", password)), Cancellation);
}
