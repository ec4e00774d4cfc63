using Partnership.Content.Items;
using Partnership.Content.Routing;

namespace Partnership.Delivery.Source.Tree;

/// <summary>Where a document stands in the site's tree.</summary>
/// <param name="ParentId">The document above; null at the top.</param>
/// <param name="SortOrder">Its place among its siblings.</param>
/// <param name="Segments">Its part of the address in each culture.</param>
/// <param name="Paths">Its address in each culture in which it can be reached.</param>
internal sealed record Place(Guid? ParentId, int SortOrder, IReadOnlyDictionary<string, UrlSegment> Segments, IReadOnlyDictionary<string, RoutePath> Paths);

/// <summary>
/// Finds the tree: Umbraco doesn't tell what a document stands below, but its path does. What stands below something that isn't public,
/// or is of no type of this site, has no place.
/// </summary>
internal sealed class Placement
{
    private readonly SiblingOrder order;
    private readonly PlaceNames names;
    private readonly ILookup<Guid, SourceItem> children;
    private readonly Dictionary<Guid, Place> places = [];

    private Placement(IReadOnlyDictionary<Guid, SourceItem> items, SiblingOrder order, SourceProblems problems)
    {
        (this.order, names) = (order, new PlaceNames(problems));
        var byPath = new Dictionary<(string Culture, Guid Start, string Path), Guid>();
        foreach (var item in items.Values.OrderBy(i => i.Id))
            foreach (var version in item.Versions)
                byPath.TryAdd((version.Culture, version.Route.StartItemId, KeyOf(version.Route.Path)), item.Id);
        children = items.Values.Select(i => (Item: i, Parent: ParentOf(i, items, byPath)))
            .Where(p => p.Parent is not null)
            .ToLookup(p => p.Parent.GetValueOrDefault(), p => p.Item);
    }

    /// <summary>The place of every document that has one.</summary>
    /// <param name="items">Umbraco's public documents.</param>
    /// <param name="order">Puts siblings in order.</param>
    /// <param name="problems">Takes addresses that could not be kept.</param>
    public static IReadOnlyDictionary<Guid, Place> Of(IReadOnlyDictionary<Guid, SourceItem> items, SiblingOrder order, SourceProblems problems)
    {
        var placement = new Placement(items, order, problems);
        placement.Put(items.Values.Where(i => i.Id == i.Main.Route.StartItemId), null);
        return placement.places;
    }

    private static Guid? ParentOf(SourceItem item, IReadOnlyDictionary<Guid, SourceItem> items, Dictionary<(string, Guid, string), Guid> byPath)
    {
        var (culture, route) = (item.Main.Culture, item.Main.Route);
        if (item.Id == route.StartItemId)
            return null;
        var path = KeyOf(route.Path);
        var above = path[..Math.Max(0, path.LastIndexOf('/'))];
        if (byPath.TryGetValue((culture, route.StartItemId, above), out var parent) && parent != item.Id)
            return parent;
        return above.Length == 0 && items.ContainsKey(route.StartItemId) ? route.StartItemId : null;
    }

    // Without the slash at the end, which a setting of Umbraco's puts there. The home page's is empty.
    private static string KeyOf(string path) => path.TrimEnd('/').ToLowerInvariant();

    private void Put(IEnumerable<SourceItem> siblings, SourceItem? parent)
    {
        var taken = new HashSet<(string Culture, UrlSegment Segment)>();
        var ordered = order.Of(siblings).ToList();
        // Who came first keeps the name, wherever it stands now.
        var segments = ordered.Select(o => o.Item).OrderBy(i => i.CreateDate).ThenBy(i => i.Id)
            .ToDictionary(i => i.Id, i => names.Of(i, parent, taken));
        foreach (var (item, sortOrder) in ordered)
        {
            var isHome = parent is null && item.Id == ordered[0].Item.Id;
            places[item.Id] = new Place(parent?.Id, sortOrder, segments[item.Id], PathsOf(item, segments[item.Id], parent, isHome));
        }

        foreach (var (item, _) in ordered)
            if (children.Contains(item.Id))
                Put(children[item.Id], item);
    }

    // As the snapshot makes them: a document can't be reached in a culture in which the one above it isn't there.
    private Dictionary<string, RoutePath> PathsOf(SourceItem item, IReadOnlyDictionary<string, UrlSegment> segments, SourceItem? parent, bool isHome)
    {
        var paths = new Dictionary<string, RoutePath>();
        foreach (var (culture, segment) in segments)
            if (parent is not null)
            {
                if (places[parent.Id].Paths.TryGetValue(culture, out var above))
                    paths[culture] = above.Append(segment);
            }
            else
            {
                var prefix = RoutePath.Parse(culture == Cultures.Default ? "/" : "/" + culture);
                paths[culture] = isHome ? prefix : prefix.Append(segment);
            }

        return paths;
    }
}
