using System.Globalization;
using System.Xml.Linq;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Web.Feeds;
using Partnership.Web.Finder;
using Partnership.Web.Site;

namespace Partnership.Web.Exports;

/// <summary>The Atom feed of reviews, the newest first.</summary>
internal static class ReviewFeed
{
    private const int MostEntries = 50;
    private static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";

    public static string Write(IReadOnlyList<CaseReview> found, FinderQuery query, SiteOptions options, CultureSnapshot site)
    {
        var self = options.Absolute(ReviewExports.FeedPath + query.ToQueryString());
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
