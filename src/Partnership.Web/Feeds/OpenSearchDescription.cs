using System.Xml.Linq;
using Partnership.Content.Views;
using Partnership.Web.Site;

namespace Partnership.Web.Feeds;

/// <summary>Tells browsers how to search this site from their own address bar.</summary>
internal static class OpenSearchDescription
{
    public const string Path = "/opensearch.xml";

    private const int LongestName = 16; // the standard's limit
    private static readonly XNamespace Ns = "http://a9.com/-/spec/opensearch/1.1/";

    public static string Write(HttpContext context, SiteOptions options, SiteState state)
    {
        var name = SiteSettings.Of(state.Snapshot.Default).OrganisationName;
        return Xml.Write(new XElement(
            Ns + "OpenSearchDescription",
            new XElement(Ns + "ShortName", name.Length <= LongestName ? name : name[..LongestName].Trim()),
            new XElement(Ns + "Description", $"Search the reviews, reports and pages of {name}"),
            new XElement(Ns + "InputEncoding", "UTF-8"),
            new XElement(Ns + "Url", new XAttribute("type", "text/html"), new XAttribute("template", options.Absolute("/search?q={searchTerms}"))),
            new XElement(
                Ns + "Url",
                new XAttribute("type", "application/atom+xml"),
                new XAttribute("template", options.Absolute("/case-reviews/feed.atom?q={searchTerms}")))));
    }
}
