using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Partnership.Editorial.People;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Desk.SignIn.FirstPerson;

namespace Partnership.Web.Tests.Desk.SignIn;

public sealed class FirstUserTests
{
    private const string Email = "first@desk.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_SettingsNameTheFirstUser_TheyCanSignInAndStayTheLastAdministrator()
    {
        await using var site = new SiteFactory();
        (site.Settings["Seed:Demonstration"], site.Settings["Desk:FirstUser:Email"], site.Settings["Desk:FirstUser:Password"]) = ("false", Email, ClockedDesk.Password);
        using var client = site.StrangerAtDesk();
        await UntilAsync(() => CountAsync(site), 1);

        using var signedIn = await client.SignInAsync(Email, Cancellation);
        using var home = await client.GetAsync("/desk", Cancellation);

        Assert.Equal("/desk", signedIn.Target());
        Assert.Equal("/desk/account/second-factor", home.Target());
        await AssertLastAdministratorStaysAsync(site);
        Assert.IsType<EditorialOutcome.Refused>(await site.Services.GetRequiredService<FirstUser>().CreateAsync("second@desk.example", "Second", ClockedDesk.Password, Cancellation));
        using var stranger = site.StrangerAtDesk();
        using var link = await stranger.GetAsync("/desk/sign-in/first?token=anything", Cancellation);
        Assert.Equal(HttpStatusCode.Gone, link.StatusCode);
    }

    [Fact]
    public async Task Link_Followed_MakesTheFirstAccountOnce()
    {
        await using var site = new SiteFactory();
        site.Settings["Seed:Demonstration"] = "false";
        using var client = site.StrangerAtDesk();
        Assert.Equal(0, await CountAsync(site)); // in Production there is no default account
        var page = site.OfferFirstUserLink();

        using var weak = await client.SubmitAsync(page, "main form", SigningIn.Fields(("Name", "Fay First"), ("Email", Email), ("Password", "administrator1")), Cancellation);
        using var made = await client.SubmitAsync(page, "main form", SigningIn.Fields(("Name", "Fay First"), ("Email", Email), ("Password", ClockedDesk.Password)), Cancellation);
        using var again = await client.GetAsync(page, Cancellation);
        using var signedIn = await client.SignInAsync(Email, Cancellation);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/desk/sign-in", HttpStatusCode.Gone, "/desk"), (weak.StatusCode, made.Target(), again.StatusCode, signedIn.Target()));
        Assert.Equal(1, await CountAsync(site));
        var roles = await QueryAsync(site, db => db.RoleAssignments.Select(a => a.Role).Order().ToListAsync(Cancellation));
        Assert.Equal(["administrator", "writer"], roles);
    }

    [Fact]
    public void Link_OfferedAgainUsedUpOrTooOld_IsGoodNoMore()
    {
        var clock = new FakeTimeProvider();
        var link = new FirstUserLink(clock);
        Assert.False(link.IsGood(""));
        var first = link.Offer();
        var second = link.Offer();
        Assert.True(link.IsGood(second));
        Assert.False(link.IsGood(first));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(link.IsGood(second));
        var third = link.Offer();
        link.UseUp();
        Assert.False(link.IsGood(third));
    }

    // Whoever changes others always stays; somebody who has not joined yet does not count, though their role would let them.
    private static async Task AssertLastAdministratorStaysAsync(SiteFactory site)
    {
        var last = await QueryAsync(site, db => db.Users.Select(u => u.Id).SingleAsync(Cancellation));
        var invited = await site.AddPersonAsync("Ivy Invited", Cancellation, "administrator");
        await QueryAsync(site, async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == invited, Cancellation)).EmailConfirmed = false;
            return await db.SaveChangesAsync(Cancellation);
        });
        var change = site.Services.GetRequiredService<ChangePerson>();

        var outcomes = new[]
        {
            await change.DisableAsync(invited, last, Cancellation), await change.RolesAsync(invited, last, [new PersonRole("writer", null)], Cancellation),
        };

        Assert.All(outcomes, o => Assert.Equal(RefusalCode.StillNeeded, Assert.Single(Assert.IsType<EditorialOutcome.Refused>(o).Reasons).Code));
    }

    private static Task<int> CountAsync(SiteFactory site) => QueryAsync(site, db => db.Users.CountAsync(Cancellation));

    private static async Task<T> QueryAsync<T>(SiteFactory site, Func<EditorialDbContext, Task<T>> query)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(Cancellation);
        return await query(db);
    }

    // The account is made in the background; the test ends with its own time limit if that never comes.
    private static async Task UntilAsync(Func<Task<int>> count, int expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await count() != expected)
            await beat.WaitForNextTickAsync(limit.Token);
    }
}
