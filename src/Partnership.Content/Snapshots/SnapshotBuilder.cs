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
    private readonly ILookup<Guid?, PublicDocument> children;

    public SnapshotBuilder(ContentSchema schema, PublishedSet published)
    {
        this.schema = schema;
        this.published = published;
        children = published.Documents.Values
            .Where(d => !d.Versions.IsEmpty && schema.Find(d.ContentType) is not null)
            .OrderBy(d => d.SortOrder).ThenBy(d => d.CreateDate).ThenBy(d => d.Id)
            .ToLookup(d => d.ParentId);
        var trees = published.Documents.Values.SelectMany(d => d.Versions).Select(v => v.Culture).Distinct()
            .ToDictionary(c => c, BuildTree, StringComparer.Ordinal);
        // Not every file of a published version: a translation may name one where only the original's counts.
        var used = trees.Values.SelectMany(items => items).SelectMany(i => i.Properties.AllFiles()).ToHashSet();
        Media = published.Documents.Values.SelectMany(d => d.Media).Where(m => used.Contains(m.Id)).DistinctBy(m => m.Id)
            .ToFrozenDictionary(m => m.Id);
        Cultures = [.. trees.Select(t => new CultureSnapshot(t.Key, schema, Media, t.Value))];
        PrintedAddresses = FindPrintedAddresses();
        FormerPaths = published.Documents.Values
            .SelectMany(d => d.FormerPaths.Select(f => (f.Path, f.LeftAt, Target: new FormerPathTarget(f.Culture, d.Id))))
            .GroupBy(f => f.Path)
            .ToDictionary(g => g.Key, g => g.MaxBy(f => (f.LeftAt, f.Target.DocumentId)).Target);
        ErasedPaths = [.. published.Documents.Values.SelectMany(d => d.ErasedPaths)];
    }

    public long Sequence => published.Sequence;

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
        var item = new ContentItem
        {
            Id = document.Id,
            ContentType = document.ContentType,
            Name = version.Name,
            Culture = culture,
            Path = PathOf(parent, version, culture),
            ParentId = document.ParentId,
            Level = parent is null ? 1 : parent.Level + 1,
            SortOrder = document.SortOrder,
            CreateDate = document.CreateDate,
            UpdateDate = version.UpdateDate,
            FirstPublished = version.FirstPublished,
            Withdrawal = version.Withdrawal,
            Properties = PropertiesOf(document, version),
        };
        items.Add(item);
        foreach (var child in children[document.Id])
            Add(child, item, culture, items);
    }

    // The first document at the top of the tree is the home page: its name is no part of any address.
    private RoutePath PathOf(ContentItem? parent, PublicVersion version, string culture)
    {
        if (parent is not null)
            return parent.Path.Append(version.Segment);
        var prefix = RoutePath.Parse(CulturePrefix(culture));
        var isHome = children[null].First(d => d.Versions.Any(v => v.Culture == culture)).Versions.Contains(version);
        return isHome ? prefix : prefix.Append(version.Segment);
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
