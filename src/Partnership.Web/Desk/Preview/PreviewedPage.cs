using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Editorial.Previews;
using Partnership.Web.CaseReviews;
using Partnership.Web.ContentRouting;
using Partnership.Web.PageCache;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Preview;

/// <summary>The page that shows a version, in the site as it would be. It is made for one request and kept nowhere.</summary>
/// <param name="State">The site as it would be.</param>
/// <param name="Request">The page that shows the document: its own, that of the page around it, or the home page.</param>
/// <param name="Fragment">The part of that page where the document stands; null for all of it.</param>
internal sealed record PreviewedPage(SiteState State, ContentRequest Request, string? Fragment)
{
    /// <summary>Puts a version into the site as it is now.</summary>
    /// <param name="now">What is public.</param>
    /// <param name="content">The version.</param>
    /// <param name="filesRoot">What the addresses of files that are not public begin with.</param>
    /// <returns>Null when no page can show it: something above it isn't written, or is more than the reader may see.</returns>
    public static PreviewedPage? Of(PublishedMoment now, PreviewContent content, string filesRoot) =>
        // A page whose reader may know only its name would be shown empty, as if that were all of it.
        Of(now, content.Documents, content.Culture, content.Type, filesRoot) is { } page && !content.Above.Any(a => a.Id == page.Request.Item.Id && a.IsNameOnly)
            ? page
            : null;

    /// <summary>Puts a document into the site as it is now.</summary>
    /// <param name="now">What is public.</param>
    /// <param name="imagined">The document last, and before it those above that are not public. Each has one version.</param>
    /// <param name="culture">The culture of that version.</param>
    /// <param name="type">The type of the document.</param>
    /// <param name="filesRoot">What the addresses of files that are not public begin with.</param>
    /// <returns>Null when no page can show it.</returns>
    public static PreviewedPage? Of(PublishedMoment now, ImmutableArray<PublicDocument> imagined, string culture, DocumentType type, string filesRoot)
    {
        var documents = imagined.Select(d => Place(d, now, filesRoot)).ToImmutableArray();
        var snapshot = now.State.Snapshot.Next(now.Documents.Apply(new PublicationChange(now.Documents.Sequence, documents)));
        if (snapshot.In(culture) is not { } site || site.Find(imagined[^1].Id) is not { } item)
            return null;
        var (page, fragment) = PageOf(item, type, site);
        return page is null
            ? null
            : new PreviewedPage(new SiteState(snapshot, new CachedPages()), new ContentRequest(page, site, ContentPages.For(page.ContentType)), fragment);
    }

    /// <summary>The report as a web page in place of the page of its review; null when there is none.</summary>
    public PreviewedPage? ReportIn(ReadableReports reports) =>
        Request.Item.ContentType == ContentTypes.CaseReview && Fragment is null && reports.Of(new CaseReview(Request.Item, Request.Site)) is not null
            ? this with { Request = Request with { Page = ContentPages.Report } }
            : null;

    private static (ContentItem? Page, string? Fragment) PageOf(ContentItem item, DocumentType type, CultureSnapshot site)
    {
        if (type.Kind == DocumentKind.Page)
            return (item, null);
        return site.PlaceOf(item) is { } place ? (site.Find(place.Path), place.Fragment) : (site.Home, null);
    }

    // In other cultures it stays as it is, and so do its former addresses.
    private static PublicDocument Place(PublicDocument imagined, PublishedMoment now, string filesRoot)
    {
        var version = imagined.Versions[0];
        var known = now.Documents.Documents.GetValueOrDefault(imagined.Id);
        var files = imagined.Media.Select(m => now.State.Snapshot.FindMedia(m.Id) is null ? m with { Root = filesRoot } : m);
        return imagined with
        {
            Versions = [.. (known?.Versions ?? []).Where(v => v.Culture != version.Culture).Append(version).OrderBy(v => v.Culture, StringComparer.Ordinal)],
            FormerPaths = known?.FormerPaths ?? [],
            ErasedPaths = known?.ErasedPaths ?? [],
            Media = [.. files.UnionBy(known?.Media ?? [], m => m.Id).OrderBy(m => m.Id)],
        };
    }
}
