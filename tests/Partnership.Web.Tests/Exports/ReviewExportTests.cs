using System.Net;
using System.Text.Json;

namespace Partnership.Web.Tests.Exports;

public class ReviewExportTests(SharedSite site)
{
    private const string Question = "?q=sleep&theme=safer-sleep";

    [Fact]
    public async Task Get_SameQuestion_FeedTableAndJsonHaveTheReviewsOfTheList()
    {
        await site.SearchHasEverythingAsync();
        var listed = (await site.ReadAsync("/case-reviews" + Question + "&pageSize=100")).WordsOf("main .entry > h3");
        Assert.NotEmpty(listed);

        using var json = await site.AskAsync("/case-reviews/export.json" + Question);
        using var csv = await site.AskAsync("/case-reviews/export.csv" + Question);
        using var feed = await site.AskAsync("/case-reviews/feed.atom" + Question);

        Assert.Equal(listed, JsonDocument.Parse(await json.TextAsync()).RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString()));
        var (table, atom) = (await csv.TextAsync(), await feed.TextAsync());
        Assert.All(listed, name => Assert.Contains(name, table, StringComparison.Ordinal));
        Assert.Equal(listed.Count, atom.Split("<entry>").Length - 1);
        Assert.Equal("attachment; filename=case-reviews.csv", csv.Header("Content-Disposition"));
    }

    [Fact]
    public async Task Get_Json_HasWhatTheNationalCollectionRecords()
    {
        using var response = await site.AskAsync("/case-reviews/export.json");

        var first = JsonDocument.Parse(await response.TextAsync()).RootElement.GetProperty("items")[0];
        foreach (var name in new[] { "year", "area", "pseudonym", "abstract", "themes", "recommendations", "url", "isExample" })
            Assert.True(first.TryGetProperty(name, out _), name);
    }

    [Theory]
    [InlineData("/case-reviews/export.csv?page=x")]
    [InlineData("/case-reviews/feed.atom?sort=x")]
    public async Task Get_ValueThatCannotBeMeant_IsRefused(string path)
    {
        using var response = await site.AskAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
