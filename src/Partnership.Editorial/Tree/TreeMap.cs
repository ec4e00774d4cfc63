using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Tree;

/// <summary>Where a document stands.</summary>
internal sealed record TreePlace(Guid Id, Guid? ParentId, int SortOrder, string ContentType, bool IsBinned);

/// <summary>
/// Where every document stands, without what it says: read in one query, it answers who is above and below whom without asking the
/// database for each.
/// </summary>
internal sealed class TreeMap
{
    private readonly Dictionary<Guid, TreePlace> places;
    private readonly Lazy<ILookup<Guid?, TreePlace>> below;

    private TreeMap(List<TreePlace> all)
    {
        places = all.ToDictionary(p => p.Id);
        below = new Lazy<ILookup<Guid?, TreePlace>>(() => all.OrderBy(p => p.SortOrder).ThenBy(p => p.Id).ToLookup(p => p.ParentId));
    }

    public IReadOnlyCollection<TreePlace> All => places.Values;

    public static async Task<TreeMap> LoadAsync(EditorialDbContext db, CancellationToken cancellationToken) => new(
        await db.Documents.Select(d => new TreePlace(d.Id, d.ParentId, d.SortOrder, d.ContentType, d.BinnedAt != null)).ToListAsync(cancellationToken));

    public TreePlace? Find(Guid id) => places.GetValueOrDefault(id);

    /// <summary>What stands directly below, in its order, without what is in the bin.</summary>
    public IEnumerable<TreePlace> Below(Guid? id) => below.Value[id].Where(p => !p.IsBinned);

    /// <summary>A document and all above it, from the document up; none when it isn't there.</summary>
    public ImmutableArray<Guid> PathTo(Guid id)
    {
        var path = ImmutableArray.CreateBuilder<Guid>();
        for (var place = Find(id); place is not null; place = place.ParentId is { } parent ? Find(parent) : null)
            path.Add(place.Id);
        return path.ToImmutable();
    }

    /// <summary>Whether a document is in the bin, by itself or with something above it.</summary>
    public bool IsInBin(Guid id) => PathTo(id).Any(step => places[step].IsBinned);

    /// <summary>A document and everything below it, what is in the bin too.</summary>
    public HashSet<Guid> Branch(Guid id)
    {
        var branch = new HashSet<Guid> { id };
        var waiting = new Queue<Guid>([id]);
        while (waiting.TryDequeue(out var next))
            foreach (var place in below.Value[next].Where(p => branch.Add(p.Id)))
                waiting.Enqueue(place.Id);
        return branch;
    }
}
