using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Desk.SignIn.SingleSignOn;

namespace Partnership.Web.Tests.Desk.SignIn;

/// <summary>A site that lets people sign in with a provider.</summary>
public sealed class SingleSignOnSite : SiteFactory, IAsyncLifetime
{
    public SingleSignOnSite()
    {
        Settings["Seed:Demonstration"] = "false";
        Settings["Desk:SingleSignOn:Authority"] = IdentityProvider.Authority;
        Settings["Desk:SingleSignOn:ClientId"] = IdentityProvider.ClientId;
        Settings["Desk:SingleSignOn:ClientSecret"] = IdentityProvider.ClientSecret;
        Settings["Desk:SingleSignOn:Name"] = "the council";
    }

    internal IdentityProvider? Provider { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Provider = await IdentityProvider.StartAsync();
        _ = Services;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Provider is not null)
            await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Configure<OpenIdConnectOptions>(
            SingleSignOnHost.Scheme, options => options.BackchannelHttpHandler = Provider?.CreateHandler()));
    }
}

public sealed class SingleSignOnTests(SingleSignOnSite site) : IClassFixture<SingleSignOnSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IdentityProvider Provider => site.Provider ?? throw new InvalidOperationException("The provider is not there.");

    [Fact]
    public async Task SignIn_InvitedPersonWithVerifiedEmail_ComesInAndIsLinked()
    {
        var person = await PersonAsync(joined: false, "writer");
        Say("sub-1", person.Email, true);
        using var client = site.StrangerAtDesk();

        var target = await FollowAsync(client, "/desk/notices");
        using var home = await client.GetAsync("/desk", Cancellation);

        Assert.Equal("/desk/notices", target);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Say("sub-1", "renamed@desk.example", true);
        using var later = site.StrangerAtDesk();
        Assert.Equal("/desk", await FollowAsync(later, "https://evil.example/"));
        Assert.True((await FindAsync(person.Id)).EmailConfirmed);
    }

    [Theory]
    [InlineData("nobody@desk.example", true)]
    [InlineData(null, false)]
    [InlineData(null, null)]
    public async Task SignIn_NobodyOrEmailNotVerified_IsRefused(string? email, bool? verified)
    {
        var person = await PersonAsync(joined: true, "writer");
        Say($"sub-{Guid.NewGuid()}", email ?? person.Email, verified);
        using var client = site.StrangerAtDesk();

        var target = await FollowAsync(client, "/desk");

        Assert.Equal("/desk/sign-in?refused=true", target);
        Assert.Null(client.Cookie("partnership-desk"));
        Assert.Contains("did not lead to the desk", (await client.PageAsync("/desk/sign-in?refused=true", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_DisabledPerson_IsRefusedThoughLinked()
    {
        var person = await PersonAsync(joined: true, "writer");
        Say($"sub-{person.Id}", person.Email, true);
        using var before = site.StrangerAtDesk();
        Assert.Equal("/desk", await FollowAsync(before, "/desk"));
        await ChangeAsync(person.Id, u => u.DisabledAt = u.CreatedAt);
        using var client = site.StrangerAtDesk();

        Assert.Equal("/desk/sign-in?refused=true", await FollowAsync(client, "/desk"));
    }

    [Fact]
    public async Task SignIn_AnotherLoginComesWithTheSameEmail_IsRefused()
    {
        var person = await PersonAsync(joined: true, "writer");
        Say($"sub-{person.Id}", person.Email, true);
        using var before = site.StrangerAtDesk();
        Assert.Equal("/desk", await FollowAsync(before, "/desk"));
        Say($"other-{person.Id}", person.Email, true);
        using var client = site.StrangerAtDesk();

        Assert.Equal("/desk/sign-in?refused=true", await FollowAsync(client, "/desk"));
    }

    [Theory]
    [InlineData("pwd", "/desk/account/second-factor")]
    [InlineData("mfa", null)]
    public async Task SignIn_WhoSignsOff_NeedsASecondFactorUnlessTheProviderSaysSo(string method, string? target)
    {
        var person = await PersonAsync(joined: true, "publisher");
        Say($"sub-{person.Id}", person.Email, true, "pwd", method);
        using var client = site.StrangerAtDesk();
        await FollowAsync(client, "/desk");

        using var home = await client.GetAsync("/desk", Cancellation);

        Assert.Equal(target, home.Target());
    }

    [Theory]
    [InlineData("pwd", "/desk/sign-in/second-step")]
    [InlineData("mfa", "/desk")]
    public async Task SignIn_AccountHasASecondFactor_IsAskedForUnlessTheProviderSaysSo(string method, string target)
    {
        var person = await PersonAsync(joined: true, "publisher");
        await ChangeAsync(person.Id, u => u.TwoFactorEnabled = true);
        Say($"sub-{person.Id}", person.Email, true, "pwd", method);
        using var client = site.StrangerAtDesk();

        Assert.Equal(target, await FollowAsync(client, "/desk"));
        Assert.Equal(method == "mfa", client.Cookie("partnership-desk") is not null);
    }

    [Fact]
    public async Task SignIn_TokenIsForgedOrForAnotherRequest_IsRefused()
    {
        var person = await PersonAsync(joined: true, "writer");
        Say($"sub-{person.Id}", person.Email, true);
        using var forged = site.StrangerAtDesk();
        using var replayed = site.StrangerAtDesk();
        using var others = site.StrangerAtDesk();
        using var secret = site.StrangerAtDesk();

        Provider.Forges = true;
        var forgedTarget = await FollowAsync(forged, "/desk");
        (Provider.Forges, Provider.WrongNonce) = (false, "another");
        var replayedTarget = await FollowAsync(replayed, "/desk");
        (Provider.WrongNonce, Provider.WrongAudience) = (null, "another site");
        var othersTarget = await FollowAsync(others, "/desk");
        (Provider.WrongAudience, Provider.SignsWithTheSecret) = (null, true);
        var secretTarget = await FollowAsync(secret, "/desk");
        Provider.SignsWithTheSecret = false;

        Assert.All([forgedTarget, replayedTarget, othersTarget, secretTarget], target => Assert.Equal("/desk/sign-in?refused=true", target));
    }

    [Fact]
    public void Options_Algorithms_AreSignaturesWithAKeyPairOnly()
    {
        var options = site.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(SingleSignOnHost.Scheme);

        Assert.NotEmpty(options.TokenValidationParameters.ValidAlgorithms);
        Assert.All(options.TokenValidationParameters.ValidAlgorithms, a => Assert.Matches("^(RS|PS|ES)(256|384|512)$", a));
    }

    [Fact]
    public async Task Back_FromAnotherBrowserOrTwiceOrWithoutState_IsRefused()
    {
        var person = await PersonAsync(joined: true, "writer");
        Say($"sub-{person.Id}", person.Email, true);
        using var client = site.StrangerAtDesk();
        using var begun = await client.GetAsync("/desk/sign-in/single", Cancellation);
        var back = await Provider.SignInAsync(begun.Headers.Location!, Cancellation); // a redirect has one
        using var attacker = site.StrangerAtDesk();

        using var stolen = await attacker.GetAsync(back, Cancellation);
        using var own = await client.GetAsync(back, Cancellation);
        using var again = await client.GetAsync(back, Cancellation);
        using var bare = await client.GetAsync("/desk/sign-in/single/back?code=x", Cancellation);

        Assert.Equal("/desk/sign-in?refused=true", stolen.Target());
        Assert.Equal("/desk", own.Target());
        Assert.Equal("/desk/sign-in?refused=true", again.Target());
        Assert.Equal("/desk/sign-in?refused=true", bare.Target());
    }

    [Fact]
    public async Task Get_Start_CookiesAreUnderTheDesk()
    {
        using var client = site.StrangerAtDesk();

        using var begun = await client.GetAsync("/desk/sign-in/single", Cancellation);

        Assert.StartsWith(IdentityProvider.Authority + "/authorize?", begun.Headers.Location?.OriginalString, StringComparison.Ordinal);
        var cookies = begun.Headers.GetValues("Set-Cookie").Select(c => c.ToLowerInvariant()).ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, c => Assert.StartsWith("__secure-", c, StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Matches("path=/desk/sign-in;.*secure.*samesite=lax.*httponly|path=/desk/sign-in; secure; samesite=lax; httponly", c));
        Assert.Contains("Sign in with the council", (await client.PageAsync("/desk/sign-in", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    private void Say(string subject, string? email, bool? verified, params string[] methods)
    {
        Provider.Claims.Clear();
        Provider.Claims["sub"] = subject;
        Provider.Claims["email"] = email ?? "";
        if (verified is { } isVerified)
            Provider.Claims["email_verified"] = isVerified;
        if (methods.Length > 0)
            Provider.Claims["amr"] = methods;
    }

    private async Task<string?> FollowAsync(DeskClient client, string returnUrl)
    {
        using var begun = await client.GetAsync("/desk/sign-in/single?returnUrl=" + Uri.EscapeDataString(returnUrl), Cancellation);
        using var back = await client.GetAsync(await Provider.SignInAsync(begun.Headers.Location!, Cancellation), Cancellation); // a redirect has one
        return back.Target();
    }

    private async Task<DeskUser> PersonAsync(bool joined, string role)
    {
        var id = await site.AddPersonAsync("Sam Single", Cancellation, role);
        return await ChangeAsync(id, u => u.EmailConfirmed = joined);
    }

    private Task<DeskUser> FindAsync(Guid id) => ChangeAsync(id, _ => { });

    private async Task<DeskUser> ChangeAsync(Guid id, Action<DeskUser> change)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(Cancellation);
        var user = await db.Users.SingleAsync(u => u.Id == id, Cancellation);
        change(user);
        await db.SaveChangesAsync(Cancellation);
        return user;
    }
}
