using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.ContentRouting;
using Partnership.Web.Exports;
using Partnership.Web.Limits;
using Partnership.Web.PageCache;
using Partnership.Web.Site;

namespace Partnership.Web.Feeds;

/// <summary>The addresses that programs read: feed, sitemap, robots, security contact.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("").WithMetadata(new PageAnswerMetadata(), WorkTime.Metadata);
        feeds.MapReviewExports();
        Map(feeds, OpenSearchDescription.Path, "application/opensearchdescription+xml; charset=utf-8", OpenSearchDescription.Write);
        Map(feeds, "/sitemap.xml", "application/xml; charset=utf-8", Sitemap.Write);
        Map(feeds, "/robots.txt", "text/plain; charset=utf-8", (_, options, _) => $"User-agent: *\nDisallow: /desk\n\nSitemap: {options.Absolute("/sitemap.xml")}\n");
        Map(feeds, "/.well-known/security.txt", "text/plain; charset=utf-8", SecurityText);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string mediaType, Func<HttpContext, SiteOptions, SiteState, string> write) =>
        routes.MapRead(path, context =>
        {
            var options = context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value;
            return Results.Text(write(context, options, SiteState.Of(context)), mediaType, Encoding.UTF8);
        });

    // The standard (RFC 9116) wants a day in the future, at most a year away: the first day of the month after next but four.
    private static string SecurityText(HttpContext context, SiteOptions options, SiteState state)
    {
        var today = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var expires = new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(6);
        return $"""
            Contact: mailto:{SiteSettings.Of(state.Snapshot.Default).Email}
            Expires: {expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}
            Preferred-Languages: en
            Canonical: {options.Absolute("/.well-known/security.txt")}

            """;
    }
}

/// <summary>The sitemap: every page that search engines should know. Those that show made-up content ask them to stay away.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static string Write(HttpContext context, SiteOptions options, SiteState state) => Xml.Write(new XElement(
        Ns + "urlset",
        from culture in state.Snapshot.AllCultures
        from item in culture.Items
        where state.Snapshot.Schema.Find(item.ContentType)?.Kind == Content.Schema.DocumentKind.Page && !ReviewFindings.Of(culture).ShowsExamples(item)
        select new XElement(
            Ns + "url",
            new XElement(Ns + "loc", options.Absolute(item.Path.Value)),
            new XElement(Ns + "lastmod", item.UpdateDate.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))));
}

/// <summary>XML as text, with its declaration.</summary>
internal static class Xml
{
    public static string Write(XElement root) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting) + "\n";
}
