using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Api;

public sealed class DeliveryApiTests(SharedSite site)
{
    private const string Api = "/umbraco/delivery/api/v2";

    [Fact]
    public async Task List_Whole_IsWhatIsPublic()
    {
        var expected = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default.Items;

        using var answer = await JsonAsync($"{Api}/content?take=10000&fields=");

        Assert.Equal(expected.Length, answer.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(expected.Select(i => i.Id), answer.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task Item_EveryAddressOfAList_IsFoundAndTheSame()
    {
        using var list = await JsonAsync($"{Api}/content?take=10000");

        foreach (var item in list.RootElement.GetProperty("items").EnumerateArray())
        {
            using var byPath = await JsonAsync($"{Api}/content/item{item.GetProperty("route").GetProperty("path").GetString()}");
            Assert.Equal(item.GetRawText(), byPath.RootElement.GetRawText());
        }
    }

    [Fact]
    public async Task Media_EveryFile_IsThereForEverybody()
    {
        using var client = site.CreatePlainClient();
        using var files = await JsonAsync($"{Api}/media?fetch=children:/files&take=1000");

        Assert.NotEmpty(files.RootElement.GetProperty("items").EnumerateArray());
        foreach (var file in files.RootElement.GetProperty("items").EnumerateArray())
        {
            using var answer = await client.GetAsync(new Uri(file.GetProperty("url").GetString()!, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(file.GetProperty("bytes").GetInt64(), answer.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task Media_WhatWebPagesAreMadeOf_IsNotThere()
    {
        var sources = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Media.Where(m => m.IsPageSource).ToList();
        using var client = site.CreatePlainClient();

        Assert.NotEmpty(sources);
        foreach (var source in sources)
        {
            using var answer = await client.GetAsync(new Uri($"{Api}/media/item/{source.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/content?take=1", HttpStatusCode.OK)]
    [InlineData("/content/item/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/content?take=-1", HttpStatusCode.BadRequest)]
    public async Task Get_AnyAnswer_CarriesThePolicyOfAnswersForPrograms(string target, HttpStatusCode status)
    {
        using var client = site.CreatePlainClient();

        using var answer = await client.GetAsync(new Uri(Api + target, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_Again_HasEveryHeaderOfTheFirst()
    {
        using var client = site.CreatePlainClient();
        var target = new Uri($"{Api}/content?take=2&skip=3", UriKind.Relative);
        using var first = await client.GetAsync(target, TestContext.Current.CancellationToken);

        using var again = await client.GetAsync(target, TestContext.Current.CancellationToken);

        Assert.Equal(HeadersOf(first), HeadersOf(again));
        Assert.Contains(HeadersOf(again), h => h.StartsWith("Content-Security-Policy: ", StringComparison.Ordinal));

        static List<string> HeadersOf(HttpResponseMessage answer) =>
            [.. answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join('|', h.Value)}").Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Send_AnythingThatWrites_IsRefused(string method)
    {
        using var client = site.CreatePlainClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Api + "/content", UriKind.Relative));

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Description_IsWhereUmbracoHasIt()
    {
        using var description = await JsonAsync("/umbraco/swagger/delivery/swagger.json");

        Assert.StartsWith("3.0", description.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfReviews_CanBeNarrowedAsTheFinderCan()
    {
        using var all = await JsonAsync($"{Api}/content?filter=contentType:caseReview&take=100&sort=publishedOn:desc");
        using var rapid = await JsonAsync($"{Api}/content?filter=reviewType:rapid-review&take=100");
        var dates = all.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("properties").GetProperty("publishedOn").GetDateTime()).ToList();
        var theme = all.RootElement.GetProperty("items")[0].GetProperty("properties").GetProperty("themes")[0].GetProperty("id").GetGuid();
        using var themed = await JsonAsync($"{Api}/content?filter=theme:{theme}&filter=publishedOn%3E:{dates[0]:yyyy-MM-dd}&take=100");

        Assert.Equal(dates.OrderDescending(), dates);
        Assert.All(rapid.RootElement.GetProperty("items").EnumerateArray(), i => Assert.Equal("rapid-review", i.GetProperty("properties").GetProperty("reviewType").GetString()));
        Assert.InRange(rapid.RootElement.GetProperty("total").GetInt32(), 1, dates.Count - 1);
        Assert.Equal(all.RootElement.GetProperty("items")[0].GetProperty("id").GetGuid(), Assert.Single(themed.RootElement.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
    }

    private async Task<JsonDocument> JsonAsync(string target)
    {
        using var client = site.CreatePlainClient();
        using var answer = await client.GetAsync(new Uri(target, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
