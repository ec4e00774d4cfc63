using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Delivery.Keys;
using Partnership.Editorial.ApiKeys;
using Partnership.Web.Desk.Connections;
using Partnership.Web.Site;
using Partnership.Web.Tests.Desk.SignIn;

namespace Partnership.Web.Tests.Desk.Connections;

[Collection(ConnectedDesk.Collection)]
public sealed class KeyPageTests(ConnectedDesk site)
{
    private const string NewKey = "/desk/connections/keys/new";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Key_IsShownOnceAndNeverAgainAnywhere()
    {
        using var admin = await site.AdminAsync();
        using var made = await admin.SubmitAsync(NewKey, "main form", SigningIn.Fields(("Name", "Trust website"), ("Purpose", "The trust")), Cancellation);
        var address = made.Target() ?? "";
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);

        var key = SecretOn(await admin.PageAsync(address, Cancellation)) ?? "";
        var again = await admin.PageAsync(address, Cancellation);
        var list = await admin.PageAsync("/desk/connections", Cancellation);
        var audit = await admin.PageAsync("/desk/audit", Cancellation);

        Assert.Matches("^pk_[A-Za-z0-9_-]{43}$", key);
        Assert.Null(SecretOn(again));
        Assert.All(new[] { again, list, audit }, p => Assert.DoesNotContain(key[3..], p.DocumentElement.OuterHtml, StringComparison.Ordinal));
        var row = Assert.Single(list.QuerySelectorAll("tbody tr"), r => r.QuerySelector("a")?.GetAttribute("href") == address);
        Assert.Contains(key[^4..], row.TextContent, StringComparison.Ordinal);
        Assert.Contains("by Ada Administrator", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(key[3..], string.Join('\n', site.Log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.QueryAsync(db => db.AuditTrail.Select(e => e.Detail).ToListAsync(Cancellation)), d => d?.Contains(key[3..], StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Post_KeyAndAnotherPageOpenedFirst_ShowsItNowhereElse()
    {
        using var admin = await site.AdminAsync();
        var other = await site.KeyAsync(site.Administrator);
        using var made = await admin.SubmitAsync(NewKey, "main form", SigningIn.Fields(("Name", "Trust website"), ("Purpose", "The trust")), Cancellation);

        Assert.Null(SecretOn(await admin.PageAsync($"/desk/connections/keys/{other}", Cancellation)));
        Assert.Null(SecretOn(await admin.PageAsync(made.Target() ?? "", Cancellation)));
    }

    [Fact]
    public async Task Post_Mistakes_StandBesideTheirFieldsAndInTheSummary()
    {
        using var admin = await site.AdminAsync();

        using var response = await admin.SubmitAsync(
            NewKey, "main form",
            SigningIn.Fields(("MayReadPublic", null), ("LastDay.Day", "31"), ("LastDay.Month", "2"), ("LastDay.Year", "2027"), ("RequestsPerSecond", "many"), ("Burst", "0")), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Testing.SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
        var links = page.QuerySelectorAll("[data-error-summary] a").ToList();
        Assert.Equal(
            ["Name", "Purpose", "MayReadPublic", "LastDay_Day", "RequestsPerSecond", "Burst"], links.Select(l => (l.GetAttribute("href") ?? "").Replace("#field_", "", StringComparison.Ordinal)));
        Assert.All(links, l => Assert.NotNull(page.QuerySelector(l.GetAttribute("href") ?? "")));
        Assert.Equal(6, page.QuerySelectorAll(".govuk-error-message").Length);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("many", page.QuerySelector("[name=RequestsPerSecond]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_DayThatIsOver_IsRefused()
    {
        using var admin = await site.AdminAsync();

        using var response = await admin.SubmitAsync(
            NewKey, "main form", SigningIn.Fields(("Name", "x"), ("Purpose", "y"), ("LastDay.Day", "4"), ("LastDay.Month", "10"), ("LastDay.Year", "2026")), Cancellation);

        Assert.Contains("must not be over already", await response.ErrorsAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_LastDay_LetsTheKeyWorkUntilItsEndInLondon()
    {
        using var admin = await site.AdminAsync();
        using var made = await admin.SubmitAsync(
            NewKey, "main form",
            SigningIn.Fields(("Name", "x"), ("Purpose", "y"), ("LastDay.Day", "6"), ("LastDay.Month", "6"), ("LastDay.Year", "2027"), ("RequestsPerSecond", "3"), ("Burst", "30")), Cancellation);

        var id = Guid.Parse((made.Target() ?? "").Split('/')[^1]);
        var key = await site.QueryAsync(db => db.ApiKeys.SingleAsync(k => k.Id == id, Cancellation));
        Assert.Equal(new DateTime(2027, 6, 6, 23, 0, 0, DateTimeKind.Utc), key.ExpiresAt); // London is an hour ahead in June
        Assert.Equal((true, false, 3, 30), (key.MayReadPublic, key.MayPreview, key.RequestsPerSecond, key.Burst));
    }

    [Fact]
    public async Task Find_KeyIsMadeUsedAndRevoked_FollowsTheStore()
    {
        var keys = site.Services.GetRequiredService<IDeliveryKeys>();
        var (id, secret) = await site.KeyWithSecretAsync(site.Administrator, mayPreview: true);
        await FollowAsync();
        var found = keys.Find(secret);
        Assert.Equal(new DeliveryKey { Id = id, MayPreview = true, MayReadPublic = true, RequestsPerSecond = 20, Burst = 100 }, found);
        Assert.Null(keys.Find(secret[..^1] + (secret[^1] == 'A' ? 'B' : 'A')));
        Assert.Null(keys.Find(""));
        await FollowAsync();
        using var admin = await site.AdminAsync();
        var today = LondonTime.InWords(LondonTime.Today(site.Clock)); // other tests move the clock on
        Assert.Contains(today, (await admin.PageAsync($"/desk/connections/keys/{id}", Cancellation)).QuerySelector("dl")?.TextContent, StringComparison.Ordinal);

        using var response = await admin.SubmitAsync($"/desk/connections/keys/{id}", "form[data-form=revoke]", SigningIn.Fields(), Cancellation);
        await FollowAsync();

        Assert.Equal($"/desk/connections/keys/{id}", response.Target());
        Assert.Null(keys.Find(secret));
        Assert.Contains($"Revoked on {today}", (await admin.PageAsync($"/desk/connections/keys/{id}", Cancellation)).QuerySelector("dl")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_KeyHasEnded_IsNone()
    {
        var keys = site.Services.GetRequiredService<IDeliveryKeys>();
        var (_, secret) = await site.KeyWithSecretAsync(site.Administrator, until: site.Clock.GetUtcNow().UtcDateTime.AddMinutes(1));
        await FollowAsync();
        Assert.NotNull(keys.Find(secret));

        site.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(keys.Find(secret));
    }

    [Fact]
    public async Task Find_AnotherServerRevokes_IsNoneAfterTheNextLook()
    {
        var keys = site.Services.GetRequiredService<IDeliveryKeys>();
        var (id, secret) = await site.KeyWithSecretAsync(site.Administrator);
        await FollowAsync();
        Assert.NotNull(keys.Find(secret));
        await site.QueryAsync(db => db.ApiKeys.Where(k => k.Id == id).ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, site.Clock.GetUtcNow().UtcDateTime), Cancellation));

        await FollowAsync();

        Assert.Null(keys.Find(secret));
    }

    // The site's own follower: nothing asks it to look but the signal, for the clock stands still.
    [Fact]
    public async Task Revoke_OnThisServer_ShutsTheKeyOutWithoutWaitingForTheClock()
    {
        var keys = site.Services.GetRequiredService<IDeliveryKeys>();
        var (id, secret) = await site.KeyWithSecretAsync(site.Administrator);
        await FollowAsync();
        await site.Services.GetRequiredService<MakeApiKey>().RevokeAsync(site.Administrator, id, Cancellation);

        while (keys.Find(secret) is not null)
            await Task.Yield();

        Assert.Null(keys.Find(secret));
    }

    private static string? SecretOn(IDocument page) => page.QuerySelector("#new_secret")?.GetAttribute("value");

    private Task FollowAsync() => site.Services.GetRequiredService<KeyFollower>().FollowAsync(Cancellation);
}
