using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Webhooks;
using Partnership.Web.Site;
using Partnership.Web.Tests.Desk.SignIn;

namespace Partnership.Web.Tests.Desk.Connections;

/// <summary>What the desk says and does while one secret of a webhook takes the place of another.</summary>
[Collection(ConnectedDesk.Collection)]
public sealed class WebhookSecretPageTests(ConnectedDesk site) : IAsyncLifetime
{
    private const string End = "form[data-form=end-old-secret]";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.ForgetWebhooksAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Get_SecretWasNeverChanged_SaysNothingOfAnOldOne()
    {
        using var admin = await site.AdminAsync();

        var page = await admin.PageAsync(await AddressAsync(), Cancellation);

        Assert.Null(page.QuerySelector(End));
        Assert.DoesNotContain("The old one is used beside it until", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Rotate_SaysUntilWhenTheOldSecretIsUsedAndNoLonger()
    {
        using var admin = await site.AdminAsync();
        var address = await AddressAsync();
        var until = LondonTime.MomentInWords((site.Clock.GetUtcNow() + ChangeWebhook.SecretOverlap).UtcDateTime);

        await DoAsync(admin, address, "form[data-form=rotate]");

        Assert.Contains($"The old one is used beside it until {until}", (await admin.PageAsync(address, Cancellation)).QuerySelector("dl")?.TextContent, StringComparison.Ordinal);
        site.Clock.Advance(ChangeWebhook.SecretOverlap);
        using var later = await site.AdminAsync(); // nobody stays signed in for a day
        var after = await later.PageAsync(address, Cancellation);
        Assert.DoesNotContain(until, after.QuerySelector("dl")?.TextContent, StringComparison.Ordinal);
        Assert.Null(after.QuerySelector(End));
    }

    [Fact]
    public async Task Post_EndOldSecret_EndsItAtOnceAndSaysSoTwice()
    {
        using var admin = await site.AdminAsync();
        var address = await AddressAsync();
        await DoAsync(admin, address, "form[data-form=rotate]");
        var before = await admin.PageAsync(address, Cancellation);

        using var ended = await admin.SendFormAsync(address, before, End, SigningIn.Fields(), Cancellation);
        using var again = await admin.SendFormAsync(address, before, End, SigningIn.Fields(), Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (ended.StatusCode, again.StatusCode));
        Assert.Contains("not used any more", await again.ErrorsAsync(Cancellation), StringComparison.Ordinal);
        Assert.Null((await admin.PageAsync(address, Cancellation)).QuerySelector(End));
        Assert.Null(await site.QueryAsync(db => db.Webhooks.Select(w => w.OldSealedSecret).SingleAsync(Cancellation)));
    }

    private static async Task DoAsync(Testing.Desk.DeskClient admin, string address, string form)
    {
        using var response = await admin.SubmitAsync(address, form, SigningIn.Fields(), Cancellation);
        Assert.Equal((form, HttpStatusCode.Redirect), (form, response.StatusCode));
    }

    private async Task<string> AddressAsync() => $"/desk/connections/webhooks/{await site.WebhookAsync(site.Administrator)}";
}
