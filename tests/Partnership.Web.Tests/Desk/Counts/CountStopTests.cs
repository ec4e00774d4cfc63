using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Counts;

public sealed class CountStopTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stop_SomethingWasCounted_IsWrittenDown()
    {
        await using var site = new SiteFactory { Settings = { ["Seed:Demonstration"] = "false", ["Counts:WriteEvery"] = "01:00:00" } };
        using var client = site.CreatePlainClient();
        using var response = await client.GetAsync(new Uri("/privacy", UriKind.Relative), Cancellation);

        await site.Services.GetRequiredService<CountWriter>().StopAsync(Cancellation);

        await using var db = await site.OpenAsync();
        Assert.Equal(1, (await db.DailyCounts.SingleAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Get_CountingIsOff_CountsNothing()
    {
        await using var site = new SiteFactory { Settings = { ["Seed:Demonstration"] = "false", ["Counts:Enabled"] = "false" } };
        using var client = site.CreatePlainClient();
        using var response = await client.GetAsync(new Uri("/privacy", UriKind.Relative), Cancellation);

        Assert.Empty(site.Services.GetRequiredService<VisitCounts>().Take());
    }
}
