using System.IO.Compression;
using System.Net;
using System.Text;
using Partnership.Web.PageCache;

namespace Partnership.Web.Tests.PageCache;

/// <summary>How finished answers travel: tags, encodings, conditions, HEAD.</summary>
public class PageAnswerTests(SharedSite site)
{
    private const string Page = "/parents-and-carers/what-a-review-is";
    private const string Filtered = "/case-reviews?theme=neglect";

    public static TheoryData<string> Made => [Page, Filtered, "/case-reviews/feed.atom", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt"];

    [Theory]
    [MemberData(nameof(Made))]
    public async Task Get_Answer_HasAStrongTagAndMustBeAskedForAgain(string path)
    {
        using var response = await site.AskAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(Assert.IsType<System.Net.Http.Headers.EntityTagHeaderValue>(response.Headers.ETag).IsWeak);
        Assert.Equal("no-cache", response.Header("Cache-Control"));
        Assert.Equal("Accept-Encoding", response.Header("Vary"));
        Assert.NotNull(response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("BR", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br; q=0 , gzip;q=0.5", "gzip")]
    [InlineData("br;q=0.0, gzip;q=0.000", null)]
    [InlineData("br;q=0,gzip;q=0", null)]
    [InlineData("br;Q=0,gzip;Q=0", null)]
    [InlineData("identity", null)]
    [InlineData("", null)]
    [InlineData("brotli, x-gzip-other", null)]
    [InlineData(";;;,,q=1", null)]
    public async Task Get_Encodings_AnswersInOneThatTheClientTakes(string accepted, string? expected)
    {
        using var plain = await site.AskAsync(Page);
        using var response = await site.AskAsync(Page, ("Accept-Encoding", accepted));

        Assert.Equal(expected, response.Header("Content-Encoding"));
        Assert.Equal(await plain.TextAsync(), Unpack(await BytesAsync(response), expected));
        Assert.Equal(expected is null, plain.Headers.ETag!.Equals(response.Headers.ETag));
    }

    [Fact]
    public async Task Get_EachEncoding_HasATagAndALengthOfItsOwn()
    {
        var seen = new List<(string Tag, long Length)>();
        foreach (var encoding in new[] { "br", "gzip", "identity" })
        {
            using var response = await site.AskAsync(Page, ("Accept-Encoding", encoding));
            Assert.Equal((await BytesAsync(response)).Length, response.Content.Headers.ContentLength);
            seen.Add((response.Header("ETag") ?? "", response.Content.Headers.ContentLength ?? 0));
        }

        Assert.Equal(3, seen.Select(s => s.Tag).Distinct().Count());
        Assert.True(seen[0].Length < seen[1].Length && seen[1].Length < seen[2].Length, string.Join(' ', seen));
    }

    [Fact]
    public async Task Get_SmallAnswer_IsNotCompressed()
    {
        using var response = await site.AskAsync("/robots.txt", ("Accept-Encoding", "br, gzip"));

        Assert.Null(response.Header("Content-Encoding"));
        Assert.Equal("Accept-Encoding", response.Header("Vary"));
    }

    [Theory]
    [MemberData(nameof(Made))]
    public async Task Get_ClientHasItAlready_SaysSoWithoutABody(string path)
    {
        using var first = await site.AskAsync(path, ("Accept-Encoding", "br"));
        var tag = first.Header("ETag") ?? "";

        foreach (var condition in new[] { tag, $"\"other\", {tag}", $"\"other\",{tag} , \"third\"", "W/" + tag, $"W/\"other\", W/{tag}", "*" })
        {
            using var again = await site.AskAsync(path, ("Accept-Encoding", "br"), ("If-None-Match", condition));
            Assert.True(again.StatusCode == HttpStatusCode.NotModified, condition);
            Assert.Empty(await BytesAsync(again));
            Assert.Equal(tag, again.Header("ETag"));
            Assert.Equal("no-cache", again.Header("Cache-Control"));
            Assert.Equal("Accept-Encoding", again.Header("Vary"));
            Assert.NotNull(again.Header("Content-Security-Policy"));
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("W/\"other\"")]
    [InlineData("nonsense")]
    [InlineData("\"unfinished")]
    [InlineData(",,,")]
    [InlineData("**")]
    public async Task Get_ClientHasSomethingElse_GetsThePage(string condition)
    {
        using var response = await site.AskAsync(Page, ("If-None-Match", condition));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_ClientHasAnotherEncoding_GetsThePage()
    {
        using var brotli = await site.AskAsync(Page, ("Accept-Encoding", "br"));
        using var response = await site.AskAsync(Page, ("Accept-Encoding", "gzip"), ("If-None-Match", brotli.Header("ETag") ?? ""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Made))]
    public async Task Head_Answer_HasTheSameHeadersAndNoBody(string path)
    {
        using var client = site.CreatePlainClient();
        foreach (var encoding in new[] { "br", "gzip", "identity" })
        {
            using var get = await client.AskAsync(HttpMethod.Get, path, ("Accept-Encoding", encoding));
            using var head = await client.AskAsync(HttpMethod.Head, path, ("Accept-Encoding", encoding));
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.HeaderLines(), head.HeaderLines());
            Assert.Empty(await BytesAsync(head));
        }
    }

    [Fact]
    public async Task Head_PageThatNobodyAskedForBefore_IsKeptWithItsBody()
    {
        using var fresh = new SharedSite();
        using var client = fresh.CreatePlainClient();
        using var head = await client.AskAsync(HttpMethod.Head, Page);
        using var get = await client.AskAsync(HttpMethod.Get, Page);

        Assert.Equal(head.HeaderLines(), get.HeaderLines());
        Assert.Contains("</html>", await get.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Assets_AreKeptForEver()
    {
        var crawl = await site.CrawlAsync();

        var assets = crawl.All.Where(a => a.Path.StartsWith("/assets/", StringComparison.Ordinal)).ToList();
        Assert.Contains(assets, a => a.MediaType == "text/css");
        Assert.Contains(assets, a => a.MediaType == "text/javascript");
        Assert.All(assets, a =>
        {
            Assert.Matches(@"\.[a-z0-9]{10}\.(css|js)$", a.Path);
            Assert.Contains(a.Headers, h => h.StartsWith("Cache-Control: ", StringComparison.Ordinal) && h.Contains("immutable", StringComparison.Ordinal) && h.Contains("max-age=31536000", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Get_AssetWithoutFingerprint_IsNotKept()
    {
        using var response = await site.AskAsync("/assets/site.css");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("immutable", response.Header("Cache-Control") ?? "", StringComparison.Ordinal);
        Assert.NotNull(response.Headers.ETag);
    }

    // Not through a client, whose own parser would write the weights anew.
    [Theory]
    [InlineData("br;q=0", null)]
    [InlineData("br;Q=0.000", null)]
    [InlineData("br ; q=0. , gzip", "gzip")]
    [InlineData("br;q=0.001", "br")]
    [InlineData("br;q=1", "br")]
    [InlineData("gzip;q=0.0, br;q=00", null)]
    public void BodyFor_WeightsAsTheyAreWritten_TakesThemAtTheirWord(string accepted, string? expected) =>
        Assert.Equal(expected, (string?)new CachedPage(new byte[5_000]).BodyFor(accepted).Encoding);

    private static Task<byte[]> BytesAsync(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static string Unpack(byte[] body, string? encoding)
    {
        using var packed = new MemoryStream(body);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
