using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing.Desk;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Counts;

public sealed class CountTests(CountedSite site) : IClassFixture<CountedSite>
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_PageMadeAndKept_CountsEach()
    {
        var page = site.Editor.At("/privacy").Id;

        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, await site.AskAsync(HttpMethod.Get, "/privacy", ("User-Agent", Browser)));

        Assert.Equal(3, site.Taken(page));
    }

    [Fact]
    public async Task Get_BrowserHasThePage_CountsAllTheSame()
    {
        var page = site.Editor.At("/cookies").Id;
        using var client = site.CreatePlainClient();
        using var first = await client.GetAsync(new Uri("/cookies", UriKind.Relative), Cancellation);

        var again = await site.AskAsync(HttpMethod.Get, "/cookies", ("If-None-Match", first.Headers.ETag?.ToString() ?? ""));

        Assert.Equal(HttpStatusCode.NotModified, again);
        Assert.Equal(2, site.Taken(page));
    }

    [Theory]
    [InlineData("GET", "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("GET", "User-Agent", "curl/8.5.0")]
    [InlineData("GET", "Sec-Purpose", "prefetch;prerender")]
    [InlineData("HEAD", "User-Agent", Browser)]
    public async Task Ask_NobodyReads_IsNotCounted(string method, string header, string value)
    {
        var page = site.Editor.At("/identify").Id;
        for (var i = 0; i < 2; i++) // made, then kept
            Assert.Equal(HttpStatusCode.OK, await site.AskAsync(new HttpMethod(method), "/identify", (header, value)));

        Assert.Equal(0, site.Taken(page));
    }

    [Fact]
    public async Task Get_ListWithAQuestion_CountsTheList()
    {
        var list = site.Editor.At("/case-reviews").Id;

        Assert.Equal(HttpStatusCode.OK, await site.AskAsync(HttpMethod.Get, "/case-reviews?page=1"));

        Assert.Equal(1, site.Taken(list));
    }

    [Fact]
    public async Task Get_NoPageThere_CountsNothing()
    {
        var counts = site.Services.GetRequiredService<VisitCounts>();
        var before = counts.Take();
        counts.GiveBack(before);

        Assert.Equal(HttpStatusCode.NotFound, await site.AskAsync(HttpMethod.Get, "/no-such-page"));
        Assert.Equal(HttpStatusCode.NotFound, await site.AskAsync(HttpMethod.Get, $"/media/{Guid.NewGuid():N}/nothing.pdf"));
        Assert.Equal(HttpStatusCode.Redirect, await site.AskAsync(HttpMethod.Get, "/desk"));

        var after = counts.Take();
        counts.GiveBack(after);
        Assert.Equal(before.Order(Comparer<KeyValuePair<Guid, long>>.Create((a, b) => a.Key.CompareTo(b.Key))), after.Order(Comparer<KeyValuePair<Guid, long>>.Create((a, b) => a.Key.CompareTo(b.Key))));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("bytes=0-99", 1)]
    [InlineData("bytes=100-199", 0)]
    [InlineData("bytes=-100", 0)]
    public async Task Get_File_CountsItsBeginning(string? range, int counted)
    {
        var file = site.Published.Current.Snapshot.Media.First(m => m.FileName == "child-alder-report.pdf");
        site.Taken(file.Id);

        Assert.True((int)await site.AskAsync(HttpMethod.Get, file.Url, range is null ? [] : [("Range", range)]) is 200 or 206);

        Assert.Equal(counted, site.Taken(file.Id));
    }

    [Fact]
    public async Task Get_Preview_IsNotCounted()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var page = site.Editor.At("/accessibility").Id;

        using var preview = await writer.GetAsync($"/desk/documents/{page}/preview", Cancellation);
        var frame = (await Partnership.Testing.SiteFactory.ParseAsync(await preview.Content.ReadAsStringAsync(Cancellation), Cancellation)).QuerySelector("iframe")?.GetAttribute("src");
        using var framed = await writer.GetAsync(frame ?? "", Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (preview.StatusCode, framed.StatusCode));
        Assert.Equal(0, site.Taken(page));
    }

    [Fact]
    public async Task Write_DayEndsMeanwhile_GoesToTheDayInWhichItBegan()
    {
        var page = Guid.NewGuid();
        await site.WriteAsync();
        See(page, 4);
        site.Clock.SetUtcNow(site.Clock.GetUtcNow().AddDays(1));
        await site.WriteAsync();
        See(page, 2);
        await site.WriteAsync();

        await using var db = await site.OpenAsync();
        Assert.Equal([4L, 2], await db.DailyCounts.Where(c => c.SubjectId == page).OrderBy(c => c.Day).Select(c => c.Count).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Write_StoreIsAway_IsKeptAndWrittenLater()
    {
        var page = Guid.NewGuid();
        See(page, 3);
        site.Probe.IsAway = true;
        await site.WriteAsync();
        site.Probe.IsAway = false;
        See(page, 1);

        await site.WriteAsync();

        await using var db = await site.OpenAsync();
        Assert.Equal(4, await db.DailyCounts.Where(c => c.SubjectId == page).SumAsync(c => c.Count, Cancellation));
    }

    private void See(Guid id, long count) => site.Services.GetRequiredService<VisitCounts>().Of(id)?.GiveBack(count);
}
