using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Partnership.Web.Tests.Live;
using Partnership.Web.Tests.Security;

namespace Partnership.Web.Tests.Errors;

/// <summary>When something breaks: a page that helps, a reference that the log has too, and nothing that tells how the site is made.</summary>
public partial class FailureTests(LiveSite site) : IClassFixture<LiveSite>
{
    private const string Secret = "the-secret-of-the-exception-qy11";

    [Fact]
    public async Task Get_PageFails_ShowsAPageWithTheReferenceThatTheLogHas()
    {
        FailTimes(1);

        using var response = await site.AskAsync("/accessibility?fails=here-qy12");
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("Something went wrong on our side", page.QuerySelector("h1")?.Words());
        Assert.NotNull(page.QuerySelector("a[href='tel:999']"));
        Assert.NotNull(page.QuerySelector("a[data-leave]"));
        var reference = page.QuerySelector("main p strong")?.Words() ?? "";
        Assert.Matches(Reference(), reference);
        var line = Assert.Single(site.Log.Lines, l => l.Contains(reference, StringComparison.Ordinal) && l.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains("/accessibility", line, StringComparison.Ordinal);
        Assert.Contains(Secret, line, StringComparison.Ordinal);
        await AssertTellsNothingAsync(response);
        SecurityHeaderTests.AssertPolicy(response);
    }

    [Fact]
    public async Task Get_PageFailsOnce_IsNotKept()
    {
        FailTimes(1);
        using (var failed = await site.AskAsync("/cookies"))
        {
            Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
            Assert.True(failed.Headers.CacheControl?.NoStore == true, failed.Header("Cache-Control"));
        }

        using var again = await site.AskAsync("/cookies");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Head_PageFails_HasTheStatus()
    {
        FailTimes(1);
        using var client = site.CreatePlainClient();

        using var response = await client.AskAsync(HttpMethod.Head, "/identify");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Get_FailureInAnApiPath_AnswersProblemDetails()
    {
        await site.SearchHasEverythingAsync(); // before that, a search is refused before it can fail
        FailTimes(1);

        using var response = await site.AskAsync("/api/search?q=sleep");
        using var problem = JsonDocument.Parse(await response.TextAsync());

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(500, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("title").GetString() ?? "");
        var reference = problem.RootElement.GetProperty("reference").GetString() ?? "";
        Assert.Matches(Reference(), reference);
        Assert.Contains(site.Log.Lines, l => l.Contains(reference, StringComparison.Ordinal));
        await AssertTellsNothingAsync(response);
    }

    [Fact]
    public async Task Get_EvenTheErrorPageFails_TheNumbersAreStillThere()
    {
        // A site of its own: what all pages share is made for the first page, so the first page has to fail.
        await using var fresh = new LiveSite();
        await fresh.InitializeAsync();
        fresh.OnOptions = () => throw new InvalidOperationException(Secret);

        using var response = await fresh.AskAsync("/language-and-format");
        fresh.OnOptions = () => { };
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore == true, response.Header("Cache-Control"));
        Assert.Equal("text/html; charset=utf-8", response.Header("Content-Type"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal(["tel:999", "tel:08088005000", "tel:08001111"], page.QuerySelectorAll("a").Select(PageReading.Href));
        Assert.Contains(fresh.Log.Lines, l => l.StartsWith("Critical", StringComparison.Ordinal) && l.Contains("the error page failed too", StringComparison.Ordinal));
        await AssertTellsNothingAsync(response);
        SecurityHeaderTests.AssertPolicy(response);
        using var again = await fresh.AskAsync("/language-and-format");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Log_NeverHasQueriesOrAddressesOfVisitors()
    {
        using var client = site.CreatePlainClient();
        foreach (var path in new[] { "/", "/case-reviews", "/case-reviews/feed.atom", "/no-such-page", "/Case-Reviews", "/media/x/y.pdf", "/api/none", "/assets/site.css", "/health/ready" })
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Options })
            {
                using var response = await client.AskAsync(
                    method, path + "?theme=my-child-qy13&q=qy14",
                    ("X-Forwarded-For", "203.0.113.77"), ("Forwarded", "for=203.0.113.78"), ("User-Agent", "agent-qy15"), ("Referer", "https://from.example/qy16"), ("Cookie", "id=qy17"));
            }

        FailTimes(1);
        using var failed = await site.AskAsync("/?where=qy18", ("X-Forwarded-For", "203.0.113.79"));
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);

        Assert.Contains(site.Log.Lines, l => l.Contains(Secret, StringComparison.Ordinal));
        foreach (var word in new[] { "203.0.113.", "qy13", "qy14", "agent-qy15", "qy16", "qy17", "qy18" })
            Assert.DoesNotContain(site.Log.Lines, l => l.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/_error/500")]
    [InlineData("/_error/404")]
    [InlineData("/_error/99999999999999")]
    [InlineData("/_error/-1")]
    [InlineData("/_page/review")]
    [InlineData("/_page/guide-part")]
    public async Task Get_InternalAddress_IsNotThere(string path)
    {
        using var response = await site.AskAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("We cannot find that page", (await response.PageAsync()).QuerySelector("h1")?.Words());
    }

    private static async Task AssertTellsNothingAsync(HttpResponseMessage response)
    {
        var text = await response.TextAsync();
        foreach (var word in new[] { Secret, "Exception", "   at ", ".cs:line", "Partnership.Web", "stackTrace", "qy12" })
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    private void FailTimes(int times) => site.OnOptions = () =>
    {
        if (times-- > 0)
            throw new InvalidOperationException(Secret);
    };

    [GeneratedRegex("^[0-9A-Z]{13}([-:][0-9A-F]+)?$")]
    private static partial Regex Reference();
}
