using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tree;

namespace Partnership.Editorial.Import;

/// <summary>
/// The addresses of the default culture that documents have, or would have if they were published as they are. Only what the public
/// or the person sees is in it: nobody finds out by trying which drafts there are elsewhere.
/// </summary>
internal sealed class SitePaths
{
    private readonly Dictionary<RoutePath, Guid> byPath = [];
    private readonly Dictionary<Guid, RoutePath> paths = [];

    private SitePaths(TreeMap map) => Map = map;

    /// <summary>Where every document stands.</summary>
    public TreeMap Map { get; }

    /// <summary>Reads them.</summary>
    /// <param name="db">The store.</param>
    /// <param name="sight">What the person sees; null for everything.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<SitePaths> LoadAsync(EditorialDbContext db, Sight? sight, CancellationToken cancellationToken)
    {
        var site = new SitePaths(await TreeMap.LoadAsync(db, cancellationToken));
        var published = await db.Publications.Where(p => p.Culture == Cultures.Default).Select(p => new { p.DocumentId, p.Path }).ToListAsync(cancellationToken);
        foreach (var publication in published)
            site.Add(publication.DocumentId, RoutePath.Parse(publication.Path));
        var segments = (await db.NamesAsync(db.Versions, cancellationToken)).GroupBy(n => n.DocumentId)
            .ToDictionary(g => g.Key, g => g.OrderBy(n => n.Culture != Cultures.Default).ThenBy(n => n.Culture, StringComparer.Ordinal).First().Segment);
        foreach (var top in site.Map.Below(null).ToList())
            site.AddBranch(top, RoutePath.Root, segments, sight);
        return site;
    }

    /// <summary>The document at an address, or null.</summary>
    public TreePlace? Find(RoutePath path) => byPath.TryGetValue(path, out var id) ? Map.Find(id) : null;

    /// <summary>The address of a document, or null.</summary>
    public RoutePath? Of(Guid id) => paths.TryGetValue(id, out var path) ? path : null;

    private void AddBranch(TreePlace place, RoutePath path, Dictionary<Guid, string> segments, Sight? sight)
    {
        if (sight is null || sight.Sees(Map.PathTo(place.Id)))
            Add(place.Id, path);
        foreach (var below in Map.Below(place.Id))
            if (segments.TryGetValue(below.Id, out var text) && UrlSegment.TryParse(text, out var segment))
                AddBranch(below, (Of(place.Id) ?? path).Append(segment), segments, sight);
    }

    // What is public comes first: of two drafts for one address, the one that comes first in the tree has it.
    private void Add(Guid id, RoutePath path)
    {
        byPath.TryAdd(path, id);
        paths.TryAdd(id, path);
    }
}
