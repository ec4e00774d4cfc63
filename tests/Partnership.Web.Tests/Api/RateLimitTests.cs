using System.Net;
using Partnership.Testing;

namespace Partnership.Web.Tests.Api;

public class RateLimitTests
{
    [Fact]
    public async Task Get_MoreThanTheBurst_IsToldToWait()
    {
        await using var site = new SiteFactory();
        site.Settings["RateLimits:Burst"] = "5";
        site.Settings["RateLimits:PerSecond"] = "1";

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var response = await site.AskAsync("/api/search?page=1");
            statuses.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.InRange(int.Parse(response.Header("Retry-After") ?? "", System.Globalization.CultureInfo.InvariantCulture), 1, 60);
                Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            }
        }

        Assert.All(statuses.Take(5), s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var page = await site.AskAsync("/case-reviews");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode); // people are not counted
    }
}
