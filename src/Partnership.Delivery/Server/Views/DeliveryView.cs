using System.Collections.Frozen;
using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;

namespace Partnership.Delivery.Server.Views;

/// <summary>
/// What callers in one culture get: documents that differ between cultures as they are in this one, all others as they are. A document
/// below one that isn't there is not there either.
/// </summary>
internal sealed class DeliveryView
{
    private readonly FrozenDictionary<Guid, DeliveryItem> byId;
    private readonly FrozenDictionary<string, DeliveryItem> byPath;
    private readonly ILookup<Guid, DeliveryItem> children;

    public DeliveryView(Snapshot snapshot, ItemRoutes routes, string culture)
    {
        Snapshot = snapshot;
        Items = Collect(snapshot, routes, snapshot.In(culture));
        byId = Items.ToFrozenDictionary(i => i.Item.Id);
        byPath = Items.GroupBy(i => i.Path, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        children = Items.Where(i => i.Item.ParentId is not null).ToLookup(i => i.Item.ParentId.GetValueOrDefault());
    }

    /// <summary>What the view was made from.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>Everything, in the order of the tree.</summary>
    public ImmutableArray<DeliveryItem> Items { get; }

    /// <summary>The documents at the top of the tree.</summary>
    public IEnumerable<DeliveryItem> Roots => Items.Where(i => i.Item.ParentId is null);

    public DeliveryItem? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The document at an address with a slash at both ends.</summary>
    public DeliveryItem? Find(string path) => byPath.GetValueOrDefault(path);

    public IEnumerable<DeliveryItem> ChildrenOf(DeliveryItem item) => children[item.Item.Id];

    public IEnumerable<DeliveryItem> DescendantsOf(DeliveryItem item) =>
        children[item.Item.Id].SelectMany(child => DescendantsOf(child).Prepend(child));

    /// <summary>Those above, from the top of the tree down.</summary>
    public IEnumerable<DeliveryItem> AncestorsOf(DeliveryItem item) =>
        item.Item.ParentId is { } id && Find(id) is { } parent ? AncestorsOf(parent).Append(parent) : [];

    private static ImmutableArray<DeliveryItem> Collect(Snapshot snapshot, ItemRoutes routes, CultureSnapshot? site)
    {
        var found = new Dictionary<Guid, DeliveryItem>();
        var items = ImmutableArray.CreateBuilder<DeliveryItem>();
        var original = snapshot.Default;
        var own = site is null || site.Culture == original.Culture ? [] : site.Items.Where(i => original.Find(i.Id) is null);
        foreach (var item in original.Items.Select(i => routes.IsVarying(i.ContentType) ? site?.Find(i.Id) : i).OfType<ContentItem>().Concat(own))
            if (Make(snapshot, routes, item, found) is { } made && found.TryAdd(item.Id, made))
                items.Add(made);
        return items.ToImmutable();
    }

    private static DeliveryItem? Make(Snapshot snapshot, ItemRoutes routes, ContentItem item, Dictionary<Guid, DeliveryItem> found)
    {
        var start = item.ParentId is not { } parent
            ? new StartItem(item.Id, item.Segment.Value)
            : found.GetValueOrDefault(parent)?.Start;
        return start is null || snapshot.Schema.Find(item.ContentType) is not { } type
            ? null
            : new DeliveryItem { Item = item, Type = type, Path = routes.PathOf(item), Start = start, Cultures = routes.CulturesOf(item) };
    }
}
