using System.Collections.Frozen;
using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;

namespace Partnership.Content.Snapshots;

/// <summary>
/// Everything that the public may see, at one place of the publication log. Immutable: a change makes a new snapshot, and one
/// reference write swaps it in.
/// </summary>
public sealed class Snapshot
{
    private static readonly RouteMatch.Gone GoneMatch = new();
    private static readonly RouteMatch.Nothing NothingMatch = new();

    private readonly FrozenDictionary<string, CultureSnapshot> cultures;
    private readonly FrozenDictionary<string, MediaItem> mediaByUrl;
    private readonly FrozenDictionary<Guid, MediaItem> mediaById;
    private readonly FrozenDictionary<RoutePath, Guid> printedAddresses;
    private readonly FrozenDictionary<RoutePath, FormerPathTarget> formerPaths;
    private readonly FrozenSet<PathHash> erasedPaths;
    private readonly IReadOnlyDictionary<(Guid Id, string Culture), BuiltItem> items;

    private Snapshot(ContentSchema schema, SnapshotBuilder built)
    {
        Schema = schema;
        Sequence = built.Sequence;
        cultures = built.Cultures.ToFrozenDictionary(c => c.Culture, StringComparer.OrdinalIgnoreCase);
        mediaById = built.Media;
        mediaByUrl = built.Media.Values.ToFrozenDictionary(m => m.Url, StringComparer.Ordinal);
        printedAddresses = built.PrintedAddresses.ToFrozenDictionary();
        formerPaths = built.FormerPaths.ToFrozenDictionary();
        erasedPaths = built.ErasedPaths.ToFrozenSet();
        items = built.Built;
    }

    /// <summary>The number of the last publication log entry that it includes.</summary>
    public long Sequence { get; }

    /// <summary>The content model that its items follow.</summary>
    public ContentSchema Schema { get; }

    /// <summary>The cultures in which something is published, the default first.</summary>
    public IEnumerable<CultureSnapshot> AllCultures =>
        cultures.Values.OrderBy(c => c.Culture != Cultures.Default).ThenBy(c => c.Culture, StringComparer.Ordinal);

    /// <summary>The items of the default culture; empty while nothing is published.</summary>
    public CultureSnapshot Default => In(Cultures.Default) ?? new CultureSnapshot(Cultures.Default, Schema, mediaById, []);

    /// <summary>The files that published items use. No other file is public.</summary>
    public ImmutableArray<MediaItem> Media => mediaById.Values;

    /// <summary>Builds the snapshot of a public state.</summary>
    public static Snapshot Build(ContentSchema schema, PublishedSet published) =>
        new(schema, new SnapshotBuilder(schema, published, ImmutableDictionary<(Guid Id, string Culture), BuiltItem>.Empty));

    /// <summary>
    /// Builds the snapshot of a later public state. It equals one that is built anew; items that did not change are the same
    /// objects, so that what is known of them need not be found out again.
    /// </summary>
    public Snapshot Next(PublishedSet published) => new(Schema, new SnapshotBuilder(Schema, published, items));

    /// <summary>The items of a culture, or null when nothing is published in it.</summary>
    public CultureSnapshot? In(string culture) => cultures.GetValueOrDefault(culture);

    /// <summary>The published file of that id, or null.</summary>
    public MediaItem? FindMedia(Guid id) => mediaById.GetValueOrDefault(id);

    /// <summary>The published file at that address, or null.</summary>
    public MediaItem? FindMedia(string url) => mediaByUrl.GetValueOrDefault(url);

    /// <summary>What the site has at an address.</summary>
    public RouteMatch Match(RoutePath path)
    {
        var site = CultureOf(path);
        if (site?.Find(path) is { } item)
            return Present(item, site);
        if (printedAddresses.TryGetValue(path, out var printed) && cultures.GetValueOrDefault(Cultures.Default)?.Find(printed) is { } target)
            return new RouteMatch.Moved(target.Path, null);
        if (formerPaths.TryGetValue(path, out var former))
            return cultures.GetValueOrDefault(former.Culture)?.Find(former.DocumentId) is { } now
                ? new RouteMatch.Moved(now.Path, null)
                : GoneMatch;
        return IsErased(path) ? GoneMatch : NothingMatch;
    }

    private static RouteMatch Present(ContentItem item, CultureSnapshot site) => site.PlaceOf(item) switch
    {
        null => NothingMatch,
        { Fragment: null } => new RouteMatch.Page(item, site),
        { } place => new RouteMatch.Moved(place.Path, place.Fragment),
    };

    // The culture may have gone with the document, so what could be its prefix is tried as well.
    private bool IsErased(RoutePath path) => erasedPaths.Count > 0
        && (erasedPaths.Contains(PathHash.Of(Cultures.Default, path)) || erasedPaths.Contains(PathHash.Of(FirstSegment(path), path)));

    private static string FirstSegment(RoutePath path) => path.Value.Split('/', 3)[1];

    private CultureSnapshot? CultureOf(RoutePath path)
    {
        var prefix = FirstSegment(path);
        return prefix.Length > 0 && cultures.TryGetValue(prefix, out var culture) && culture.Culture != Cultures.Default
            ? culture
            : cultures.GetValueOrDefault(Cultures.Default);
    }
}

/// <summary>Where a former address leads.</summary>
internal readonly record struct FormerPathTarget(string Culture, Guid DocumentId);
