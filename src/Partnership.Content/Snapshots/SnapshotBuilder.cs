using System.Collections.Frozen;
using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Content.Snapshots;

/// <summary>Turns the public state of single documents into trees with addresses.</summary>
internal sealed class SnapshotBuilder
{
    /// <summary>The property in which any type may list addresses that were printed and must answer for ever.</summary>
    private const string PrintedAddressesAlias = "printedAddresses";

    private readonly ContentSchema schema;
    private readonly PublishedSet published;
    private readonly IReadOnlyDictionary<(Guid Id, string Culture), BuiltItem> earlier;
    private readonly Dictionary<(Guid Id, string Culture), BuiltItem> built = [];
    private readonly ILookup<Guid?, PublicDocument> children;

    /// <summary>Builds the trees.</summary>
    /// <param name="schema">The content model.</param>
    /// <param name="published">The public state.</param>
    /// <param name="earlier">Items that an earlier snapshot of the same schema had: those that are still the same are used again.</param>
    public SnapshotBuilder(ContentSchema schema, PublishedSet published, IReadOnlyDictionary<(Guid Id, string Culture), BuiltItem> earlier)
    {
        this.schema = schema;
        this.published = published;
        this.earlier = earlier;
        children = published.Documents.Values
            .Where(d => !d.Versions.IsEmpty && schema.Find(d.ContentType) is not null)
            .OrderBy(d => d.SortOrder).ThenBy(d => d.CreateDate).ThenBy(d => d.Id)
            .ToLookup(d => d.ParentId);
        var trees = published.Documents.Values.SelectMany(d => d.Versions).Select(v => v.Culture).Distinct()
            .Select(c => (Culture: c, Items: BuildTree(c)))
            .Where(t => !t.Items.IsEmpty)
            .ToList();
        Media = built.Values.SelectMany(b => b.Media).DistinctBy(m => m.Id).ToFrozenDictionary(m => m.Id);
        Cultures = [.. trees.Select(t => new CultureSnapshot(t.Culture, schema, Media, t.Items))];
        PrintedAddresses = FindPrintedAddresses();
        FormerPaths = published.Documents.Values
            .SelectMany(d => d.FormerPaths.Select(f => (f.Path, f.LeftAt, Target: new FormerPathTarget(f.Culture, d.Id))))
            .GroupBy(f => f.Path)
            .ToDictionary(g => g.Key, g => g.MaxBy(f => (f.LeftAt, f.Target.DocumentId)).Target);
        ErasedPaths = [.. published.Documents.Values.SelectMany(d => d.ErasedPaths)];
    }

    public long Sequence => published.Sequence;

    /// <summary>Every item, with the document that it was made from.</summary>
    public IReadOnlyDictionary<(Guid Id, string Culture), BuiltItem> Built => built;

    public ImmutableArray<CultureSnapshot> Cultures { get; }

    public FrozenDictionary<Guid, MediaItem> Media { get; }

    public Dictionary<RoutePath, Guid> PrintedAddresses { get; }

    public Dictionary<RoutePath, FormerPathTarget> FormerPaths { get; }

    public ImmutableArray<PathHash> ErasedPaths { get; }

    private static string CulturePrefix(string culture) => culture == Items.Cultures.Default ? "/" : "/" + culture;

    private ImmutableArray<ContentItem> BuildTree(string culture)
    {
        var items = ImmutableArray.CreateBuilder<ContentItem>();
        foreach (var root in children[null])
            Add(root, null, culture, items);
        return items.ToImmutable();
    }

    // A document whose parent isn't published in the culture is never reached, so it has no address and is not public.
    private void Add(PublicDocument document, ContentItem? parent, string culture, ImmutableArray<ContentItem>.Builder items)
    {
        if (document.Versions.FirstOrDefault(v => v.Culture == culture) is not { } version)
            return;
        var path = PathOf(document, parent, version.Segment, culture);
        var level = parent is null ? 1 : parent.Level + 1;
        if (!earlier.TryGetValue((document.Id, culture), out var now) || !now.IsStill(document, path, level))
            now = new BuiltItem(document, Make(document, version, path, level));
        items.Add(now.Item);
        built.Add((document.Id, culture), now);
        foreach (var child in children[document.Id])
            Add(child, now.Item, culture, items);
    }

    private ContentItem Make(PublicDocument document, PublicVersion version, RoutePath path, int level) =>
        new()
        {
            Id = document.Id,
            ContentType = document.ContentType,
            Name = version.Name,
            Culture = version.Culture,
            Path = path,
            Segment = version.Segment,
            ParentId = document.ParentId,
            Level = level,
            SortOrder = document.SortOrder,
            CreateDate = document.CreateDate,
            UpdateDate = version.UpdateDate,
            FirstPublished = version.FirstPublished,
            Withdrawal = version.Withdrawal,
            Properties = PropertiesOf(document, version),
        };

    // The first document at the top of the tree is the home page: its name is no part of any address.
    private RoutePath PathOf(PublicDocument document, ContentItem? parent, UrlSegment segment, string culture)
    {
        if (parent is not null)
            return parent.Path.Append(segment);
        var prefix = RoutePath.Parse(CulturePrefix(culture));
        var isHome = children[null].First(d => d.Versions.Any(v => v.Culture == culture)).Id == document.Id;
        return isHome ? prefix : prefix.Append(segment);
    }

    private PropertyBag PropertiesOf(PublicDocument document, PublicVersion version)
    {
        var type = schema.Get(document.ContentType);
        var own = version.Properties.PublicOnly(type, schema);
        if (version.Culture == Items.Cultures.Default
            || document.Versions.FirstOrDefault(v => v.Culture == Items.Cultures.Default) is not { } original)
            return own;
        var shared = original.Properties.PublicOnly(type, schema).Where(p => !Varies(p.Key));
        return new PropertyBag(shared.Concat(own.Where(p => Varies(p.Key))));

        bool Varies(string alias) => type.Find(alias) is { VariesByCulture: true };
    }

    private Dictionary<RoutePath, Guid> FindPrintedAddresses()
    {
        var addresses = new Dictionary<RoutePath, Guid>();
        foreach (var item in Cultures.Where(c => c.Culture == Items.Cultures.Default).SelectMany(c => c.Items))
            foreach (var text in item.Properties.Texts(PrintedAddressesAlias))
                if (RoutePath.TryParse(text, out var path))
                    addresses.TryAdd(path, item.Id);
        return addresses;
    }
}

/// <summary>An item, and the document that it was made from.</summary>
internal sealed class BuiltItem(PublicDocument document, ContentItem item)
{
    /// <summary>The item.</summary>
    public ContentItem Item => item;

    /// <summary>The files that it uses.</summary>
    public ImmutableArray<MediaItem> Media { get; } = MediaIn(document, item);

    /// <summary>Whether it would be made alike again. A document that did not change is the same object in every public state.</summary>
    public bool IsStill(PublicDocument now, RoutePath path, int level) => ReferenceEquals(document, now) && item.Path == path && item.Level == level;

    private static ImmutableArray<MediaItem> MediaIn(PublicDocument document, ContentItem item)
    {
        if (document.Media.IsEmpty)
            return [];
        var used = item.Properties.AllFiles().ToHashSet();
        return [.. document.Media.Where(m => used.Contains(m.Id))];
    }
}
