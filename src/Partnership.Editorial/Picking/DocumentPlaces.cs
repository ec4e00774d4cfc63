using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Picking;

/// <summary>Where documents stand: everything above them, read a level at a time.</summary>
internal sealed class DocumentPlaces
{
    private sealed record Place(Guid Id, Guid? ParentId, bool IsBinned);

    private readonly Dictionary<Guid, Place> places = [];
    private Dictionary<Guid, (string Name, string Segment)> names = [];

    private DocumentPlaces()
    {
    }

    public static async Task<DocumentPlaces> OfAsync(EditorialDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var result = new DocumentPlaces();
        for (var level = ids.Distinct().ToList(); level.Count > 0;)
        {
            var read = await db.Documents.Where(d => level.Contains(d.Id)).Select(d => new Place(d.Id, d.ParentId, d.BinnedAt != null)).ToListAsync(cancellationToken);
            foreach (var place in read)
                result.places[place.Id] = place;
            level = [.. read.Select(p => p.ParentId).OfType<Guid>().Distinct().Where(p => !result.places.ContainsKey(p))];
        }

        var all = result.places.Keys.ToList();
        result.names = await PickQueries.Newest(db).Where(d => all.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => (d.Name, d.Segment), cancellationToken);
        return result;
    }

    /// <summary>A document and all above it, from the document up.</summary>
    public ImmutableArray<Guid> PathOf(Guid id)
    {
        var path = ImmutableArray.CreateBuilder<Guid>();
        for (var at = places.GetValueOrDefault(id); at is not null; at = at.ParentId is { } parent ? places.GetValueOrDefault(parent) : null)
            path.Add(at.Id);
        return path.DrainToImmutable();
    }

    public bool IsBinned(Guid id) => PathOf(id).Any(above => places[above].IsBinned);

    /// <summary>The names of what stands above a document, from the top down, as far as somebody may see them.</summary>
    public string InWords(Guid id, Func<ImmutableArray<Guid>, bool> maySee) => string.Join(
        " › ", PathOf(id).Skip(1).TakeWhile(above => maySee(PathOf(above))).Reverse().Select(above => names.TryGetValue(above, out var name) ? name.Name : "…"));

    /// <summary>The address that a document has if it is public as it is now. The top of the tree is no part of it.</summary>
    public string AddressOf(Guid id) => "/" + string.Join('/', PathOf(id).SkipLast(1).Reverse().Select(part => names.TryGetValue(part, out var name) ? name.Segment : "…"));
}
