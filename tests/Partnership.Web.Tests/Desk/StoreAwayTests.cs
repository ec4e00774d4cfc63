using System.Net;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk;

/// <summary>The desk while its store can't be asked: whoever works there is told so by a page, and strangers are never looked up.</summary>
public sealed class StoreAwayTests : IAsyncLifetime
{
    private readonly LiveSite site = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Get_DeskWhileTheStoreIsAway_IsAPageWithWords()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        site.Probe.IsAway = true;

        using var answer = await desk.GetAsync("/desk", Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PublicPageWithACookieOfTheDesk_IsAnsweredWithoutAskingWhoItIs()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        desk.SetCookie("partnership-desk", desk.Cookie("partnership-desk")!, "/"); // as no browser sends it
        site.Probe.IsAway = true;

        using var answer = await desk.GetAsync("/case-reviews?theme=neglect", Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
