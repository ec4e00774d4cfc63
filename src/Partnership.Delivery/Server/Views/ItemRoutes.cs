using System.Collections.Frozen;
using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;

namespace Partnership.Delivery.Server.Views;

/// <summary>The addresses of documents as the Delivery API writes them.</summary>
/// <param name="snapshot">What is handed out.</param>
/// <param name="published">What is public; null when that is what is handed out.</param>
internal sealed class ItemRoutes(Snapshot snapshot, Snapshot? published)
{
    private readonly FrozenSet<string> varying = snapshot.Schema.Types.Where(Varies).Select(t => t.Alias).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether documents of a type differ between cultures.</summary>
    public bool IsVarying(string contentType) => varying.Contains(contentType);

    /// <summary>The address of a document, which for one that was never published says no more than its id.</summary>
    public string PathOf(ContentItem item)
    {
        if (published is not null && published.In(item.Culture)?.Find(item.Id) is null)
            return $"/preview-{item.Id}/";
        var path = item.Path.Value;
        if (item.Culture != Cultures.Default)
            path = path[(item.Culture.Length + 1)..];
        return path is "" or "/" ? "/" : path + "/";
    }

    /// <summary>Where a document stands in each culture; none when it is the same in all.</summary>
    public ImmutableArray<CultureRoute> CulturesOf(ContentItem item) => IsVarying(item.ContentType)
        ? [.. snapshot.AllCultures.Select(site => RouteIn(site, item.Id)).OfType<CultureRoute>()]
        : [];

    private CultureRoute? RouteIn(CultureSnapshot site, Guid id) => site.Find(id) is { } there
        ? new CultureRoute(site.Culture, PathOf(there), StartOf(site, there))
        : null;

    private static StartItem StartOf(CultureSnapshot site, ContentItem item)
    {
        var top = item;
        while (site.ParentOf(top) is { } above)
            top = above;
        return new StartItem(top.Id, top.Segment.Value);
    }

    private static bool Varies(DocumentType type) => type.Properties.Any(p => p.VariesByCulture);
}
