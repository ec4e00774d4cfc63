using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Webhooks;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.SignIn;

namespace Partnership.Web.Tests.Desk.Connections;

[Collection(ConnectedDesk.Collection)]
public sealed class EditWebhookPageTests(ConnectedDesk site) : IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.ForgetWebhooksAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Get_Form_IsFilledInAndLinkedFromTheWebhook()
    {
        using var admin = await site.AdminAsync();
        var (id, _) = await site.WebhookAsync(site.Administrator, Connecting.Nowhere, [WebhookEvents.ContentPublish, WebhookEvents.MediaSave], WebhookPayload.Legacy);

        var link = (await admin.PageAsync(PageOf(id), Cancellation)).QuerySelector($"main a[href='{EditOf(id)}']");
        var form = await admin.PageAsync(EditOf(id), Cancellation);

        Assert.NotNull(link);
        Assert.Equal(Connecting.Nowhere.ToString(), form.QuerySelector("[name=Address]")?.GetAttribute("value"));
        Assert.Equal("A test", form.QuerySelector("[name=Description]")?.GetAttribute("value"));
        Assert.Equal([WebhookEvents.ContentPublish, WebhookEvents.MediaSave], form.QuerySelectorAll("[name=Events][checked]").Select(e => e.GetAttribute("value") ?? ""));
        Assert.Equal("Legacy", form.QuerySelector("[name=Payload][checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_NewAddress_GetsWhatWaitedForTheOldOneUnderTheSameSecret()
    {
        using var admin = await site.AdminAsync();
        var (before, after) = (site.Receiver.At(500), site.Receiver.At());
        var (id, secret) = await site.WebhookAsync(site.Administrator, before, [WebhookEvents.ContentPublish]);
        await site.BranchAsync();
        await site.SendAsync();
        var failed = Assert.Single(site.Receiver.All(before));

        using var response = await SaveAsync(admin, id, ("Address", $"{after}"));
        await site.SendAsync();

        Assert.Equal(PageOf(id), response.Target());
        var received = Assert.Single(site.Receiver.All(after));
        Assert.Equal(failed.Headers["Partnership-Delivery"], received.Headers["Partnership-Delivery"]);
        Assert.Empty(site.Receiver.All(before));
        var page = await admin.PageAsync(PageOf(id), Cancellation);
        Assert.Contains(after.ToString(), page.QuerySelector("dl")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("The webhook is saved.", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["made", "edited: address"], await AuditAsync(id));
        Assert.DoesNotContain(secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Give the address")]
    [InlineData("https://localhost/hooks", "internal network")]
    [InlineData("https://169.254.169.254/latest/meta-data", "internal network")]
    [InlineData("http://93.184.216.34/hooks", "must begin with https://")]
    [InlineData("https://me:secret@93.184.216.34/hooks", "user name")]
    public async Task Post_AddressThatWillNotDo_SaysWhyBesideTheFieldAndKeepsWhatWasTyped(string address, string reason)
    {
        using var admin = await site.AdminAsync();
        var id = await site.WebhookAsync(site.Administrator);

        using var response = await SaveAsync(admin, id, ("Address", address), ("Description", "Typed"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.Contains(reason, page.QuerySelector("#field_Address_error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("#field_Address", page.QuerySelector("[data-error-summary] a")?.GetAttribute("href"));
        Assert.Equal("Typed", page.QuerySelector("[name=Description]")?.GetAttribute("value"));
        Assert.Equal(["made"], await AuditAsync(id));
    }

    [Fact]
    public async Task Post_NothingFilledIn_NamesEveryField()
    {
        using var admin = await site.AdminAsync();
        var id = await site.WebhookAsync(site.Administrator);

        using var response = await SaveAsync(admin, id, ("Address", ""), ("Description", ""), ("Events", null));

        var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.Equal(["#field_Address", "#field_Description", "#field_Events"], page.QuerySelectorAll("[data-error-summary] a").Select(a => a.GetAttribute("href") ?? ""));
    }

    [Fact]
    public async Task Post_SomebodyElseWasFaster_ShowsWhatTheyDidAndSavesWhenItIsMeant()
    {
        using var admin = await site.AdminAsync();
        var id = await site.WebhookAsync(site.Administrator);
        var mine = await admin.PageAsync(EditOf(id), Cancellation);
        using var theirs = await SaveAsync(admin, id, ("Description", "Theirs"));
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);

        using var refused = await admin.SendFormAsync(EditOf(id), mine, "main form", SigningIn.Fields(("Description", "Mine")), Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await SiteFactory.ParseAsync(await refused.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.Contains("Somebody else has changed this webhook", page.QuerySelector("[data-error-summary]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Theirs", page.QuerySelector("[data-changed]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", page.QuerySelector("[name=Description]")?.GetAttribute("value"));
        using var meant = await admin.SendFormAsync(EditOf(id), page, "main form", SigningIn.Fields(), Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);
        Assert.Equal("Mine", await site.QueryAsync(db => db.Webhooks.Where(w => w.Id == id).Select(w => w.Description).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Post_NewAddressAfterFailures_SaysThatTheyAreNotSentByThemselves()
    {
        using var admin = await site.AdminAsync();
        var (id, _) = await site.WebhookAsync(site.Administrator, site.Receiver.At(500), [WebhookEvents.ContentPublish]);
        await site.Services.GetRequiredService<ChangeWebhook>().PingAsync(site.Administrator, id, Cancellation); // a test is tried once
        await site.SendAsync();

        using var response = await SaveAsync(admin, id, ("Address", $"{site.Receiver.At()}"));

        Assert.Contains("Send again what has failed", (await admin.PageAsync(PageOf(id), Cancellation)).QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NoSuchWebhook_IsNotFound()
    {
        using var admin = await site.AdminAsync();

        using var response = await admin.GetAsync(EditOf(Guid.NewGuid()), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string PageOf(Guid id) => $"/desk/connections/webhooks/{id}";

    private static string EditOf(Guid id) => $"{PageOf(id)}/edit";

    private static Task<HttpResponseMessage> SaveAsync(DeskClient admin, Guid id, params (string, string?)[] fields) =>
        admin.SubmitAsync(EditOf(id), "main form", SigningIn.Fields(fields), Cancellation);

    private Task<List<string>> AuditAsync(Guid id) => site.QueryAsync(
        db => db.AuditTrail.Where(e => e.SubjectId == id).OrderBy(e => e.Sequence).Select(e => e.Detail ?? "").ToListAsync(Cancellation));
}
