using System.Net;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Search;

/// <summary>Publishing and taking down, seen through the search.</summary>
public class PublicationSearchTests
{
    [Fact]
    public async Task Publish_NewPage_IsFoundWhenTheIndexHasIt()
    {
        await using var site = new LiveSite();
        await site.InitializeAsync();
        await site.SearchHasEverythingAsync();

        await site.Editor.PublishNewAsync("page", "/about", "Quokka page", Draft.Page("All about quokkas."));
        await site.SearchHasEverythingAsync();

        Assert.Contains("Quokka page", await TextAsync(site, "/search?q=quokkas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_Page_IsGoneFromEveryAnswerAtOnce()
    {
        await using var site = new LiveSite();
        await site.InitializeAsync();
        var id = await site.Editor.PublishNewAsync("page", "/about", "Quokka page", Draft.Page("All about quokkas."));
        await site.SearchHasEverythingAsync();

        await site.Editor.RemoveAsync(id);

        // The snapshot has been swapped; whether the index has followed or not, nothing may be found.
        foreach (var path in new[] { "/api/search?q=quokkas", "/api/suggest?q=quok", "/api/search?q=quoka" })
            Assert.DoesNotContain("Quokka page", await TextAsync(site, path), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_SearchIsNotReady_SaysSoAndTheListGoesOn()
    {
        await using var site = new LiveSite();
        await site.InitializeAsync();
        await site.SearchHasEverythingAsync();
        site.ForgetSearch();

        using var api = await site.AskAsync("/api/search?q=child");
        using var page = await site.AskAsync("/case-reviews?q=child");
        using var list = await site.AskAsync("/case-reviews");
        using var health = await site.AskAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.NotNull(api.Header("Retry-After"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("The search is getting ready", (await page.PageAsync()).WordsOf("main h3"));
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }

    [Fact]
    public async Task Get_PagesOfReportsAreStillToCome_FindsTheRestAndSaysSo()
    {
        await using var site = new LiveSite { Settings = { ["Search:StartAfter"] = "00:01:00" } };
        await site.InitializeAsync();
        using var index = await site.SearchWithoutPagesAsync();

        using var page = await site.AskAsync("/search?q=neglect");
        using var health = await site.AskAsync("/health/ready");

        var found = await page.PageAsync();
        Assert.Contains(found.WordsOf("main p.muted"), w => w.StartsWith("We are still adding the pages of ", StringComparison.Ordinal));
        Assert.NotEmpty(found.QuerySelectorAll(".entries li"));
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (health.StatusCode, await health.TextAsync()));
        site.ForgetSearch();
    }

    [Fact]
    public async Task Log_AfterSearches_HasNoQuestion()
    {
        await using var site = new LiveSite();
        await site.InitializeAsync();
        await site.SearchHasEverythingAsync();

        foreach (var path in new[] { "/search?q=zebra-qz77", "/api/search?q=zebra-qz77", "/api/suggest?q=zebra-qz77", "/case-reviews?q=zebra-qz77", "/api/search?q=zebra-qz77&page=x" })
            await TextAsync(site, path);

        Assert.DoesNotContain(site.Log.Lines, l => l.Contains("zebra-qz77", StringComparison.OrdinalIgnoreCase));
        Assert.False(Directory.Exists(Path.Combine(site.DataDirectory, "searches-without-result")));
    }

    private static async Task<string> TextAsync(LiveSite site, string path)
    {
        using var response = await site.AskAsync(path);
        return await response.TextAsync();
    }
}
