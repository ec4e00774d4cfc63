using System.Net;
using System.Text;

namespace Partnership.Web.Tests.Telemetry;

/// <summary>Whatever visitors send, and whatever documents they read, nothing of it leaves the computer with the telemetry.</summary>
public sealed class NothingPersonalTests(ToldSite site) : IClassFixture<ToldSite>
{
    // Each is looked for without regard to case, in everything that was sent.
    private const string Mark = "zzmark";
    private const string VisitorAddress = "203.0.113.77";
    private const string Document = "child-alder";
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    private static readonly (string Name, string Value)[] Headers =
    [
        ("User-Agent", $"{Mark}-agent"), ("Referer", $"https://{Mark}-referer.example/"), ("Cookie", $"{Mark}-cookie={Mark}"), ("X-Forwarded-For", VisitorAddress),
        ("traceparent", $"00-{TraceId}-b7ad6b7169203331-01"), ("tracestate", $"{Mark}state={Mark}"), ("baggage", $"{Mark}bag={Mark}"),
        ("Correlation-Context", $"{Mark}=1"), ("Request-Id", $"|{Mark}."), ("Authorization", $"Bearer {Mark}"), ("Api-Key", $"{Mark}-key"), ("Accept-Language", Mark),
    ];

    [Fact]
    public async Task Export_AfterAllKindsOfRequests_HasNothingOfThem()
    {
        foreach (var path in new[]
        {
            $"/search?q={Mark}-words", $"/api/search?q={Mark}", $"/api/suggest?q={Mark}", $"/case-reviews/feed.atom?q={Mark}", $"/{Mark}-path", $"/api/{Mark}", $"/privacy?{Mark}=1",
            $"/case-reviews/{Document}", $"/case-reviews/{Document}?q={Mark}", $"/media/{Mark}/{Mark}.pdf", $"/umbraco/delivery/api/v2/content/item/{Mark}", $"/umbraco/delivery/api/v2/content?filter=name:{Mark}",
            $"/desk/{Mark}", $"/desk/shared/{Mark}", "/desk/sign-in", $"/_error/500?{Mark}", $"/assets/{Mark}.css", $"/health/{Mark}",
        })
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, new HttpMethod(Mark.ToUpperInvariant()) })
            {
                using var response = await site.Public.AskAsync(method, path, Headers);
                Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
            }

        using var failed = await site.Public.AskAsync(HttpMethod.Get, $"/news?{Mark}", [.. Headers, (ToldSite.Failing, $"{Mark} message")]);
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        await SignInAsync();

        site.Flush();
        var metrics = await site.MetricsAsync();
        var (spans, logs, sentMetrics) = (site.Collector.Received("/v1/traces"), site.Collector.Received("/v1/logs"), site.Collector.Received("/v1/metrics"));
        foreach (var (what, sent) in new[] { ("spans", spans), ("logs", logs), ("metrics", sentMetrics), ("/metrics", metrics) })
            foreach (var secret in new[] { Mark, VisitorAddress, Document, TraceId, Encoding.Latin1.GetString(Convert.FromHexString(TraceId)) })
                Assert.False(Has(sent, secret), $"{what} have {secret}: {Around(sent, secret)}");

        // What is looked at is really there.
        Assert.Contains("http.route", spans, StringComparison.Ordinal);
        Assert.Contains("_page/review", spans, StringComparison.Ordinal);
        Assert.Contains("{Reference}: {Method} {Path} failed.", logs, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException <- System.FormatException", logs, StringComparison.Ordinal);
        Assert.Contains("FailingPages.OnResourceExecuting", logs, StringComparison.Ordinal);
        Assert.Contains("The desk refused", logs, StringComparison.Ordinal);
        Assert.Contains("partnership.search.duration", sentMetrics, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_bucket", metrics, StringComparison.Ordinal);
    }

    private async Task SignInAsync()
    {
        (string, string)[] https = [.. Headers.Where(h => h.Name != "Cookie"), ("X-Forwarded-Proto", "https")];
        using var form = await site.Public.AskAsync(HttpMethod.Get, "/desk/sign-in", https);
        var page = await form.PageAsync();
        var token = page.QuerySelector("input[name=formToken]")?.GetAttribute("value") ?? "";
        var fields = page.QuerySelectorAll("form[method=post] input").Select(i => (Name: i.GetAttribute("name") ?? "", Type: i.GetAttribute("type"))).Where(i => i.Name.Length > 0 && i.Name != "formToken").ToList();
        Assert.True(fields.Count >= 2 && token.Length > 0);
        using var content = new FormUrlEncodedContent([new("formToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, $"{Mark}@example.org"))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/sign-in") { Content = content };
        foreach (var (name, value) in https.Append(("Cookie", string.Join("; ", form.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])))))
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await site.Public.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode); // the form again, with what is wrong
    }

    private static bool Has(string sent, string secret) => sent.Contains(secret, StringComparison.OrdinalIgnoreCase);

    private static string Around(string sent, string secret)
    {
        var at = sent.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : sent[Math.Max(0, at - 200)..Math.Min(sent.Length, at + 100)];
    }
}
