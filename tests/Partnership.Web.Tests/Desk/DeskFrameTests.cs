using System.Net;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk;

public sealed class DeskFrameTests(SharedDesk site)
{

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NobodyIsSignedIn_LeadsToSignIn()
    {
        using var client = site.CreatePlainClient();

        using var response = await client.GetAsync(new Uri("/desk", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/desk/sign-in?", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SomebodyElseIsSignedIn_PageIsKeptByNoCache()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var own = await desk.GetAsync("/desk", Cancellation);
        using var stranger = site.CreatePlainClient();

        using var response = await stranger.GetAsync(new Uri("/desk", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.True(own.Headers.CacheControl?.NoStore);
        Assert.Contains("noindex", string.Join(",", own.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Get_PublicPage_SetsNoCookieForSomebodySignedIn()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
