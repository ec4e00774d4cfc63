using System.Net;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.SignIn;

[Collection(ClockedDesk.Collection)]
public sealed class LockoutTests(ClockedDesk site)
{
    private const string Wrong = "not the password at all";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_TenWrongPasswords_LocksForFifteenMinutes()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        await FailAsync(person.Email, 10);
        using var client = site.Stranger();

        using var locked = await client.SignInAsync(person.Email, Cancellation);
        site.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        using var open = await client.SignInAsync(person.Email, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
        var trail = await site.TrailAsync(person.Id, Cancellation);
        Assert.Equal(10, trail.Count(l => l == "sign-in-failed password"));
        Assert.Equal(1, trail.Count(l => l == "locked-out password"));
        Assert.Equal(1, trail.Count(l => l == "sign-in-failed locked"));
    }

    [Fact]
    public async Task Post_NineWrongPasswords_DoesNotLock()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        await FailAsync(person.Email, 9);
        using var client = site.Stranger();

        using var response = await client.SignInAsync(person.Email, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(0, (await site.ChangeAsync(person.Id, _ => { }, Cancellation)).AccessFailedCount);
    }

    [Fact]
    public async Task Post_StrangersHaveLockedTheAccount_OwnDeviceStillComesIn()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var own = site.Stranger();
        using var before = await own.SignInAsync(person.Email, Cancellation);
        using var signedOut = await own.SubmitAsync("/desk", "form[action='/desk/sign-out']", SigningIn.Fields(), Cancellation);
        await FailAsync(person.Email, 12);

        using var response = await own.SignInAsync(person.Email, Cancellation);

        Assert.Equal("/desk/sign-in", signedOut.Target());
        Assert.Equal("/desk", response.Target());
    }

    [Fact]
    public async Task Post_CookieOfADeviceIsOfAnotherPerson_IsAStrangersDevice()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        var other = await site.AddWithPasswordAsync("Eve Eager", Cancellation, "writer");
        using var client = site.Stranger();
        using var before = await client.SignInAsync(other.Email, Cancellation);
        using var signedOut = await client.SubmitAsync("/desk", "form[action='/desk/sign-out']", SigningIn.Fields(), Cancellation);
        await FailAsync(person.Email, 10);

        using var response = await client.SignInAsync(person.Email, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Post_KnownDeviceTriesTwentyTimes_IsStoppedToo()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var own = site.Stranger();
        using var before = await own.SignInAsync(person.Email, Cancellation);
        using var signedOut = await own.SubmitAsync("/desk", "form[action='/desk/sign-out']", SigningIn.Fields(), Cancellation);
        for (var i = 0; i < 20; i++)
            using (await own.SignInAsync(person.Email, Cancellation, Wrong))
                continue;

        using var response = await own.SignInAsync(person.Email, Cancellation);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_TwentyTriesAtOneAccount_AnswersTooManyWhetherItExistsOrNot(bool exists)
    {
        var email = exists ? (await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer")).Email : $"{Guid.NewGuid():N}@desk.example";
        await FailAsync(email, 20);
        using var client = site.Stranger();

        using var response = await client.SignInAsync(email, Cancellation, Wrong);
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        using var later = await client.SignInAsync(email, Cancellation, Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, later.StatusCode);
    }

    [Fact]
    public async Task Post_ThirtyTriesFromOneAddress_AnswersTooManyThereAndNowhereElse()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var flood = site.Stranger();
        for (var i = 0; i < 30; i++)
            using (await flood.SignInAsync($"{Guid.NewGuid():N}@desk.example", Cancellation, Wrong))
                continue;
        var compared = site.Hasher.Compared;

        using var response = await flood.SignInAsync(person.Email, Cancellation);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(compared, site.Hasher.Compared);
        using var other = site.Stranger();
        using var elsewhere = await other.SignInAsync(person.Email, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Post_AddressesOfOneIpv6Network_AreCountedAsOne()
    {
        for (var i = 0; i < 30; i++)
        {
            using var one = site.StrangerAtDesk($"2001:db8:77:1::{i:x}");
            using var failed = await one.SignInAsync($"{Guid.NewGuid():N}@desk.example", Cancellation, Wrong);
        }

        using var client = site.StrangerAtDesk("2001:db8:77:1::ffff");
        using var response = await client.SignInAsync("somebody@desk.example", Cancellation, Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Fact]
    public async Task Post_ManyWrongPasswordsAtOnce_EachIsCounted()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        var clients = Enumerable.Range(0, 12).Select(_ => site.Stranger()).ToList();

        var responses = await Task.WhenAll(clients.Select(c => c.SignInAsync(person.Email, Cancellation, Wrong)));

        Assert.All(responses, r => Assert.Equal(HttpStatusCode.UnprocessableEntity, r.StatusCode));
        using var client = site.Stranger();
        using var locked = await client.SignInAsync(person.Email, Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        clients.ForEach(c => c.Dispose());
    }

    private async Task FailAsync(string? email, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var client = site.Stranger();
            using var response = await client.SignInAsync(email, Cancellation, Wrong);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        }
    }
}
