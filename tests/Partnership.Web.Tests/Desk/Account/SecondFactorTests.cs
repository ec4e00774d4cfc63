using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.People;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.SignIn;

namespace Partnership.Web.Tests.Desk.Account;

[Collection(ClockedDesk.Collection)]
public sealed class SecondFactorTests(ClockedDesk site)
{
    private const string Page = "/desk/account/second-factor";
    private const string Picture = Page + "?handler=Picture";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("reviewer", true)]
    [InlineData("disclosureOfficer", true)]
    [InlineData("partnerSignOff", true)]
    [InlineData("publisher", true)]
    [InlineData("administrator", true)]
    [InlineData("writer", false)]
    public async Task Get_WithoutSecondFactor_WhoeverSignsOffMustSetItUpFirst(string role, bool isAsked)
    {
        var person = await site.AddWithPasswordAsync("Pat Person", Cancellation, role);
        using var client = site.Stranger();
        using var signedIn = await client.SignInAsync(person.Email, Cancellation);

        using var home = await client.GetAsync("/desk", Cancellation);
        using var account = await client.GetAsync("/desk/account", Cancellation);
        using var posted = await client.PostAsync("/desk/account?handler=Name", SigningIn.Fields(("Name", "Changed"), ("formToken", await TokenAsync(client))), Cancellation, withToken: false);

        Assert.Equal("/desk", signedIn.Target());
        Assert.Equal(isAsked ? Page : null, home.Target());
        Assert.Equal(isAsked ? Page : null, account.Target());
        Assert.Equal(isAsked ? Page : "/desk/account", posted.Target());
        using var signedOut = await client.SubmitAsync(Page, "form[action='/desk/sign-out']", SigningIn.Fields(), Cancellation);
        Assert.Equal("/desk/sign-in", signedOut.Target());
    }

    [Fact]
    public async Task Post_FirstCode_TurnsItOnAndShowsTenCodesOnce()
    {
        var person = await site.AddWithPasswordAsync("Pat Publisher", Cancellation, "publisher");
        var forgotten = await site.SignInAsync(person.Id, Cancellation);
        using var client = site.Stranger();
        using var signedIn = await client.SignInAsync(person.Email, Cancellation);
        var before = client.Cookie("partnership-desk");
        var key = await KeyAsync(client);

        using var response = await client.SubmitAsync(Page, "form[data-form=confirm]", SigningIn.Fields(("Code", site.CodeOf(key))), Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var shown = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.Equal(10, shown.QuerySelectorAll("[data-recovery-codes] li").Length);
        Assert.NotEqual(before, client.Cookie("partnership-desk"));
        using var home = await client.GetAsync("/desk", Cancellation);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        var again = await client.PageAsync(Page, Cancellation);
        Assert.Empty(again.QuerySelectorAll("[data-recovery-codes]"));
        Assert.Contains("You have 10 recovery codes left", again.Body?.TextContent, StringComparison.Ordinal);
        using var other = site.Stranger();
        other.SetCookie("partnership-desk", forgotten.Split('=', 2)[1]);
        using var ended = await other.GetAsync("/desk", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Contains("credentials-changed second-factor-set", await site.TrailAsync(person.Id, Cancellation));
    }

    [Fact]
    public async Task Post_FirstCode_ThePageThatAnswersCanSignOut()
    {
        var (client, key) = await SettingUpAsync();
        using var response = await client.SubmitAsync(Page, "form[data-form=confirm]", SigningIn.Fields(("Code", site.CodeOf(key))), Cancellation);
        var shown = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);

        using var signedOut = await client.PostAsync(
            "/desk/sign-out", SigningIn.Fields(("formToken", shown.QuerySelector("input[name=formToken]")?.GetAttribute("value"))), Cancellation, withToken: false);

        Assert.Equal("/desk/sign-in", signedOut.Target());
        client.Dispose();
    }

    [Fact]
    public async Task Post_WrongFirstCode_KeepsTheKeyAndStaysOff()
    {
        var (client, key) = await SettingUpAsync();

        using var response = await client.SubmitAsync(Page, "form[data-form=confirm]", SigningIn.Fields(("Code", "ABCDEF")), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(key, await KeyAsync(client));
        client.Dispose();
    }

    [Fact]
    public async Task Get_Picture_IsAPngForThePersonOnly()
    {
        var (client, _) = await SettingUpAsync();
        using var stranger = site.Stranger();
        using var done = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var own = await client.GetAsync(Picture, Cancellation);
        using var nobody = await stranger.GetAsync(Picture, Cancellation);
        using var without = await done.GetAsync(Picture, Cancellation);

        var bytes = await own.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal("image/png", own.Content.Headers.ContentType?.MediaType);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.True(own.Headers.CacheControl?.NoStore);
        Assert.Equal(HttpStatusCode.Redirect, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
        client.Dispose();
    }

    [Fact]
    public async Task Post_Replace_AsksForThePasswordAndTheOldAppWorksUntilTheNewOneDoes()
    {
        var (client, old) = await OnAsync();
        using var wrong = await client.SubmitAsync(Page, "form[data-form=change]", SigningIn.Fields(("Secret", "not the password")), Cancellation, "button[formaction*=Replace]");
        using var begun = await client.SubmitAsync(Page, "form[data-form=change]", SigningIn.Fields(("Secret", ClockedDesk.Password)), Cancellation, "button[formaction*=Replace]");
        var key = await KeyAsync(client);

        var email = (await client.PageAsync("/desk/account", Cancellation)).QuerySelector("dd")?.TextContent;
        await ComesInAsync(email, site.NextCodeOf(old), isRight: true);
        using var confirmed = await client.SubmitAsync(Page, "form[data-form=confirm]", SigningIn.Fields(("Code", site.CodeOf(key))), Cancellation);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect, HttpStatusCode.OK), (wrong.StatusCode, begun.StatusCode, confirmed.StatusCode));
        Assert.NotEqual(old, key);
        await ComesInAsync(email, site.NextCodeOf(old), isRight: false);
        await ComesInAsync(email, site.CodeOf(key), isRight: true);
        client.Dispose();
    }

    [Fact]
    public async Task Post_Renew_AsksForThePasswordAndOldCodesAreGone()
    {
        var person = await site.AddWithPasswordAsync("Pat Publisher", Cancellation, "publisher");
        var (_, old) = await site.EnrolAsync(person.Id, Cancellation);
        using var client = await site.DeskOfAsync(person.Id, Cancellation);

        using var wrong = await client.SubmitAsync(Page, "form[data-form=change]", SigningIn.Fields(("Secret", "")), Cancellation, "button[formaction*=Renew]");
        using var renewed = await client.SubmitAsync(Page, "form[data-form=change]", SigningIn.Fields(("Secret", ClockedDesk.Password)), Cancellation, "button[formaction*=Renew]");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (wrong.StatusCode, renewed.StatusCode));
        var shown = await SiteFactory.ParseAsync(await renewed.Content.ReadAsStringAsync(Cancellation), Cancellation);
        var codes = shown.QuerySelectorAll("[data-recovery-codes] li").Select(c => c.TextContent).ToList();
        Assert.Empty(codes.Intersect(old));
        await ComesInAsync(person.Email, old[0], isRight: false);
        await ComesInAsync(person.Email, codes[0], isRight: true);
    }

    [Fact]
    public async Task Post_SecretIsGuessed_IsStoppedAfterTwentyTries()
    {
        var (client, _) = await OnAsync();
        for (var i = 0; i < 20; i++)
            using (await client.SubmitAsync(Page, "form[data-form=change]", SigningIn.Fields(("Secret", "guess")), Cancellation, "button[formaction*=Renew]"))
                continue;

        using var response = await client.SubmitAsync(Page, "form[data-form=change]", SigningIn.Fields(("Secret", ClockedDesk.Password)), Cancellation, "button[formaction*=Renew]");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        client.Dispose();
    }

    [Fact]
    public async Task Any_SessionIsOlderThanTheApp_MayNotTouchIt()
    {
        var person = await site.AddWithPasswordAsync("Pat Publisher", Cancellation, "publisher");
        await site.EnrolAsync(person.Id, Cancellation);
        // Such a session can't come about any more: it is made here as if it had.
        using var client = site.Stranger();
        await site.Services.GetRequiredService<DeskSessions>().StartAsync(person.Id, null, null, hasSecondFactor: false, Cancellation);
        var cookie = await site.SignInAsync(person.Id, Cancellation);
        await site.QueryAsync(
            async db =>
            {
                foreach (var session in db.Sessions.Where(s => s.UserId == person.Id))
                    session.HasSecondFactor = false;
                return await db.SaveChangesAsync(Cancellation);
            },
            Cancellation);
        client.SetCookie("partnership-desk", cookie.Split('=', 2)[1]);

        using var picture = await client.GetAsync(Picture, Cancellation);
        using var page = await client.GetAsync(Page, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
        Assert.Equal("/desk/sign-in?stale=true", page.Target());
    }

    private async Task ComesInAsync(string? email, string code, bool isRight)
    {
        using var client = site.Stranger();
        using var password = await client.SignInAsync(email, Cancellation);
        using var response = await client.GiveCodeAsync(code, Cancellation);
        Assert.Equal(isRight ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private async Task<(DeskClient Client, string Key)> SettingUpAsync()
    {
        var person = await site.AddWithPasswordAsync("Pat Publisher", Cancellation, "publisher");
        var client = site.Stranger();
        using var signedIn = await client.SignInAsync(person.Email, Cancellation);
        return (client, await KeyAsync(client));
    }

    private async Task<(DeskClient Client, string Key)> OnAsync()
    {
        var (client, key) = await SettingUpAsync();
        using var response = await client.SubmitAsync(Page, "form[data-form=confirm]", SigningIn.Fields(("Code", site.CodeOf(key))), Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (client, key);
    }

    private static async Task<string> KeyAsync(DeskClient client) =>
        (await client.PageAsync(Page, Cancellation)).QuerySelector("[data-key]")?.TextContent.Replace(" ", "", StringComparison.Ordinal) ?? "";

    private static async Task<string?> TokenAsync(DeskClient client) =>
        (await client.PageAsync(Page, Cancellation)).QuerySelector("input[name=formToken]")?.GetAttribute("value");
}
