using System.Net;
using AngleSharp.Dom;
using Partnership.Testing;

namespace Partnership.Web.Tests;

/// <summary>What one address answered.</summary>
/// <param name="Path">The address, with its query.</param>
/// <param name="FoundOn">The page that led there.</param>
/// <param name="Status">The status.</param>
/// <param name="Headers">Every header line.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Text">The body, when it is text.</param>
/// <param name="Page">The body as a page, when it is one.</param>
internal sealed record CrawledAnswer(
    string Path, string FoundOn, HttpStatusCode Status, IReadOnlyList<string> Headers, string? MediaType, string Text, IDocument? Page)
{
    public bool HasHeader(string name) => Headers.Any(h => h.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Every address that can be reached from the home page, the sitemap and the leaflets by links, files and assets.</summary>
internal sealed class SiteCrawl
{
    private static readonly string[] Beginnings = ["/", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt", "/case-reviews/feed.atom"];
    private static readonly (string Selector, string Attribute)[] Ways =
    [
        ("a[href]", "href"), ("area[href]", "href"), ("link[href]", "href"), ("script[src]", "src"), ("img[src]", "src"), ("form[action]", "action"),
    ];

    private readonly Dictionary<string, CrawledAnswer> answers = new(StringComparer.Ordinal);

    private SiteCrawl()
    {
    }

    public IReadOnlyCollection<CrawledAnswer> All => answers.Values;

    /// <summary>The pages for people.</summary>
    public IEnumerable<(string Path, IDocument Page)> Pages =>
        answers.Values.Where(a => a.Status == HttpStatusCode.OK).Where(a => a.Page is not null).Select(a => (a.Path, a.Page!)); // just asked

    public CrawledAnswer? Find(string path) => answers.GetValueOrDefault(path);

    public static async Task<SiteCrawl> OfAsync(SiteFactory site)
    {
        using var client = site.CreatePlainClient();
        return await OfAsync(site, client);
    }

    public static async Task<SiteCrawl> OfAsync(SiteFactory site, HttpClient client)
    {
        var crawl = new SiteCrawl();
        var waiting = new Queue<(string Path, string FoundOn)>(Beginnings.Select(b => (b, "(beginning)")));
        while (waiting.TryDequeue(out var next))
        {
            if (crawl.answers.ContainsKey(next.Path))
                continue;
            var answer = await FetchAsync(client, next.Path, next.FoundOn);
            crawl.answers.Add(next.Path, answer);
            foreach (var way in WaysOn(answer, site.Settings["Site:PublicUrl"]))
                waiting.Enqueue((way, next.Path));
        }

        return crawl;
    }

    /// <summary>The address of this site that a link leads to, without its fragment; null when it leads elsewhere.</summary>
    public static string? Internal(string from, string link)
    {
        var place = new Uri(new Uri("http://localhost"), from);
        return Uri.TryCreate(place, link, out var target) && target.Scheme == "http" && target.Authority == "localhost" ? target.PathAndQuery : null;
    }

    private static async Task<CrawledAnswer> FetchAsync(HttpClient client, string path, string foundOn)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var isText = mediaType is not null && (mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("xml", StringComparison.Ordinal) || mediaType.EndsWith("json", StringComparison.Ordinal));
        var text = isText ? await response.Content.ReadAsStringAsync() : "";
        return new CrawledAnswer(
            path, foundOn, response.StatusCode, response.HeaderLines(), mediaType, text,
            mediaType == "text/html" ? await SiteFactory.ParseAsync(text, CancellationToken.None) : null);
    }

    private static IEnumerable<string> WaysOn(CrawledAnswer answer, string publicUrl)
    {
        if (answer.Path == "/sitemap.xml")
            return answer.Text.Split("<loc>").Skip(1).Select(p => p[..p.IndexOf("</loc>", StringComparison.Ordinal)].Replace(publicUrl, "", StringComparison.Ordinal));
        return answer.Page is not { } page ? [] :
            from way in Ways
            from element in page.QuerySelectorAll(way.Selector)
            let target = Internal(answer.Path, element.GetAttribute(way.Attribute) ?? "")
            where target is not null
            select target;
    }
}
