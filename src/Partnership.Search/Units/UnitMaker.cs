using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Search.Facets;

namespace Partnership.Search.Units;

/// <summary>Gathers what belongs to a unit, and stamps it.</summary>
internal sealed class UnitMaker(CultureSnapshot site)
{
    private const string Pdf = "pdf";

    // An item outlives its snapshot when it did not change, and its unit with it, as long as what else it is made of did not
    // change either. It goes when the item goes.
    private static readonly ConditionalWeakTable<ContentItem, Made> Known = [];

    public SearchUnit Make(ContentItem item)
    {
        if (Known.TryGetValue(item, out var known) && known.IsStill(site))
            return known.Unit;
        var made = Make(item, known?.Parts ?? UnitParts.Of(item, site.Schema));
        Known.AddOrUpdate(item, made);
        return made.Unit;
    }

    private Made Make(ContentItem item, UnitParts parts)
    {
        var actions = ActionsOf(item, site).ToImmutableArray();
        var topics = TopicsOf(parts, site).ToImmutableArray();
        var files = FilesOf(parts, site).ToImmutableArray();
        using var stamp = new UnitStamp.Maker();
        stamp.Add(item.Culture).Add(item.ContentType).Add(item.Name).Add(HashOf(item.Properties));
        foreach (var topic in topics)
            if (topic is not null)
                stamp.Add(topic.Name);
        foreach (var action in actions)
            stamp.Add(action.Name).Add(HashOf(action.Properties));
        foreach (var file in files)
            stamp.Add(file.Media.Sha256);
        var facets = item.ContentType == ContentTypes.CaseReview ? ReviewFacets.Of(new CaseReview(item, site)) : null;
        return new Made(parts, topics, new SearchUnit(item, actions, files, facets, stamp.Finish()));
    }

    private static IEnumerable<ContentItem> ActionsOf(ContentItem item, CultureSnapshot site) =>
        site.ChildrenOf(item.Id).Where(c => c.ContentType == ContentTypes.Action);

    // One that is not public yet has its place too: when it comes out, the unit has a word more.
    private static IEnumerable<ContentItem?> TopicsOf(UnitParts parts, CultureSnapshot site) => parts.Topics.Select(site.Find);

    private static IEnumerable<UnitFile> FilesOf(UnitParts parts, CultureSnapshot site) =>
        from part in parts.Files
        let file = site.FirstFile([part.File])
        where file is { Extension: Pdf }
        select new UnitFile(part.Label, file);

    private static byte[] HashOf(PropertyBag bag) => SHA256.HashData(Encoding.UTF8.GetBytes(PropertyJson.Write(bag)));

    private sealed record Made(UnitParts Parts, ImmutableArray<ContentItem?> Topics, SearchUnit Unit)
    {
        // Items that did not change are the same objects in the next snapshot.
        public bool IsStill(CultureSnapshot site) =>
            ActionsOf(Unit.Item, site).SequenceEqual(Unit.Actions, ReferenceEqualityComparer.Instance)
            && TopicsOf(Parts, site).SequenceEqual(Topics, ReferenceEqualityComparer.Instance)
            && FilesOf(Parts, site).SequenceEqual(Unit.Files);
    }
}
