using System.Net;
using System.Text.Json;

namespace Partnership.Web.Tests.Limits;

/// <summary>When as much is being done as may be, what is kept is still answered, and the rest is told so at once.</summary>
public sealed class OverloadTests(LimitedSite site) : IClassFixture<LimitedSite>
{
    private const string Kept = "/privacy";
    private const string KeptDelivery = "/umbraco/delivery/api/v2/content/item/privacy";

    [Fact]
    public async Task Get_AsManyPagesAsAllowedAreMadeAndWait_IsRefusedWhileWhatIsKeptIsServed()
    {
        using var kept = await site.GetAsync(Kept);
        using var delivered = await site.GetAsync(KeptDelivery);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (kept.StatusCode, delivered.StatusCode));
        var before = site.Held.Begun.Count;
        Task<HttpResponseMessage>[] made = [site.GetAsync("/themes", "first"), site.GetAsync("/agencies", "first")];
        await site.Held.ArriveAsync(2);
        var third = site.GetAsync("/news", "third");
        await site.WaitingAsync(1);
        var fourth = site.GetAsync("/publications", "fourth");
        await site.WaitingAsync(2);

        foreach (var path in new[] { Kept, KeptDelivery, "/health/live", "/health/ready", "/assets/site.css", "/search?q=neglect" })
        {
            using var served = await site.GetAsync(path);
            Assert.True(served.StatusCode == HttpStatusCode.OK, $"{path}: {served.StatusCode}");
        }

        // Whoever has a kept answer is told so, with what it was sent with.
        using var known = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, KeptDelivery)) { Headers = { { "If-None-Match", delivered.Header("ETag") } } };
        using var client = new HttpClient();
        using var same = await client.SendAsync(known, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(delivered.Header("Content-Security-Policy"), same.Header("Content-Security-Policy"));
        Assert.Null(same.Header("Content-Type"));

        for (var time = 0; time < 3; time++)
        {
            using var refused = await site.GetAsync("/learning");
            await AssertBusyPageAsync(refused);
        }

        // As one is done the one that came first has its turn.
        site.Held.ReleaseOne();
        await site.Held.ArriveAsync(1);
        site.Held.ReleaseOne();
        await site.Held.ArriveAsync(1);
        Assert.Equal(["first", "first", "third", "fourth"], site.Held.Begun.Skip(before));
        site.Held.ReleaseOne();
        site.Held.ReleaseOne();
        foreach (var answer in await Task.WhenAll([.. made, third, fourth]))
            using (answer)
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        using var after = await site.GetAsync("/learning");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Get_AsManyQuestionsAsAllowed_ProgramsGetAProblemAndPagesAreServed()
    {
        Task<HttpResponseMessage>[] asked = [site.GetAsync("/search?q=neglect", "question"), site.GetAsync("/search?q=school", "question")];
        await site.Held.ArriveAsync(2);

        using var refused = await site.GetAsync("/api/search?q=neglect");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal("10", refused.Header("Retry-After"));
        using var problem = JsonDocument.Parse(await refused.TextAsync());
        Assert.Equal(503, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("reference").GetString() ?? "");
        Assert.Equal("*", refused.Header("Access-Control-Allow-Origin"));
        using var person = await site.GetAsync("/search?q=neglect");
        await AssertBusyPageAsync(person);
        foreach (var path in new[] { "/glossary", "/contacts", "/case-reviews/feed.atom?theme=neglect", "/desk/sign-in", "/umbraco/delivery/api/v2/content?take=1" })
        {
            using var served = await site.GetAsync(path);
            Assert.True(served.StatusCode is HttpStatusCode.OK or HttpStatusCode.Forbidden, $"{path}: {served.StatusCode}"); // nobody signs in over plain http
        }

        site.Held.ReleaseOne();
        site.Held.ReleaseOne();
        foreach (var answer in await Task.WhenAll(asked))
            using (answer)
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var after = await site.GetAsync("/api/search?q=neglect");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private static async Task AssertBusyPageAsync(HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("10", refused.Header("Retry-After"));
        Assert.Equal("no-store", refused.Header("Cache-Control"));
        Assert.NotNull(refused.Header("Content-Security-Policy"));
        Assert.Equal("text/html", refused.Content.Headers.ContentType?.MediaType);
        var page = await refused.PageAsync();
        Assert.Equal("We cannot show this page right now", page.QuerySelector("h1")?.Words());
        Assert.NotNull(page.QuerySelector("a[href='tel:999']"));
        Assert.NotEmpty(page.QuerySelectorAll("main a[href]"));
    }
}
