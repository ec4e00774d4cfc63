using System.Net;

namespace Partnership.Web.Tests.BadInput;

/// <summary>Whatever address someone types, follows or makes up: a right status and a page that helps, never a failure.</summary>
public class AddressTests(SharedSite site)
{
    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/case-reviews/no-such-review")]
    [InlineData("/media/00000000000000000000000000000000/report.pdf")]
    [InlineData("/..%2f..%2fappsettings.json")]
    [InlineData("/%F0%9F%91%B6")]
    [InlineData("/site-settings")]
    [InlineData("/_error/500")]
    [InlineData("/_page/home")]
    [InlineData("/wp-login.php")]
    [InlineData("/data/partnership.db")]
    public async Task Get_NothingIsThere_ShowsHelpfulPage(string path)
    {
        using var client = site.CreatePlainClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await SharedSite.ParseAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("a[href='tel:999']"));
        Assert.NotNull(page.QuerySelector("a[data-leave]"));
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Theory]
    [InlineData("/Parents-And-Carers", "/parents-and-carers")]
    [InlineData("/parents-and-carers/", "/parents-and-carers")]
    [InlineData("//parents-and-carers//", "/parents-and-carers")]
    [InlineData("/PARENTS-AND-CARERS/How-Long-It-Takes/", "/parents-and-carers/how-long-it-takes")]
    [InlineData("/case-reviews/?theme=neglect", "/case-reviews?theme=neglect")]
    public async Task Get_OtherSpellingOfAnAddress_RedirectsToTheOneAddress(string path, string expected)
    {
        using var client = site.CreatePlainClient();

        using var response = await client.GetAsync(new Uri("http://localhost" + path), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/p/about-us/about-our-multi-agency-safeguarding-arrangements", "/about/safeguarding-arrangements")]
    [InlineData("/p/safeguarding-children/case-reviews-1", "/case-reviews")]
    [InlineData("/P/Safeguarding-Children/Case-Reviews-1/", "/case-reviews")]
    public async Task Get_AddressOnAPrintedLeaflet_RedirectsForEver(string path, string expected)
    {
        using var client = site.CreatePlainClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Get_DoubleSlashAtTheBeginning_NeverLeadsToAnotherHost()
    {
        using var client = site.CreatePlainClient();

        using var response = await client.GetAsync(new Uri("http://localhost//evil.example/%2e%2e"), TestContext.Current.CancellationToken);

        var location = response.Headers.Location?.OriginalString;
        Assert.True(location is null || (location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal)), location);
    }

    [Theory]
    [InlineData(10 * 1024)]
    [InlineData(20 * 1024)]
    public async Task Get_AddressIsVeryLong_SaysSo(int length)
    {
        using var client = site.CreatePlainClient();

        using var response = await client.GetAsync(new Uri("/" + new string('a', length), UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        Assert.Contains("<h1>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_OnAPage_NamesTheMethods()
    {
        using var client = site.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/parents-and-carers");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Write_OnAPage_IsNotAllowed(string method)
    {
        using var client = site.CreatePlainClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/case-reviews") { Content = new StringContent("x=1") };

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow);
        Assert.Contains("<h1>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownApiAddress_AnswersProblemDetails()
    {
        using var client = site.CreatePlainClient();

        using var response = await client.GetAsync(new Uri("/api/nothing-here", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"reference\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
