using System.Net;
using Partnership.Testing;

namespace Partnership.Web.Tests.Limits;

public sealed class PageRateTests
{
    [Fact]
    public async Task Get_MorePagesThanTheBurst_IsToldToWaitButWhatIsKeptIsServed()
    {
        await using var site = new SiteFactory();
        (site.Settings["Limits:Burst"], site.Settings["Limits:PerSecond"]) = ("3", "1");
        using var made = await site.AskAsync("/privacy");
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);

        HttpResponseMessage? refused = null;
        for (var i = 0; i < 20 && refused is null; i++)
        {
            var answer = await site.AskAsync($"/case-reviews?page={i}");
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                refused = answer;
            else
                answer.Dispose();
        }

        Assert.NotNull(refused);
        using (refused)
        {
            Assert.InRange(int.Parse(refused.Header("Retry-After") ?? "", System.Globalization.CultureInfo.InvariantCulture), 1, 60);
            Assert.Equal("Please wait a little", (await refused.PageAsync()).QuerySelector("h1")?.Words());
        }

        using var kept = await site.AskAsync("/privacy");
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
    }
}
