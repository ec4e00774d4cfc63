using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.ContentRouting;
using Partnership.Web.PageCache;
using Partnership.Web.Site;

namespace Partnership.Web.Feeds;

/// <summary>The addresses that programs read: feed, sitemap, robots, security contact.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("").WithMetadata(new PageAnswerMetadata());
        Map(feeds, "/case-reviews/feed.atom", "application/atom+xml; charset=utf-8", ReviewFeed.Write);
        Map(feeds, "/sitemap.xml", "application/xml; charset=utf-8", Sitemap.Write);
        Map(feeds, "/robots.txt", "text/plain; charset=utf-8", (_, options, _) => $"User-agent: *\nDisallow: /desk\n\nSitemap: {options.Absolute("/sitemap.xml")}\n");
        Map(feeds, "/.well-known/security.txt", "text/plain; charset=utf-8", SecurityText);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string mediaType, Func<HttpContext, SiteOptions, SiteState, string> write) =>
        routes.MapRead(path, (HttpContext context, PublishedSite site, IOptions<SiteOptions> options) =>
            Results.Text(write(context, options.Value, context.Features.Get<SiteState>() ?? site.Current), mediaType, Encoding.UTF8));

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

/// <summary>The Atom feed of reviews, the newest first.</summary>
internal static class ReviewFeed
{
    private const int MostEntries = 50;
    private static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";

    public static string Write(HttpContext context, SiteOptions options, SiteState state)
    {
        var site = state.Snapshot.Default;
        var self = options.Absolute(context.Request.Path + context.Request.QueryString.ToUriComponent());
        var found = ReviewFilter.From(context.Request.Query).Apply(CaseReview.All(site));
        return Xml.Write(new XElement(
            Ns + "feed",
            new XElement(Ns + "id", self),
            new XElement(Ns + "title", $"Case reviews: {SiteSettings.Of(site).OrganisationName}"),
            new XElement(Ns + "updated", Time(found.Select(r => r.Item.UpdateDate).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max())),
            new XElement(Ns + "link", new XAttribute("rel", "self"), new XAttribute("href", self)),
            new XElement(Ns + "link", new XAttribute("href", options.Absolute("/case-reviews"))),
            new XElement(Ns + "author", new XElement(Ns + "name", SiteSettings.Of(site).OrganisationLongName)),
            found.Take(MostEntries).Select(r => Entry(r, options))));
    }

    private static XElement Entry(CaseReview review, SiteOptions options) => new(
        Ns + "entry",
        new XElement(Ns + "id", $"urn:uuid:{review.Item.Id}"),
        new XElement(Ns + "title", review.Item.Name),
        new XElement(Ns + "updated", Time(review.Item.UpdateDate)),
        new XElement(Ns + "published", LondonTime.Iso(review.PublishedOn) + "T00:00:00Z"),
        new XElement(Ns + "link", new XAttribute("href", options.Absolute(review.Item.Path.Value))),
        new XElement(Ns + "category", new XAttribute("term", review.ReviewType.Value), new XAttribute("label", review.ReviewType.Label)),
        review.Themes.Select(t => new XElement(Ns + "category", new XAttribute("term", t.Anchor()), new XAttribute("label", t.Name))),
        new XElement(Ns + "summary", (review.Item.IsDemonstration() ? "Made up to show how this site works. " : "") + review.Item.Summary()));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>XML as text, with its declaration.</summary>
internal static class Xml
{
    public static string Write(XElement root) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting) + "\n";
}
