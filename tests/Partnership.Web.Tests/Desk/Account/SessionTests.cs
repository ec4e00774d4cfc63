using System.Net;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.SignIn;

namespace Partnership.Web.Tests.Desk.Account;

[Collection(ClockedDesk.Collection)]
public sealed class SessionTests(ClockedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NotUsedForThirtyMinutes_SignsOut()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        site.Clock.Advance(TimeSpan.FromMinutes(29));
        using var busy = await desk.GetAsync("/desk", Cancellation);
        site.Clock.Advance(TimeSpan.FromMinutes(29));
        using var stillBusy = await desk.GetAsync("/desk", Cancellation);
        site.Clock.Advance(TimeSpan.FromMinutes(31));

        using var idle = await desk.GetAsync("/desk", Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (busy.StatusCode, stillBusy.StatusCode));
        Assert.Equal("/desk/sign-in?returnUrl=%2Fdesk", idle.Target());
    }

    [Fact]
    public async Task Get_UsedAllTheTime_SignsOutAfterTwelveHours()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(12); passed += TimeSpan.FromMinutes(20))
        {
            using var busy = await desk.GetAsync("/desk", Cancellation);
            Assert.Equal(HttpStatusCode.OK, busy.StatusCode);
            site.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        site.Clock.Advance(TimeSpan.FromSeconds(1));
        using var late = await desk.GetAsync("/desk", Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
    }

    [Fact]
    public async Task Post_AfterTheSignInExpired_LeadsBackToThePageAndChangesNothing()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var desk = await site.DeskOfAsync(person.Id, Cancellation);
        var page = await desk.PageAsync("/desk/account", Cancellation);
        var token = page.QuerySelector("input[name=formToken]")?.GetAttribute("value");
        site.Clock.Advance(TimeSpan.FromMinutes(31));

        using var response = await desk.PostAsync("/desk/account?handler=Name&keep=1", SigningIn.Fields(("Name", "Changed"), ("formToken", token)), Cancellation, withToken: false);
        using var back = await desk.SignInAsync(person.Email, Cancellation, page: response.Target() ?? "");

        Assert.Equal((HttpStatusCode.Redirect, "/desk/sign-in?returnUrl=%2Fdesk%2Faccount%3Fkeep%3D1"), (response.StatusCode, response.Target()));
        Assert.Equal("/desk/account?keep=1", back.Target());
        Assert.Equal("Wren Writer", (await site.ChangeAsync(person.Id, _ => { }, Cancellation)).DisplayName);
    }

    [Fact]
    public async Task Send_ScriptWithoutSession_IsToldInsteadOfLed()
    {
        using var client = site.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/account?handler=Name") { Headers = { { "Accept", "application/json" } } };

        using var response = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Get_PersonIsDisabledMeanwhile_SignsOut()
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var desk = await site.DeskOfAsync(id, Cancellation);
        using var admin = await site.DeskOfAsync("Ann Admin", Cancellation, "administrator");
        using var before = await desk.GetAsync("/desk", Cancellation);

        using var disabled = await admin.SubmitAsync($"/desk/people/{id}", "form[data-form=disable]", SigningIn.Fields(), Cancellation);
        using var after = await desk.GetAsync("/desk", Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (before.StatusCode, disabled.StatusCode, after.StatusCode));
        Assert.StartsWith("/desk/sign-in", after.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignOut_EndsTheSessionInTheStoreToo()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var cookie = desk.Cookie("partnership-desk") ?? "";

        using var response = await desk.SubmitAsync("/desk", "form[action='/desk/sign-out']", SigningIn.Fields(), Cancellation);
        using var thief = site.Stranger();
        thief.SetCookie("partnership-desk", cookie);
        using var replayed = await thief.GetAsync("/desk", Cancellation);

        Assert.Equal("/desk/sign-in", response.Target());
        Assert.Equal(["\"storage\""], response.Headers.GetValues("Clear-Site-Data"));
        Assert.True(string.IsNullOrEmpty(desk.Cookie("partnership-desk")));
        Assert.True(string.IsNullOrEmpty(desk.Cookie("partnership-desk-form")));
        Assert.Equal(HttpStatusCode.Redirect, replayed.StatusCode);
    }

    [Fact]
    public async Task SignOut_ByALinkOrWithoutToken_DoesNotEndTheSession()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var link = await desk.GetAsync("/desk/sign-out", Cancellation);
        using var forged = await desk.PostAsync("/desk/sign-out", SigningIn.Fields(), Cancellation, withToken: false);
        using var after = await desk.GetAsync("/desk", Cancellation);

        Assert.Equal("/desk", link.Target());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Get_Account_ListsDevicesAndMarksThisOne()
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var one = await site.DeskOfAsync(id, Cancellation);
        using var two = await site.DeskOfAsync(id, Cancellation);

        var page = await one.PageAsync("/desk/account", Cancellation);

        Assert.Equal(2, page.QuerySelectorAll("form[data-form=end]").Length);
        Assert.Single(page.QuerySelectorAll(".govuk-tag"), t => t.TextContent == "This device");
    }

    [Fact]
    public async Task Post_EndOthers_SparesThisDevice()
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var one = await site.DeskOfAsync(id, Cancellation);
        using var two = await site.DeskOfAsync(id, Cancellation);

        using var response = await one.SubmitAsync("/desk/account", "form[data-form=end-others]", SigningIn.Fields(), Cancellation);
        using var here = await one.GetAsync("/desk", Cancellation);
        using var there = await two.GetAsync("/desk", Cancellation);

        Assert.Equal("/desk/account", response.Target());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (here.StatusCode, there.StatusCode));
    }

    [Fact]
    public async Task Post_EndSessionOfSomebodyElse_IsNotFound()
    {
        using var victim = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var session = (await victim.PageAsync("/desk/account", Cancellation)).QuerySelector("input[name=session]")?.GetAttribute("value");
        using var desk = await site.DeskOfAsync("Eve Eager", Cancellation, "administrator");

        using var response = await desk.PostAsync("/desk/account?handler=End", SigningIn.Fields(("session", session)), Cancellation);
        using var still = await victim.GetAsync("/desk", Cancellation);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (response.StatusCode, still.StatusCode));
    }

    [Fact]
    public async Task Post_ChangePassword_NeedsTheOneSoFarAndEndsOtherSessions()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var desk = await site.DeskOfAsync(person.Id, Cancellation);
        using var other = await site.DeskOfAsync(person.Id, Cancellation);
        const string Next = "Harbour-Violin-Teapot-Gravel";

        using var wrong = await ChangeAsync(desk, "not the password", Next);
        using var weak = await ChangeAsync(desk, ClockedDesk.Password, "Password123456");
        using var done = await ChangeAsync(desk, ClockedDesk.Password, Next);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (wrong.StatusCode, weak.StatusCode, done.StatusCode));
        using var here = await desk.GetAsync("/desk", Cancellation);
        using var there = await other.GetAsync("/desk", Cancellation);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (here.StatusCode, there.StatusCode));
        using var old = site.Stranger();
        using var withOld = await old.SignInAsync(person.Email, Cancellation);
        using var withNew = await old.SignInAsync(person.Email, Cancellation, Next);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (withOld.StatusCode, withNew.StatusCode));
        Assert.Contains("credentials-changed password-changed", await site.TrailAsync(person.Id, Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Wren\r\nBcc: everyone@evil.example")]
    [InlineData("1234")]
    public async Task Post_NameIsNone_IsRefused(string name)
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var desk = await site.DeskOfAsync(id, Cancellation);

        using var response = await desk.SubmitAsync("/desk/account", "form[data-form=name]", SigningIn.Fields(("Name", name)), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("Wren Writer", (await site.ChangeAsync(id, _ => { }, Cancellation)).DisplayName);
    }

    [Fact]
    public async Task Post_Name_OthersReadItFromThenOn()
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var desk = await site.DeskOfAsync(id, Cancellation);

        using var response = await desk.SubmitAsync(
            "/desk/account", "form[data-form=name]", SigningIn.Fields(("Name", "  Wren   O'Writer "), ("EmailConfirmed", "false"), ("Roles", "administrator")), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("Wren O'Writer", (await site.ChangeAsync(id, _ => { }, Cancellation)).DisplayName);
    }

    private static Task<HttpResponseMessage> ChangeAsync(DeskClient desk, string current, string next) =>
        desk.SubmitAsync("/desk/account/password", "main form", SigningIn.Fields(("Current", current), ("Password", next)), Cancellation);
}
