namespace Partnership.Web.Tests.BadInput;

/// <summary>Whatever arrives at the port, the answer is the sender's fault and never ours, and the next reader is served.</summary>
public class RawRequestTests(KestrelSite site) : IClassFixture<KestrelSite>
{
    private const string Rest = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    public static TheoryData<string, string, int[]> Requests => new()
    {
        { "one huge header", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + new string('h', 40 * 1024) + "\r\n\r\n", [431] },
        { "a thousand headers", "GET / HTTP/1.1\r\nHost: localhost\r\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"X-{i}: v\r\n")) + "\r\n", [431] },
        { "request line of 10 KB", "GET /" + new string('a', 10 * 1024) + Rest, [414] },
        { "query of 10 KB", "GET /case-reviews?theme=" + new string('a', 10 * 1024) + Rest, [414] },
        { "request line of 40 KB", "GET /" + new string('a', 40 * 1024) + Rest, [414] },
        { "request line of 200 KB", "GET /" + new string('a', 200 * 1024) + Rest, [414] },
        { "encoded NUL", "GET /a%00b" + Rest, [400] },
        { "raw NUL", "GET /a\0b" + Rest, [400] },
        { "NUL in the query", "GET /case-reviews?theme=%00" + Rest, [200] },
        { "percent without digits", "GET /%" + Rest, [400, 404] },
        { "percent with wrong digits", "GET /%zz" + Rest, [400, 404] },
        { "half of a character", "GET /%e0%80" + Rest, [400, 404] },
        { "broken UTF-8", "GET /%c3%28/%ff%fe" + Rest, [400, 404] },
        { "raw high bytes", "GET /\u00e9\u00ff" + Rest, [400, 404] },
        { "broken UTF-8 in the query", "GET /case-reviews?theme=%c3%28&theme=%ff&reviewType=%zz" + Rest, [200] },
        { "lone surrogates", "GET /%ed%a0%80" + Rest, [400, 404] },
        { "up and up", "GET /../../../../etc/passwd" + Rest, [400, 404] },
        { "up and up, encoded", "GET /%2e%2e/%2e%2e/appsettings.json" + Rest, [400, 404] },
        { "up and up, encoded twice", "GET /media/%252e%252e/%252e%252e" + Rest, [400, 404] },
        { "backslashes", "GET /..\\..\\appsettings.json" + Rest, [400, 404] },
        { "control characters", "GET /%01%02%7f" + Rest, [400, 404] },
        { "line feed in the path", "GET /a%0d%0aX-Injected:%20yes" + Rest, [400, 404] },
        { "line feed in a redirect", "GET /Privacy/?x=%0d%0aX-Injected:%20yes" + Rest, [308] },
        { "no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", [400] },
        { "two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", [400] },
        { "a host that is none", "GET / HTTP/1.1\r\nHost: ho st<>\r\n\r\n", [400] },
        { "HTTP/1.0", "GET /privacy HTTP/1.0\r\n\r\n", [200] },
        { "HTTP/1.0 with a wrong address", "GET /nothing HTTP/1.0\r\n\r\n", [404] },
        { "HTTP/0.9", "GET /\r\n", [400] },
        { "HTTP/9.9", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", [400, 505] },
        { "no method", " / HTTP/1.1\r\nHost: localhost\r\n\r\n", [400] },
        { "a method with strange letters", "G@T" + " /" + Rest, [400] },
        { "a method that nobody knows", "BREW /" + Rest, [405] },
        { "a method in small letters", "get /" + Rest, [200, 400, 405] },
        { "a method of 5 KB", new string('M', 5 * 1024) + " /" + Rest, [400, 405] },
        { "TRACE", "TRACE /" + Rest, [405] },
        { "CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\nConnection: close\r\n\r\n", [400, 404, 405] },
        { "OPTIONS *", "OPTIONS *" + Rest, [200, 204, 400, 404, 405] },
        { "a whole address", "GET http://localhost/privacy" + Rest, [200] },
        { "the address of another host", "GET http://evil.example/privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", [400] },
        { "a length that is no number", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n", [400] },
        { "a negative length", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", [400] },
        { "a huge length", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\nConnection: close\r\n\r\n", [405, 413] },
        { "a broken chunk", "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n", [400, 405] },
        { "strange encodings", "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: " + string.Concat(Enumerable.Repeat("br;q=,;;*, ", 500)) + "\r\nConnection: close\r\n\r\n", [200] },
        { "thousands of tags", "GET / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " + string.Concat(Enumerable.Repeat("\"a\", ", 3000)) + "\r\nConnection: close\r\n\r\n", [200] },
        { "a strange range", "GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=9-1,,-\r\nConnection: close\r\n\r\n", [200] },
        { "a strange date", "GET /assets/site.css HTTP/1.1\r\nHost: localhost\r\nIf-Modified-Since: yesterday\r\nConnection: close\r\n\r\n", [200] },
        { "a header without a name", "GET / HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n", [400] },
        { "a header on two lines", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n", [400] },
        { "a greeting by TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003", [0, 400] },
        { "rubbish", new string('\u0001', 500) + "\r\n\r\n", [400] },
        { "nothing", "\r\n\r\n\r\n", [0, 400] },
    };

    [Theory]
    [MemberData(nameof(Requests), DisableDiscoveryEnumeration = true)]
    public async Task Send_AnyBytes_IsAnsweredAndTheNextReaderIsServed(string what, string request, int[] expected)
    {
        var answer = await site.SendAsync(request, isUnfinished: expected.Contains(0));

        Assert.True(expected.Contains(answer.Status), $"{what}: {answer.Status}\n{answer.Body[..Math.Min(500, answer.Body.Length)]}");
        Assert.False(answer.HasHeader("Server"), what);
        Assert.False(answer.HasHeader("Set-Cookie"), what);
        Assert.False(answer.HasHeader("X-Injected"), what);
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Healthy", (await site.SendAsync("GET /health/ready" + Rest)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_RequestThatStopsInTheMiddle_DoesNotHoldUpOthers()
    {
        using var slow = new System.Net.Sockets.TcpClient();
        await slow.ConnectAsync(System.Net.IPAddress.Loopback, site.Address.Port, TestContext.Current.CancellationToken);
        await slow.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: loc"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal(200, (await site.SendAsync("GET /" + Rest)).Status);
    }

    [Fact]
    public async Task Send_LongAddress_ShowsAPageWithHelp()
    {
        var answer = await site.SendAsync("GET /" + new string('a', 10 * 1024) + Rest);

        Assert.Contains("That address is too long", answer.Body, StringComparison.Ordinal);
        Assert.Contains("tel:999", answer.Body, StringComparison.Ordinal);
        Assert.True(answer.HasHeader("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/parents-and-carers/print")]
    [InlineData("/case-reviews/feed.atom")]
    public async Task Send_SameQuestionTwice_GetsTheSameAnswerOnTheWire(string path)
    {
        var request = $"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n";
        var first = await site.SendAsync(request);
        var second = await site.SendAsync(request);

        Assert.Equal(200, first.Status);
        Assert.Equal(Lines(first), Lines(second));
        Assert.Equal(first.Body, second.Body);
        var head = await site.SendAsync(request.Replace("GET", "HEAD", StringComparison.Ordinal));
        Assert.Equal(Lines(first), Lines(head));
        Assert.Empty(head.Body);
    }

    private static IEnumerable<string> Lines(RawAnswer answer) => answer.Headers.Where(h => !h.StartsWith("Date:", StringComparison.Ordinal)).Order();
}
