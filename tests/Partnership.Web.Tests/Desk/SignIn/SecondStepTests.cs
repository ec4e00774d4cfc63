using System.Net;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.SignIn;

[Collection(ClockedDesk.Collection)]
public sealed class SecondStepTests(ClockedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_CodeOfTheApp_BeginsASession()
    {
        var (client, key, _) = await AfterFirstStepAsync();
        Assert.Null(client.Cookie("partnership-desk"));

        using var response = await client.GiveCodeAsync(site.NextCodeOf(key), Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, "/desk/notices"), (response.StatusCode, response.Target()));
        using var home = await client.GetAsync("/desk", Cancellation);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        client.Dispose();
    }

    [Fact]
    public async Task Post_CodeWasUsedBefore_IsRefused()
    {
        var (client, key, email) = await AfterFirstStepAsync();
        var code = site.NextCodeOf(key);
        using var first = await client.GiveCodeAsync(code, Cancellation);
        using var other = site.Stranger();
        using var password = await other.SignInAsync(email, Cancellation);

        using var replayed = await other.GiveCodeAsync(code, Cancellation);
        using var next = await other.GiveCodeAsync(site.NextCodeOf(key), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, replayed.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, next.StatusCode);
        client.Dispose();
    }

    [Fact]
    public async Task Post_CodeBeforeTheLastUsedOne_IsRefused()
    {
        var (client, key, email) = await AfterFirstStepAsync();
        var older = site.NextCodeOf(key);
        using var first = await client.GiveCodeAsync(site.NextCodeOf(key), Cancellation);
        using var other = site.Stranger();
        using var password = await other.SignInAsync(email, Cancellation);

        using var response = await other.GiveCodeAsync(older, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        client.Dispose();
    }

    [Fact]
    public async Task Post_OneCodeFromTwoBrowsersAtOnce_OneComesIn()
    {
        var (one, key, email) = await AfterFirstStepAsync();
        using var two = site.Stranger();
        using var password = await two.SignInAsync(email, Cancellation);
        var code = site.NextCodeOf(key);

        var responses = await Task.WhenAll(one.GiveCodeAsync(code, Cancellation), two.GiveCodeAsync(code, Cancellation));

        Assert.Single(responses, r => r.StatusCode == HttpStatusCode.Redirect);
        Assert.Single(responses, r => r.StatusCode == HttpStatusCode.UnprocessableEntity);
        one.Dispose();
    }

    [Theory]
    [InlineData("000000x")]
    [InlineData("12345")]
    [InlineData("")]
    [InlineData("-12345")]
    [InlineData("١٢٣٤٥٦")]
    public async Task Post_NoCode_IsRefused(string code)
    {
        var (client, _, _) = await AfterFirstStepAsync();

        using var response = await client.GiveCodeAsync(code, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Null(client.Cookie("partnership-desk"));
        client.Dispose();
    }

    [Fact]
    public async Task Post_RecoveryCode_WorksOnceAndThePersonIsTold()
    {
        var person = await site.AddWithPasswordAsync("Pat Publisher", Cancellation, "publisher");
        var (_, codes) = await site.EnrolAsync(person.Id, Cancellation);
        using var client = site.Stranger();
        using var password = await client.SignInAsync(person.Email, Cancellation);
        using var other = site.Stranger();
        using var otherPassword = await other.SignInAsync(person.Email, Cancellation);

        using var first = await client.GiveCodeAsync(codes[3].ToLowerInvariant(), Cancellation);
        using var again = await other.GiveCodeAsync(codes[3], Cancellation);
        using var without = await other.GiveCodeAsync(codes[4].Replace("-", "", StringComparison.Ordinal), Cancellation);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (first.StatusCode, again.StatusCode, without.StatusCode));
        var notices = await client.PageAsync("/desk/notices", Cancellation);
        Assert.Contains("You have 9 left", notices.Body?.TextContent, StringComparison.Ordinal);
        Assert.Contains("credentials-changed recovery-code-used 8", await site.TrailAsync(person.Id, Cancellation));
    }

    [Fact]
    public async Task Store_KeysAndCodes_AreNotReadableThere()
    {
        var person = await site.AddWithPasswordAsync("Pat Publisher", Cancellation, "publisher");
        var (key, codes) = await site.EnrolAsync(person.Id, Cancellation);

        var kept = await site.QueryAsync(
            db => Task.FromResult(string.Join('\n', db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().Where(t => t.UserId == person.Id).Select(t => t.Value))), Cancellation);

        Assert.NotEqual("", kept);
        Assert.DoesNotContain(key, kept, StringComparison.Ordinal);
        Assert.All(codes, c => Assert.DoesNotContain(c, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_TenWrongCodes_NoCodeIsLookedAtForAWhile()
    {
        var (client, key, _) = await AfterFirstStepAsync();
        for (var i = 0; i < 10; i++)
            using (var wrong = await client.GiveCodeAsync("ABCDE-FGHJK", Cancellation))
                Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);

        using var locked = await client.GiveCodeAsync(site.NextCodeOf(key), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.Contains("Wait 15 minutes", await locked.ErrorsAsync(Cancellation), StringComparison.Ordinal);
        client.Dispose();
    }

    [Fact]
    public async Task Post_PasswordHasChangedMeanwhile_BeginsAgain()
    {
        var (client, key, email) = await AfterFirstStepAsync();
        var person = await site.QueryAsync(db => Task.FromResult(db.Users.Single(u => u.Email == email)), Cancellation);
        await site.ChangeAsync(person.Id, u => u.SecurityStamp = "another", Cancellation);

        using var response = await client.GiveCodeAsync(site.NextCodeOf(key), Cancellation);

        Assert.Equal("/desk/sign-in?stale=true", response.Target());
        client.Dispose();
    }

    [Fact]
    public async Task Get_NoFirstStepOrTooLongAgo_LeadsToSignIn()
    {
        using var stranger = site.Stranger();
        using var without = await stranger.GetAsync(SigningIn.SecondStep, Cancellation);
        var (client, _, _) = await AfterFirstStepAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(11));

        using var late = await client.GetAsync(SigningIn.SecondStep, Cancellation);
        client.SetCookie("partnership-desk-step", "forged", "/desk/sign-in");
        using var forged = await client.GetAsync(SigningIn.SecondStep, Cancellation);

        Assert.Equal(("/desk/sign-in", "/desk/sign-in", "/desk/sign-in"), (without.Target(), late.Target(), forged.Target()));
        client.Dispose();
    }

    [Fact]
    public async Task Get_AfterTheFirstStepOnly_NothingElseIsOpen()
    {
        var (client, _, _) = await AfterFirstStepAsync();

        using var home = await client.GetAsync("/desk", Cancellation);
        using var account = await client.GetAsync("/desk/account/second-factor", Cancellation);

        Assert.StartsWith("/desk/sign-in?", home.Target(), StringComparison.Ordinal);
        Assert.StartsWith("/desk/sign-in?", account.Target(), StringComparison.Ordinal);
        client.Dispose();
    }

    private async Task<(DeskClient Client, string Key, string? Email)> AfterFirstStepAsync()
    {
        var person = await site.AddWithPasswordAsync("Pat Publisher", Cancellation, "publisher");
        var (key, _) = await site.EnrolAsync(person.Id, Cancellation);
        var client = site.Stranger();
        using var response = await client.SignInAsync(person.Email, Cancellation, page: "/desk/sign-in?returnUrl=/desk/notices");
        Assert.Equal(SigningIn.SecondStep, response.Target());
        return (client, key, person.Email);
    }
}
