using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Partnership.Web.Tests.Feeds;

/// <summary>What programs read.</summary>
public partial class FeedTests(SharedSite site)
{
    private const string Feed = "/case-reviews/feed.atom";
    private const string PublicUrl = "https://partnership.example";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Get_Feed_HasWhatTheStandardAsksFor()
    {
        using var response = await site.AskAsync(Feed);
        var feed = XDocument.Parse(await response.TextAsync()).Root!;

        Assert.Equal("application/atom+xml; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(PublicUrl + Feed, Assert.Single(feed.Elements(Atom + "id")).Value);
        Assert.NotEmpty(Assert.Single(feed.Elements(Atom + "title")).Value);
        Assert.Matches(Rfc3339(), Assert.Single(feed.Elements(Atom + "updated")).Value);
        Assert.NotEmpty(Assert.Single(feed.Elements(Atom + "author")).Element(Atom + "name")!.Value);
        Assert.Equal(PublicUrl + Feed, Assert.Single(feed.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "self").Attribute("href")?.Value);
        Assert.Equal(SeedFacts.Reviews.Count, feed.Elements(Atom + "entry").Count());
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", Assert.Single(entry.Elements(Atom + "id")).Value);
            Assert.NotEmpty(Assert.Single(entry.Elements(Atom + "title")).Value);
            Assert.Matches(Rfc3339(), Assert.Single(entry.Elements(Atom + "updated")).Value);
            Assert.Matches(Rfc3339(), Assert.Single(entry.Elements(Atom + "published")).Value);
            Assert.StartsWith("Made up to show how this site works.", Assert.Single(entry.Elements(Atom + "summary")).Value, StringComparison.Ordinal);
            Assert.StartsWith(PublicUrl + "/case-reviews/", Assert.Single(entry.Elements(Atom + "link")).Attribute("href")?.Value, StringComparison.Ordinal);
        }

        Assert.Distinct(feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value));
        Assert.Equal(
            feed.Elements(Atom + "entry").Max(e => e.Element(Atom + "updated")!.Value),
            feed.Element(Atom + "updated")!.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?theme=neglect")]
    [InlineData("?reviewType=serious-case-review&theme=information-sharing")]
    [InlineData("?theme=no-such-theme")]
    public async Task Get_Feed_HonoursTheChoicesOfTheList(string query)
    {
        var list = await site.ReadAsync("/case-reviews" + query);
        using var response = await site.AskAsync(Feed + query);
        var feed = XDocument.Parse(await response.TextAsync()).Root!;

        Assert.Equal(
            list.QuerySelectorAll("main section.year h3 a").Select(a => PublicUrl + a.Href()),
            feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "link")!.Attribute("href")!.Value));
        Assert.Equal(PublicUrl + Feed + query, feed.Element(Atom + "id")?.Value);
    }

    [Fact]
    public async Task Get_FeedWithAStrangeQuery_IsStillXml()
    {
        using var response = await site.AskAsync(Feed + "?theme=%3C%26%22%00%1F&x=\"<&>");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(XDocument.Parse(await response.TextAsync()).Root!.Elements(Atom + "entry"));
    }

    [Fact]
    public async Task Get_Sitemap_IsValid()
    {
        using var response = await site.AskAsync("/sitemap.xml");
        var map = XDocument.Parse(await response.TextAsync()).Root!;

        Assert.Equal("application/xml; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(Map + "urlset", map.Name);
        Assert.NotEmpty(map.Elements(Map + "url"));
        foreach (var url in map.Elements(Map + "url"))
        {
            Assert.StartsWith(PublicUrl + "/", Assert.Single(url.Elements(Map + "loc")).Value, StringComparison.Ordinal);
            Assert.True(DateOnly.TryParseExact(Assert.Single(url.Elements(Map + "lastmod")).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        }

        Assert.Distinct(map.Elements(Map + "url").Select(u => u.Element(Map + "loc")!.Value));
        Assert.DoesNotContain(map.Elements(Map + "url"), u => SeedFacts.Reviews.Any(r => u.Element(Map + "loc")!.Value.EndsWith(r.Path, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Get_Robots_NamesTheSitemapAndKeepsTheDeskOut()
    {
        using var response = await site.AskAsync("/robots.txt");
        var lines = (await response.TextAsync()).Split('\n');

        Assert.Equal("text/plain; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal("User-agent: *", lines[0]);
        Assert.Contains("Disallow: /desk", lines);
        Assert.DoesNotContain("Disallow: /", lines);
        Assert.Contains($"Sitemap: {PublicUrl}/sitemap.xml", lines);
    }

    [Fact]
    public async Task Get_SecurityText_HasTheFieldsOfRfc9116()
    {
        using var response = await site.AskAsync("/.well-known/security.txt");
        var fields = (await response.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToLookup(l => l.Split(": ", 2)[0], l => l.Split(": ", 2)[1].Trim());

        Assert.Equal("text/plain; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal("mailto:Safeguarding.Partnership@RBWM.gov.uk", fields["Contact"].First());
        var expires = DateTimeOffset.ParseExact(Assert.Single(fields["Expires"]), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Assert.InRange(expires, TimeProvider.System.GetUtcNow().AddDays(30), TimeProvider.System.GetUtcNow().AddDays(365));
        Assert.Equal(PublicUrl + "/.well-known/security.txt", Assert.Single(fields["Canonical"]));
        Assert.Equal("en", Assert.Single(fields["Preferred-Languages"]));
    }

    [Theory]
    [InlineData("/sitemap.xml/")]
    [InlineData("/Robots.txt")]
    [InlineData("/case-reviews/feed.atom/")]
    public async Task Get_OtherSpellingOfAFeed_IsNeverAFailure(string path)
    {
        using var response = await site.AskAsync(path);

        Assert.True((int)response.StatusCode < 500, $"{path}: {(int)response.StatusCode}");
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/case-reviews/feed.atom")]
    public async Task Post_Feed_IsNotAllowed(string path)
    {
        using var client = site.CreatePlainClient();
        using var response = await client.AskAsync(HttpMethod.Post, path);
        using var options = await client.AskAsync(HttpMethod.Options, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow);
        Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], options.Content.Headers.Allow);
    }

    [Fact]
    public async Task Get_Addresses_NeverComeFromTheRequest()
    {
        foreach (var path in new[] { "/", Feed, "/sitemap.xml", "/robots.txt", "/.well-known/security.txt", SeedFacts.Reviews[0].Path })
        {
            using var response = await site.AskAsync(path, ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"));
            Assert.DoesNotContain("evil.example", await response.TextAsync(), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    private static partial Regex Rfc3339();
}
