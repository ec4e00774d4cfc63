using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;

namespace Partnership.Content.Snapshots;

/// <summary>The published documents of one culture. Immutable; every look-up is read without a lock.</summary>
public sealed class CultureSnapshot
{
    private readonly FrozenDictionary<Guid, ContentItem> byId;
    private readonly FrozenDictionary<RoutePath, ContentItem> byPath;
    private readonly FrozenDictionary<string, ImmutableArray<ContentItem>> byType;
    private readonly FrozenDictionary<Guid, ImmutableArray<ContentItem>> byParent;

    // Holds answers that pages compute from this snapshot, by the type of the answer. It only ever grows by values that any
    // thread would compute alike, and it is dropped with the snapshot, so nothing in it can be stale.
    private readonly ConcurrentDictionary<Type, object> derived = new();

    private readonly FrozenDictionary<Guid, MediaItem> media;

    internal CultureSnapshot(string culture, ContentSchema schema, FrozenDictionary<Guid, MediaItem> media, ImmutableArray<ContentItem> items)
    {
        Culture = culture;
        Schema = schema;
        this.media = media;
        Items = items;
        byId = items.ToFrozenDictionary(i => i.Id);
        byPath = items.GroupBy(i => i.Path).ToFrozenDictionary(g => g.Key, g => g.First());
        byType = items.GroupBy(i => i.ContentType).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        byParent = items.Where(i => i.ParentId is not null)
            .GroupBy(i => i.ParentId.GetValueOrDefault())
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>The culture, as an IETF language tag.</summary>
    public string Culture { get; }

    /// <summary>The content model that the items follow.</summary>
    public ContentSchema Schema { get; }

    /// <summary>Every item in the order of the tree: a document before those below it, siblings by their sort order.</summary>
    public ImmutableArray<ContentItem> Items { get; }

    /// <summary>The document at the top of the tree, or null while nothing is published.</summary>
    public ContentItem? Home => Items.IsEmpty ? null : Items[0];

    /// <summary>The item of that id, or null when it isn't published in this culture.</summary>
    public ContentItem? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The first published file among those picked, or null.</summary>
    public MediaItem? FirstFile(ImmutableArray<Guid> ids) => ids.Select(i => media.GetValueOrDefault(i)).FirstOrDefault(m => m is not null);

    /// <summary>The label that people read for a choice.</summary>
    public string LabelOf(ContentItem item, string alias, string value) =>
        Schema.Find(item.ContentType)?.Find(alias)?.LabelOf(value) ?? value;

    /// <summary>The item at that address, or null.</summary>
    public ContentItem? Find(RoutePath path) => byPath.GetValueOrDefault(path);

    /// <summary>The published ones among the items picked, in their order.</summary>
    public IEnumerable<ContentItem> Find(IEnumerable<Guid> ids) => ids.Select(Find).OfType<ContentItem>();

    /// <summary>Every item of a type, in the order of the tree.</summary>
    public ImmutableArray<ContentItem> OfType(string alias) => byType.TryGetValue(alias, out var items) ? items : [];

    /// <summary>The items directly below one, by their sort order.</summary>
    public ImmutableArray<ContentItem> ChildrenOf(Guid id) => byParent.TryGetValue(id, out var items) ? items : [];

    /// <summary>The item above one, or null at the top.</summary>
    public ContentItem? ParentOf(ContentItem item) => item.ParentId is { } parent ? Find(parent) : null;

    /// <summary>The items above one, from the top of the tree down, without itself.</summary>
    public IReadOnlyList<ContentItem> AncestorsOf(ContentItem item)
    {
        var ancestors = new List<ContentItem>();
        for (var above = ParentOf(item); above is not null; above = ParentOf(above))
            ancestors.Insert(0, above);
        return ancestors;
    }

    /// <summary>
    /// Where a reader finds an item: its own page, or its place inside the page of the nearest item above it that has one.
    /// Null for items that hold data only.
    /// </summary>
    public (RoutePath Path, string? Fragment)? PlaceOf(ContentItem item)
    {
        if (Schema.Find(item.ContentType) is not { HasAddress: true } type)
            return null;
        if (type.Kind == DocumentKind.Page)
            return (item.Path, null);
        return AncestorsOf(item).LastOrDefault(a => Schema.Find(a.ContentType)?.Kind == DocumentKind.Page) is { } page
            ? (page.Path, item.Path.Value[(item.Path.Value.LastIndexOf('/') + 1)..])
            : null;
    }

    /// <summary>An answer that depends on this snapshot alone, computed once.</summary>
    /// <typeparam name="T">The type of the answer, which is also its key.</typeparam>
    public T Derive<T>(Func<CultureSnapshot, T> compute) where T : class =>
        (T)derived.GetOrAdd(typeof(T), static (_, state) => state.compute(state.snapshot), (compute, snapshot: this));
}
