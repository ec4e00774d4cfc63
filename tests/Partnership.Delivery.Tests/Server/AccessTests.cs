using System.Net;

namespace Partnership.Delivery.Tests.Server;

public sealed class AccessTests
{
    private const string Draft = "/umbraco/delivery/api/v2/content/item/00000000-0000-4000-8000-000000000300";
    private const string List = "/umbraco/delivery/api/v2/content";

    [Theory]
    [InlineData("Preview", "true", "Api-Key", DeliveryHost.PublicKey)]
    [InlineData("Preview", "TRUE", "Api-Key", "wrong")]
    [InlineData("preview", "True", "X", "y")]
    public async Task Get_PreviewWithoutItsKey_Is401(string first, string value, string second, string key)
    {
        await using var host = await DeliveryHost.StartAsync();

        using var answer = await host.GetAsync(Draft, (first, value), (second, key));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(0, answer.Content.Headers.ContentLength ?? 0);
    }

    [Fact]
    public async Task Get_DraftWithPreviewKey_IsNeverKeptByAnybody()
    {
        await using var host = await DeliveryHost.StartAsync();

        using var answer = await host.GetAsync(Draft, ("Preview", "true"), ("Api-Key", DeliveryHost.Key));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Get_DraftsAfterPreview_AreNotAmongWhatIsPublic()
    {
        await using var host = await DeliveryHost.StartAsync();
        using (await host.GetAsync(Draft, ("Preview", "true"), ("Api-Key", DeliveryHost.Key)))
        {
        }

        using var byId = await host.GetAsync(Draft);
        using var byPath = await host.GetAsync("/umbraco/delivery/api/v2/content/item/preview-00000000-0000-4000-8000-000000000300/");
        using var all = await host.GetAsync(List + "?take=100");

        Assert.Equal(HttpStatusCode.NotFound, byId.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, byPath.StatusCode);
        Assert.DoesNotContain("Draft only", await all.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PreviewPathWithPreviewKey_IsFound()
    {
        await using var host = await DeliveryHost.StartAsync();

        using var answer = await host.GetAsync(
            "/umbraco/delivery/api/v2/content/item/preview-00000000-0000-4000-8000-000000000300/", ("Preview", "true"), ("Api-Key", DeliveryHost.Key));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(DeliveryHost.PublicKey, HttpStatusCode.OK)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    public async Task Get_ClosedApi_OpensWithAKeyOnly(string key, HttpStatusCode expected)
    {
        await using var host = await DeliveryHost.StartAsync(options => options.PublicAccess = false);

        using var answer = await host.GetAsync(List, ("Api-Key", key));

        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.OK)
            Assert.Equal("no-cache, private", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Get_NoDraftsHere_PreviewIs401()
    {
        await using var host = await DeliveryHost.StartAsync();
        host.Content.Drafts = null;

        using var answer = await host.GetAsync(Draft, ("Preview", "true"), ("Api-Key", DeliveryHost.Key));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Get_OftenerThanAllowed_Is429UntilLater()
    {
        await using var host = await DeliveryHost.StartAsync(options => (options.PerSecond, options.Burst) = (1, 3));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await host.GetAsync(List);
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                Assert.True(answer.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        }

        using var withKey = await host.GetAsync(List, ("Api-Key", DeliveryHost.Key));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, withKey.StatusCode); // a key has an allowance of its own
    }
}
