using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.SignIn;

namespace Partnership.Web.Tests.Desk.Connections;

[Collection(ConnectedDesk.Collection)]
public sealed class WebhookPageTests(ConnectedDesk site) : IAsyncLifetime
{
    private const string NewWebhook = "/desk/connections/webhooks/new";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.ForgetWebhooksAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Post_Webhook_ShowsItsSecretOnceAndNeverAgainAnywhere()
    {
        using var admin = await site.AdminAsync();
        using var made = await PostAsync(admin, $"{site.Receiver.At()}");
        var address = made.Target() ?? "";

        var secret = SecretOn(await admin.PageAsync(address, Cancellation)) ?? "";
        var again = await admin.PageAsync(address, Cancellation);
        var list = await admin.PageAsync("/desk/connections", Cancellation);

        Assert.Matches("^whs_[A-Za-z0-9_-]{43}$", secret);
        Assert.Null(SecretOn(again));
        Assert.All(new[] { again, list }, p => Assert.DoesNotContain(secret[4..], p.DocumentElement.OuterHtml, StringComparison.Ordinal));
        Assert.Contains("Nothing yet", again.Body?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[4..], string.Join('\n', site.Log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Give the address")]
    [InlineData("https://localhost/hooks", "internal network")]
    [InlineData("https://2130706433/hooks", "internal network")]
    [InlineData("https://0x7f.1/hooks", "internal network")]
    [InlineData("https://[::1]/hooks", "internal network")]
    [InlineData("https://[::ffff:10.0.0.1]/hooks", "internal network")]
    [InlineData("https://169.254.169.254/latest/meta-data", "internal network")]
    [InlineData("http://93.184.216.34/hooks", "must begin with https://")]
    [InlineData("https://me:secret@93.184.216.34/hooks", "user name")]
    [InlineData("https://no-such-host.invalid/hooks", "There is no host")]
    [InlineData("javascript:alert(1)", "must begin with https://")]
    public async Task Post_AddressThatWillNotDo_SaysWhyBesideTheField(string address, string reason)
    {
        using var admin = await site.AdminAsync();

        using var response = await PostAsync(admin, address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.Contains(reason, page.QuerySelector("#field_Address_error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("#field_Address", page.QuerySelector("[data-error-summary] a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Post_NothingFilledIn_NamesEveryFieldInTheOrderOfTheForm()
    {
        using var admin = await site.AdminAsync();

        using var response = await admin.PostAsync(NewWebhook, SigningIn.Fields(("Payload", "Minimal")), Cancellation);

        var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.Equal(["#field_Address", "#field_Description", "#field_Events"], page.QuerySelectorAll("[data-error-summary] a").Select(a => a.GetAttribute("href") ?? ""));
        Assert.All(page.QuerySelectorAll("[data-error-summary] a"), l => Assert.NotNull(page.QuerySelector(l.GetAttribute("href") ?? "")));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Extended")]
    public async Task Post_PayloadThatIsNotOffered_IsRefused(string payload)
    {
        using var admin = await site.AdminAsync();

        using var response = await PostAsync(admin, $"{site.Receiver.At()}", ("Payload", payload));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Post_LegacyPayload_IsOfferedWithTheDeliveryApi()
    {
        using var admin = await site.AdminAsync();

        using var response = await PostAsync(admin, $"{site.Receiver.At()}", ("Payload", "Legacy"));

        Assert.StartsWith("/desk/connections/webhooks/", response.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OffOnRotateDelete_DoesItAndIsAudited()
    {
        using var admin = await site.AdminAsync();
        var (id, first) = await site.WebhookAsync(site.Administrator, site.Receiver.At(), ["Umbraco.ContentPublish"]);
        var address = $"/desk/connections/webhooks/{id}";

        await DoAsync(admin, address, "off");
        Assert.Contains("Off", (await admin.PageAsync(address, Cancellation)).QuerySelector("dl")?.TextContent, StringComparison.Ordinal);
        await DoAsync(admin, address, "on");
        await DoAsync(admin, address, "rotate");
        var second = SecretOn(await admin.PageAsync(address, Cancellation));
        Assert.Matches("^whs_", second);
        Assert.NotEqual(first, second);
        await DoAsync(admin, address, "delete");

        using var gone = await admin.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(
            ["made", "turned off", "turned on", "secret changed", "deleted"],
            await site.QueryAsync(db => db.AuditTrail.Where(e => e.SubjectId == id && e.Action == "webhook-changed").OrderBy(e => e.Sequence).Select(e => e.Detail ?? "").ToListAsync(Cancellation)));
        var audit = await admin.PageAsync("/desk/audit", Cancellation);
        Assert.Contains("Webhook made, changed or deleted", audit.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LogWithFailures_SaysWhatWentWrongInWordsAndSendsAgain()
    {
        using var admin = await site.AdminAsync();
        var target = site.Receiver.At(500, 204);
        var (id, _) = await site.WebhookAsync(site.Administrator, target, ["Umbraco.ContentPublish"]);
        var address = $"/desk/connections/webhooks/{id}";
        await DoAsync(admin, address, "ping");
        await site.SendAsync();

        var page = await admin.PageAsync(address, Cancellation);
        var row = Assert.Single(page.QuerySelectorAll("tr[data-delivery]"));
        Assert.Contains("Test", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Failed", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("The receiver said no (status 500), after", row.TextContent, StringComparison.Ordinal);
        await DoAsync(admin, address, "resend");
        await site.SendAsync();

        Assert.Contains("Arrived (status 204), after", (await admin.PageAsync(address, Cancellation)).QuerySelector("tr[data-delivery]")?.TextContent, StringComparison.Ordinal);
        Assert.Single(site.Receiver.All(target).Select(r => r.Headers["Partnership-Delivery"]).Distinct(), row.GetAttribute("data-delivery"));
    }

    [Fact]
    public async Task Post_ResendFailedWithoutADay_AsksForIt()
    {
        using var admin = await site.AdminAsync();
        var id = await site.WebhookAsync(site.Administrator);

        using var response = await admin.PostAsync($"/desk/connections/webhooks/{id}?handler=ResendFailed", SigningIn.Fields(("Since.Day", "1")), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private static string? SecretOn(IDocument page) => page.QuerySelector("#new_secret")?.GetAttribute("value");

    private static async Task DoAsync(DeskClient admin, string address, string form)
    {
        using var response = await admin.SubmitAsync(address, $"form[data-form={form}]", SigningIn.Fields(), Cancellation);
        Assert.Equal((form, HttpStatusCode.Redirect), (form, response.StatusCode));
    }

    private static Task<HttpResponseMessage> PostAsync(DeskClient admin, string address, params (string, string?)[] more) => admin.SubmitAsync(
        NewWebhook, "main form", SigningIn.Fields([("Address", address), ("Description", "The trust"), ("Events", "Umbraco.ContentPublish"), .. more]), Cancellation);
}
