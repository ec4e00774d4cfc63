using System.Net;
using CsCheck;
using Partnership.Search.Tests.Fuzzing;
using Partnership.Testing;

namespace Partnership.Web.Tests.Api;

/// <summary>
/// What nobody types and somebody sends, to every address that searches: it is answered, or refused in words, and never hangs.
/// 5,000 questions; with PARTNERSHIP_LONG=1 in the environment 100,000. How quickly is what benchmarks measure.
/// </summary>
public sealed class HostileSearchTests : IAsyncLifetime
{
    private static readonly int Questions = Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") == "1" ? 100_000 : 5_000;

    // As long as the site itself works on a question at the most.
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(30);

    private static readonly string[] Addresses =
    [
        "/api/search", "/api/search", "/api/suggest", "/search", "/case-reviews", "/case-reviews/feed.atom", "/case-reviews/export.csv", "/case-reviews/export.json",
        "/api/search/00000000-0000-0000-0000-000000000000/pages", "/api/search/not-an-id/pages",
    ];

    private static readonly string[] Keys = ["q", "q", "q", "page", "pageSize", "sort", "theme", "agency", "type", "reviewType", "harmType", "ageBand", "year", "nonsense", ""];

    private static readonly Gen<string> Number = Gen.OneOf(
        "0", "1", "2", "-1", "99999", "2147483647", "2147483648", "-9223372036854775808", "1e9", "0x10", "1.5", "NaN", " 7", "\u0667", "100", "101");

    private static readonly Gen<string> Choice = Gen.OneOf("neglect", "health-visiting", "newest", "oldest", "relevance", "caseReview", "2024", "under-1");

    private static readonly Gen<string> Parameter = Gen.Select(
        Gen.OneOf(Keys), Gen.Frequency((6, HostileText.Any), (2, Number), (2, Choice)), Gen.Bool, (key, value, isRaw) => $"{key}={(isRaw ? Raw(value) : Escaped(value))}");

    private static readonly Gen<string> Address = Gen.Select(
        Gen.OneOf(Addresses), Parameter.Array[0, 4], (path, parameters) => $"{path}?{string.Join('&', parameters)}");

    private readonly SiteFactory site = new();

    public async ValueTask InitializeAsync()
    {
        site.Settings["RateLimits:PerSecond"] = "1000000";
        site.Settings["RateLimits:Burst"] = "1000000";
        await site.SearchHasEverythingAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Get_AnyQuestion_IsAnsweredOrRefusedInWords()
    {
        using var client = site.CreatePlainClient();

        await Address.SampleAsync(async address => Assert.Null(await ComplaintAsync(client, address)), iter: Questions);
    }

    private static async Task<string?> ComplaintAsync(HttpClient client, string address)
    {
        var shown = address[..Math.Min(300, address.Length)];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Hanging);
        try
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), limit.Token);
            var body = await response.Content.ReadAsStringAsync(limit.Token);
            var isWrong = !IsFit(response.StatusCode) || (response.StatusCode == HttpStatusCode.BadRequest && body.Length == 0) || body.Contains("   at ", StringComparison.Ordinal);
            return isWrong ? $"{(int)response.StatusCode} {shown}\n{body[..Math.Min(300, body.Length)]}" : null;
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return $"It hangs: {shown}";
        }
    }

    private static bool IsFit(HttpStatusCode status) =>
        status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestUriTooLong;

    // As a browser would: half characters can't be sent.
    private static string Escaped(string text) => Uri.EscapeDataString(string.Concat(text.EnumerateRunes()));

    // As a careless program would: only what ends an address or a parameter is escaped.
    private static string Raw(string text) => string.Concat(text.Select(c => c is > ' ' and < '\u007F' and not ('#' or '&' or '%' or '\\') ? c.ToString() : Escaped(c.ToString())));
}
