using System.Net;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.SignIn;

[Collection(ClockedDesk.Collection)]
public sealed class SignInTests(ClockedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_RightPassword_BeginsASessionWithACookieForTheDeskOnly()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var client = site.Stranger();

        using var response = await client.SignInAsync(person.Email, Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, "/desk"), (response.StatusCode, response.Target()));
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Secure-partnership-desk=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("; path=/desk;", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires=", cookie, StringComparison.Ordinal);
        using var home = await client.GetAsync("/desk", Cancellation);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task Post_RightPassword_EveryCookieIsSecureHttpOnlyAndUnderTheDesk()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var client = site.Stranger();
        using var page = await client.GetAsync("/desk/sign-in", Cancellation);
        using var response = await client.SignInAsync(person.Email, Cancellation);

        var cookies = page.Headers.GetValues("Set-Cookie").Concat(response.Headers.GetValues("Set-Cookie")).Select(c => c.ToLowerInvariant()).ToList();

        Assert.True(cookies.Count >= 3);
        Assert.All(cookies, c => Assert.Matches("; path=/desk(/sign-in)?(;|$)", c));
        Assert.All(cookies, c => Assert.StartsWith("__secure-partnership-desk", c, StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Contains("; secure", c, StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Contains("; httponly", c, StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Matches("; samesite=(lax|strict)", c));
    }

    [Theory]
    [InlineData("/desk/content", "/desk/content")]
    [InlineData("/desk/notices?page=2", "/desk/notices?page=2")]
    [InlineData("//evil.example", "/desk")]
    [InlineData("/\\evil.example", "/desk")]
    [InlineData("/desk\\..\\..\\evil.example", "/desk")]
    [InlineData("https://evil.example/desk", "/desk")]
    [InlineData("/deskevil", "/desk")]
    [InlineData("/desk@evil.example", "/desk")]
    [InlineData("javascript:alert(1)", "/desk")]
    [InlineData("/desk/\r\nSet-Cookie: a=b", "/desk")]
    [InlineData("/desk/sign-in?returnUrl=/desk/sign-in", "/desk")]
    [InlineData("/desk/sign-out", "/desk")]
    [InlineData("", "/desk")]
    public async Task Post_WithReturnUrl_LeadsToTheDeskOnly(string returnUrl, string target)
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var client = site.Stranger();

        using var response = await client.SignInAsync(person.Email, Cancellation, page: "/desk/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal((HttpStatusCode.Redirect, target), (response.StatusCode, response.Target()));
    }

    [Fact]
    public async Task Post_EveryWayToFail_SameAnswerAndSameWork()
    {
        var wrong = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        var disabled = await site.AddWithPasswordAsync("Ada Absent", Cancellation, "writer");
        await site.ChangeAsync(disabled.Id, u => u.DisabledAt = u.CreatedAt, Cancellation);
        var locked = await site.AddWithPasswordAsync("Lou Locked", Cancellation, "writer");
        await site.ChangeAsync(locked.Id, u => u.LockoutEnd = site.Clock.GetUtcNow().AddMinutes(5), Cancellation);
        var invited = await site.AddPersonAsync("Ivy Invited", Cancellation, "writer");
        var invitedEmail = (await site.ChangeAsync(invited, u => u.EmailConfirmed = false, Cancellation)).Email;
        var attempts = new (string? Email, string Password)[]
        {
            ("nobody@desk.example", ClockedDesk.Password), (wrong.Email, "not the password at all"), (disabled.Email, ClockedDesk.Password),
            (locked.Email, ClockedDesk.Password), (invitedEmail, ClockedDesk.Password),
        };

        var answers = new List<(HttpStatusCode, string, int)>();
        foreach (var (email, password) in attempts)
        {
            using var client = site.Stranger();
            var before = site.Hasher.Compared;
            using var response = await client.SignInAsync(email, Cancellation, password);
            answers.Add((response.StatusCode, await response.ErrorsAsync(Cancellation), site.Hasher.Compared - before));
            Assert.Null(client.Cookie("partnership-desk"));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[0].Item1);
        Assert.Equal(1, answers[0].Item3);
        Assert.NotEqual("", answers[0].Item2);
        Assert.Single(answers.Distinct());
        Assert.Contains("sign-in-failed password", await site.TrailAsync(wrong.Id, Cancellation));
        Assert.Contains("sign-in-failed disabled", await site.TrailAsync(disabled.Id, Cancellation));
        Assert.Contains("sign-in-failed locked", await site.TrailAsync(locked.Id, Cancellation));
    }

    [Fact]
    public async Task Post_SessionOfSomebodyElseIsInTheBrowser_ANewOneBeginsAndThatOneEnds()
    {
        var attacker = await site.AddPersonAsync("Eve Eager", Cancellation, "writer");
        var planted = await site.SignInAsync(attacker, Cancellation);
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var client = site.Stranger();
        var form = await client.PageAsync("/desk/sign-in", Cancellation);
        client.SetCookie("partnership-desk", planted.Split('=', 2)[1]);

        // The form is one of nobody, and the browser is somebody's now: it does nothing.
        using var mixed = await client.PostAsync("/desk/sign-in", SigningIn.Fields(("Email", person.Email), ("Password", ClockedDesk.Password), ("formToken", form.QuerySelector("input[name=formToken]")?.GetAttribute("value"))), Cancellation, withToken: false);
        using var response = await client.PostAsync("/desk/sign-in", SigningIn.Fields(("Email", person.Email), ("Password", ClockedDesk.Password)), Cancellation);

        Assert.Equal("/desk/sign-in?stale=true", mixed.Target());
        Assert.Equal("/desk", response.Target());
        Assert.NotEqual(planted.Split('=', 2)[1], client.Cookie("partnership-desk"));
        var account = await client.PageAsync("/desk/account", Cancellation);
        Assert.Contains(person.Email ?? "", account.Body?.TextContent, StringComparison.Ordinal);
        using var other = site.Stranger();
        other.SetCookie("partnership-desk", planted.Split('=', 2)[1]);
        using var ended = await other.GetAsync("/desk", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    [Fact]
    public async Task Post_TwiceInARow_EachHasASessionOfItsOwn()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var one = site.Stranger();
        using var two = site.Stranger();

        using var first = await one.SignInAsync(person.Email, Cancellation);
        using var second = await two.SignInAsync(person.Email, Cancellation);

        Assert.NotEqual(one.Cookie("partnership-desk"), two.Cookie("partnership-desk"));
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_DoesNothing()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var client = site.Stranger();

        using var response = await client.PostAsync("/desk/sign-in", SigningIn.Fields(("Email", person.Email), ("Password", ClockedDesk.Password)), Cancellation, withToken: false);

        Assert.Equal("/desk/sign-in?stale=true", response.Target());
        Assert.Null(client.Cookie("partnership-desk"));
    }

    [Theory]
    [InlineData("", "x", "Enter your email address.")]
    [InlineData("a@b.example", "", "Enter your password.")]
    public async Task Post_FieldIsEmpty_SaysSo(string email, string password, string message)
    {
        using var client = site.Stranger();

        using var response = await client.SignInAsync(email, Cancellation, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(message, await response.ErrorsAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SomebodyIsSignedIn_LeadsOn()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.GetAsync("/desk/sign-in?returnUrl=/desk/notices", Cancellation);

        Assert.Equal("/desk/notices", response.Target());
    }
}
