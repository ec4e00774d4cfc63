using Microsoft.AspNetCore.Hosting;
using Partnership.Testing;

namespace Partnership.Web.Tests.Security;

/// <summary>The one policy, on everything that the site answers.</summary>
public class SecurityHeaderTests(SharedSite site)
{
    // default-src stands in for neither of the first three: each must be said.
    private static readonly string[] InEveryContentPolicy = ["base-uri 'none'", "form-action ", "frame-ancestors 'none'", "default-src 'none'"];

    private static readonly (string Name, string Value)[] Expected =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
    ];

    public static TheoryData<string, string, int> Answers => new()
    {
        { "GET", "/", 200 },
        { "GET", "/case-reviews?theme=neglect", 200 },
        { "HEAD", "/parents-and-carers", 200 },
        { "OPTIONS", "/parents-and-carers", 204 },
        { "POST", "/parents-and-carers", 405 },
        { "GET", "/no-such-page", 404 },
        { "GET", "/api/no-such-thing", 404 },
        { "GET", "/media/00000000000000000000000000000000/x.pdf", 404 },
        { "GET", "/Case-Reviews/", 308 },
        { "GET", "/p/safeguarding-children/case-reviews-1", 308 },
        { "GET", "/case-reviews/feed.atom", 200 },
        { "GET", "/sitemap.xml", 200 },
        { "GET", "/robots.txt", 200 },
        { "GET", "/.well-known/security.txt", 200 },
        { "GET", "/assets/site.css", 200 },
        { "GET", "/favicon.svg", 200 },
        { "GET", "/health/ready", 200 },
        { "GET", "/health/live", 200 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Any_Answer_CarriesThePolicy(string method, string path, int status)
    {
        using var client = site.CreatePlainClient();
        for (var time = 0; time < 2; time++)
        {
            using var response = await client.AskAsync(new HttpMethod(method), path);
            Assert.Equal(status, (int)response.StatusCode);
            AssertPolicy(response);
        }
    }

    [Fact]
    public async Task Get_PublishedPdf_CarriesThePolicyOfFilesWithoutASandbox()
    {
        var path = (await site.CrawlAsync()).All.First(a => a.MediaType == "application/pdf").Path;

        using var response = await site.AskAsync(path);

        AssertPolicy(response, contentSecurityPolicy: false);
        Assert.Contains("default-src 'none'", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox", response.Header("Content-Security-Policy"), StringComparison.Ordinal); // docs/security.md says why
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/search?q=neglect")]
    [InlineData("/api/search?page=none")]
    [InlineData("/umbraco/delivery/api/v2/content")]
    public async Task Get_AnswerForPrograms_CarriesAContentPolicyToo(string path)
    {
        using var response = await site.AskAsync(path);

        AssertContentPolicy(response);
    }

    [Fact]
    public async Task Get_Policy_AllowsNothingInlineAndNobodyElse()
    {
        using var response = await site.AskAsync("/");

        var policy = (response.Header("Content-Security-Policy") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(d => d.Split(' ')[0], d => d.Split(' ', 2).ElementAtOrDefault(1) ?? "");
        Assert.Equal("'none'", policy["default-src"]);
        foreach (var own in new[] { "script-src", "style-src", "img-src", "connect-src", "form-action" })
            Assert.Equal("'self'", policy[own]);
        foreach (var none in new[] { "base-uri", "frame-ancestors" })
            Assert.Equal("'none'", policy[none]);
        Assert.All(policy.Values, value => Assert.DoesNotMatch(@"unsafe|data:|blob:|\*|http", value));
        Assert.Equal("same-origin", response.Header("Cross-Origin-Opener-Policy"));
        Assert.Matches(@"camera=\(\).*geolocation=\(\)", response.Header("Permissions-Policy"));
    }

    [Fact]
    public async Task Get_InDevelopment_DoesNotPinTheBrowserToHttps()
    {
        using var development = new DevelopmentSite();

        foreach (var path in new[] { "/", "/no-such-page", "/robots.txt" })
        {
            using var response = await development.AskAsync(path);
            Assert.Null(response.Header("Strict-Transport-Security"));
            Assert.NotNull(response.Header("Content-Security-Policy"));
        }
    }

    internal static void AssertPolicy(HttpResponseMessage response, bool contentSecurityPolicy = true)
    {
        foreach (var (name, value) in Expected)
            Assert.True(value == response.Header(name), $"{response.RequestMessage?.RequestUri} {(int)response.StatusCode}: {name} is '{response.Header(name)}'.");
        Assert.Null(response.Header("Server"));
        Assert.Null(response.Header("X-Powered-By"));
        Assert.Null(response.Header("Set-Cookie"));
        AssertContentPolicy(response);
        if (contentSecurityPolicy)
            Assert.Contains("script-src 'self'", response.Header("Content-Security-Policy") ?? $"none on {(int)response.StatusCode}", StringComparison.Ordinal);
    }

    private static void AssertContentPolicy(HttpResponseMessage response) =>
        Assert.All(InEveryContentPolicy, d => Assert.Contains(d, response.Header("Content-Security-Policy") ?? $"none on {(int)response.StatusCode}", StringComparison.Ordinal));

    private sealed class DevelopmentSite : SiteFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Development");
        }
    }
}
