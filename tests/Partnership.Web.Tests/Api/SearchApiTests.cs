using System.Net;
using System.Text.Json;
using Partnership.Web.Tests.Search;

namespace Partnership.Web.Tests.Api;

public class SearchApiTests(SharedSite site)
{
    [Fact]
    public async Task Get_Words_AnswersInTheShapeOfTheContract()
    {
        var answer = await site.SearchAsync("?q=was+not+brought&type=caseReview&pageSize=3");

        Assert.Equal(["total", "page", "pageSize", "tookMs", "suggestion", "items", "facets"], answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal(3, answer.GetProperty("items").GetArrayLength());
        var item = answer.GetProperty("items")[0];
        Assert.Equal(["id", "type", "title", "url", "snippetHtml", "publishedOn", "isExample", "reportPages"], item.EnumerateObject().Select(p => p.Name));
        Assert.StartsWith("https://partnership.example/case-reviews/", item.GetProperty("url").GetString(), StringComparison.Ordinal);
        var page = item.GetProperty("reportPages")[0];
        Assert.Equal(["number", "url", "readableUrl", "snippetHtml"], page.EnumerateObject().Select(p => p.Name));
        Assert.EndsWith($"#page={page.GetProperty("number").GetInt32()}", page.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains("<mark>", page.GetProperty("snippetHtml").GetString(), StringComparison.Ordinal);
        Assert.Equal(["value", "label", "count"], answer.GetProperty("facets").GetProperty("theme")[0].EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("q=sleep")]
    [InlineData("q=sleep&theme=safer-sleep&theme=neglect")]
    [InlineData("q=neglet+school")]
    [InlineData("theme=neglect&year=2016")]
    [InlineData("q=%22did+not+attend%22&sort=oldest")]
    public async Task Get_SameQuestion_PageAndApiAgree(string query)
    {
        var answer = await site.SearchAsync($"?{query}&type=caseReview&pageSize=100");

        var page = await site.ReadAsync($"/case-reviews?{query}&pageSize=100");

        Assert.Equal(answer.Titles(), page.WordsOf("main .entry > h3"));
        foreach (var facet in answer.GetProperty("facets").EnumerateObject().Where(f => f.Name != "type"))
            foreach (var choice in facet.Value.EnumerateArray())
                Assert.EndsWith(
                    $"({choice.GetProperty("count").GetInt32()})",
                    page.QuerySelector($"label[for='{facet.Name}_{choice.GetProperty("value").GetString()}']")?.Words() ?? "",
                    StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?page=0", "page")]
    [InlineData("?page=-1", "page")]
    [InlineData("?page=two", "page")]
    [InlineData("?pageSize=101", "pageSize")]
    [InlineData("?sort=best", "sort")]
    [InlineData("?q=a&q=b", "q")]
    public async Task Get_ValueThatCannotBeMeant_IsRefusedByItsName(string query, string name)
    {
        using var response = await site.AskAsync("/api/search" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.TextAsync()).RootElement;
        Assert.True(problem.GetProperty("errors").TryGetProperty(name, out _));
        Assert.True(problem.TryGetProperty("reference", out _));
    }

    [Fact]
    public async Task Get_BehindTheLastPage_IsEmptyWithTheTrueTotal()
    {
        var answer = await site.SearchAsync("?q=child&page=1000");

        Assert.Equal(0, answer.GetProperty("items").GetArrayLength());
        Assert.True(answer.GetProperty("total").GetInt32() > 0);
    }

    [Fact]
    public async Task Get_MisspelledWord_SaysWhatWasMeant()
    {
        var answer = await site.SearchAsync("?q=safegaurding");

        Assert.Equal("safeguarding", answer.GetProperty("suggestion").GetString());
        Assert.True(answer.GetProperty("total").GetInt32() > 0);
    }

    [Fact]
    public async Task Get_Search_EverySiteMayReadItAndItIsTagged()
    {
        using var response = await site.AskAsync("/api/search");

        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Equal("cross-origin", response.Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("no-cache", response.Header("Cache-Control"));
        using var again = await site.AskAsync("/api/search?page=1");
        Assert.NotNull(again.Header("ETag"));
    }

    [Fact]
    public async Task Post_Search_IsRefused()
    {
        using var client = site.CreatePlainClient();
        using var response = await client.AskAsync(HttpMethod.Post, "/api/search");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Get_Suggest_CompletesTitlesAndWords()
    {
        await site.SearchHasEverythingAsync();
        using var response = await site.AskAsync("/api/suggest?q=negl");

        var items = JsonDocument.Parse(await response.TextAsync()).RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Contains(items, i => i.GetProperty("text").GetString() == "Neglect" && i.GetProperty("url").GetString() == "https://partnership.example/themes/neglect");
        Assert.Contains(items, i => i.GetProperty("text").GetString() == "neglected" && i.GetProperty("url").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Get_PagesOfOneReport_AreInTheirOrder()
    {
        var review = (await site.SearchAsync("?q=%22did+not+attend%22&type=caseReview")).GetProperty("items")[0];
        using var response = await site.AskAsync($"/api/search/{review.GetProperty("id").GetString()}/pages?q=%22did+not+attend%22");

        var answer = JsonDocument.Parse(await response.TextAsync()).RootElement;
        Assert.True(answer.GetProperty("total").GetInt32() > 0);
        Assert.Equal(answer.GetProperty("total").GetInt32(), answer.GetProperty("pages").GetArrayLength());
    }

    [Fact]
    public async Task Get_OpenApi_DescribesEveryParameterWithAnExample()
    {
        using var response = await site.AskAsync("/api/openapi.json");

        var document = JsonDocument.Parse(await response.TextAsync()).RootElement;
        var search = document.GetProperty("paths").GetProperty("/api/search").GetProperty("get");
        Assert.Equal(
            ["q", "type", "theme", "agency", "reviewType", "harmType", "ageBand", "year", "sort", "page", "pageSize"],
            search.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        Assert.All(search.GetProperty("parameters").EnumerateArray(), p => Assert.True(p.TryGetProperty("example", out _)));
        Assert.True(document.GetProperty("paths").TryGetProperty("/api/suggest", out _));
    }

    [Fact]
    public async Task Get_Reference_LoadsOnlyOwnFilesAndNoInlineScript()
    {
        using var response = await site.AskAsync("/api");
        var page = await response.PageAsync();

        Assert.All(page.QuerySelectorAll("script"), s => Assert.StartsWith("/", s.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Contains("script-src 'self';", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        foreach (var script in page.QuerySelectorAll("script").Select(s => s.GetAttribute("src") ?? "").Append("/api/reference/scalar.aspnetcore.js"))
        {
            using var file = await site.AskAsync(script);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
    }
}
