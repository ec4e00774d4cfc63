using System.Net;
using System.Text.Json.Nodes;

namespace Partnership.Delivery.Tests.Server;

public sealed class AnswerTests
{
    private const string Api = "/umbraco/delivery/api/v2";
    private const string Article = Api + "/content/item/news/article-02";

    [Fact]
    public async Task Get_SameTag_Is304WithoutBody()
    {
        await using var host = await DeliveryHost.StartAsync();
        using var first = await host.GetAsync(Article);
        var tag = first.Headers.ETag!.Tag;

        using var again = await host.GetAsync(Article, ("If-None-Match", $"\"other\", W/{tag}"));
        using var other = await host.GetAsync(Article, ("If-None-Match", "\"other\""));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag!.Tag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData(Article)]
    [InlineData(Api + "/content?filter=contentType:article&sort=name:asc&take=3")]
    [InlineData(Api + "/content?fields=properties[title]&take=3")]
    [InlineData(Api + "/media/items?id=00000000-0000-4000-8000-000000000001")]
    public async Task Get_Again_IsTheSameWithEveryHeader_WithoutTheWholePipeline(string target)
    {
        await using var host = await DeliveryHost.StartAsync();
        using var first = await host.GetAsync(target);
        var passed = host.Passed;

        using var again = await host.GetAsync(target);

        Assert.Equal(passed, host.Passed);
        Assert.Equal("strict", Assert.Single(again.Headers.GetValues("X-Policy")));
        Assert.Equal(HeadersOf(first), HeadersOf(again));
        Assert.Equal(
            await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first.Content.Headers.ContentLength, again.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("Accept-Language", "pl")]
    [InlineData("Start-Item", "elsewhere")]
    [InlineData("Preview", "true")]
    public async Task Get_AskedForOtherwise_IsNotAnsweredWithWhatWasKept(string name, string value)
    {
        await using var host = await DeliveryHost.StartAsync();
        using var first = await host.GetAsync(Article);
        var passed = host.Passed;

        using var other = await host.GetAsync(Article, (name, value));

        Assert.Equal(passed + 1, host.Passed);
    }

    [Fact]
    public async Task Get_Refused_IsNeverAnsweredFromWhatWasKept()
    {
        await using var host = await DeliveryHost.StartAsync(options => options.PublicAccess = false);
        using var allowed = await host.GetAsync(Article, ("Api-Key", DeliveryHost.PublicKey));
        using var again = await host.GetAsync(Article, ("Api-Key", DeliveryHost.PublicKey));

        using var refused = await host.GetAsync(Article);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("no-cache, private", again.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Head_Item_HasTheHeadersOfGet()
    {
        await using var host = await DeliveryHost.StartAsync();
        using var get = await host.GetAsync(Article);
        using var request = new HttpRequestMessage(HttpMethod.Head, Article);

        using var head = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", HttpStatusCode.NoContent)]
    public async Task Send_OtherMethod_SaysWhichAreAllowed(string method, HttpStatusCode expected)
    {
        await using var host = await DeliveryHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), Article);

        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Get_AfterChange_IsNewAtOnce()
    {
        await using var host = await DeliveryHost.StartAsync();
        using var before = await host.GetAsync(Article);
        host.Content.Published = PeerSite.Drafts; // whatever else is public now

        using var draft = await host.GetAsync(Api + "/content/item/00000000-0000-4000-8000-000000000300");
        using var same = await host.GetAsync(Article);

        Assert.Equal(HttpStatusCode.OK, draft.StatusCode);
        Assert.NotEqual(before.Headers.ETag, same.Headers.ETag); // the date of the story before it is part of the answer
    }

    [Theory]
    [InlineData("/content?take=-1", "take")]
    [InlineData("/content?skip=-1", "skip")]
    [InlineData("/content?take=ten", "take")]
    [InlineData("/content?take=99999999999999999999", "take")]
    [InlineData("/content/items?id=nonsense", "id")]
    [InlineData("/media?fetch=children:/&skip=x", "skip")]
    public async Task Get_ParameterThatIsNone_Is400WithItsName(string target, string name)
    {
        await using var host = await DeliveryHost.StartAsync();

        using var answer = await host.GetAsync(Api + target);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.NotEmpty(problem["errors"]![name]!.AsArray());
    }

    [Theory]
    [InlineData("/content?filter=createDate%3Eyesterday")]
    [InlineData("/content?filter=contentType:")]
    [InlineData("/content?filter=theme:neglect")]
    [InlineData("/content?filter=name")]
    [InlineData("/content?sort=name")]
    [InlineData("/content?sort=name:ASC")]
    [InlineData("/content?fetch=children")]
    [InlineData("/content?expand=properties[")]
    [InlineData("/content/item/news?fields=[]")]
    [InlineData("/media?fetch=descendants:/")]
    [InlineData("/media?fetch=children:/&filter=size:1")]
    public async Task Get_OptionThatIsNone_Is400WithTitle(string target)
    {
        await using var host = await DeliveryHost.StartAsync();

        using var answer = await host.GetAsync(Api + target);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty(JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Get_MoreIdsThanAnAddressHolds_Is400()
    {
        await using var host = await DeliveryHost.StartAsync();
        var ids = string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"id={PeerSite.Id(i)}"));

        using var answer = await host.GetAsync($"{Api}/content/items?{ids}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Get_EverythingInEverything_IsRefusedBeforeItIsWritten()
    {
        await using var host = await DeliveryHost.StartAsync(options => options.LongestAnswerBytes = 64 * 1024);
        var expand = string.Concat(Enumerable.Repeat("properties[$all[", 7)) + "properties[$all]" + string.Concat(Enumerable.Repeat("]]", 7));

        using var answer = await host.GetAsync($"{Api}/content?take=2147483647&expand={expand}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("take", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/content?take=100")]
    [InlineData("/content?take=100&expand=properties[$all]&fields=properties[$all]")]
    [InlineData("/content?take=100&fields=properties[secret]")]
    [InlineData("/content?filter=contentType:article&expand=properties[related[properties[secret]]]")]
    public async Task Get_AnyShape_HasNothingInternal(string target)
    {
        await using var host = await DeliveryHost.StartAsync();

        using var answer = await host.GetAsync(Api + target);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"items\":[{", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain("reads too much", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PagesOfAList_AreTheWholeOnceEach()
    {
        await using var host = await DeliveryHost.StartAsync();
        var ids = new List<string>();
        for (var skip = 0; skip < 20; skip += 3)
        {
            using var answer = await host.GetAsync($"{Api}/content?skip={skip}&take=3");
            var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal(17, page["total"]!.GetValue<int>());
            ids.AddRange(page["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()));
        }

        Assert.Equal(17, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Get_StartItem_LeavesOutTheTopItself()
    {
        await using var host = await DeliveryHost.StartAsync();

        using var answer = await host.GetAsync($"{Api}/content?take=0", ("Start-Item", "00000000-0000-4000-8000-000000000100"));

        Assert.Equal("""{"total":16,"items":[]}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/content/item/news/article-02?id=x")]
    [InlineData("/content/items")]
    [InlineData("/content/else")]
    [InlineData("/members")]
    [InlineData("/")]
    public async Task Get_AddressThatIsNone_Is404WithoutBody(string target)
    {
        await using var host = await DeliveryHost.StartAsync();

        using var answer = await host.GetAsync(Api + target);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static List<string> HeadersOf(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers).Select(h => $"{h.Key}: {string.Join('|', h.Value)}").Order(StringComparer.Ordinal)];
}
