using System.Net;

namespace Partnership.Web.Tests.Telemetry;

public sealed class ManagementSiteTests(ToldSite site) : IClassFixture<ToldSite>
{
    [Fact]
    public async Task Get_OnTheManagementPort_HasMetricsAndHealthAndNothingElse()
    {
        Assert.Contains("partnership_publication_sequence", await site.MetricsAsync(), StringComparison.Ordinal);
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            using var health = await site.Management.AskAsync(HttpMethod.Get, path);
            Assert.Equal((HttpStatusCode.OK, "Healthy"), (health.StatusCode, await health.TextAsync()));
        }

        foreach (var path in new[] { "/", "/privacy", "/desk/sign-in", "/api/search?q=a", "/metrics/more", "/health", "/umbraco/delivery/api/v2/content", "/assets/site.css" })
        {
            using var nothing = await site.Management.AskAsync(HttpMethod.Get, path);
            Assert.True(nothing.StatusCode == HttpStatusCode.NotFound && (await nothing.TextAsync()).Length == 0, $"{path}: {nothing.StatusCode}");
        }
    }

    [Fact]
    public async Task Get_MetricsOnThePublicPort_IsAnOrdinaryMissingPage()
    {
        using var metrics = await site.Public.AskAsync(HttpMethod.Get, "/metrics");
        using var missing = await site.Public.AskAsync(HttpMethod.Get, "/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, metrics.StatusCode);
        Assert.Equal(missing.HeaderLines().Where(IsSame), metrics.HeaderLines().Where(IsSame));
        Assert.Equal(await missing.TextAsync(), await metrics.TextAsync());
    }

    private static bool IsSame(string line) => !line.StartsWith("ETag", StringComparison.Ordinal);
}
