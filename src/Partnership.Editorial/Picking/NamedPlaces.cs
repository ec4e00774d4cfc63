using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Picking;

/// <summary>Where documents stand, with the names of everything above them.</summary>
internal sealed class NamedPlaces
{
    private readonly DocumentPlaces places;
    private readonly Dictionary<Guid, (string Name, string Segment)> names;

    private NamedPlaces(DocumentPlaces places, Dictionary<Guid, (string Name, string Segment)> names)
    {
        this.places = places;
        this.names = names;
    }

    public static async Task<NamedPlaces> LoadAsync(EditorialDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var places = await DocumentPlaces.LoadAsync(db, ids, cancellationToken);
        var all = ids.SelectMany(id => places.PathTo(id)).Distinct().ToList();
        return new NamedPlaces(
            places, await PickQueries.Newest(db).Where(d => all.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => (d.Name, d.Segment), cancellationToken));
    }

    /// <summary>A document and all above it, from the document up.</summary>
    public ImmutableArray<Guid> PathTo(Guid id) => places.PathTo(id);

    /// <summary>Whether it is there, and neither it nor anything above it is in the bin.</summary>
    public bool IsInTree(Guid id) => places.IsInTree(id);

    /// <summary>The names of what stands above a document, from below the top down, as far as somebody may see them.</summary>
    public string InWords(Guid id, Func<ImmutableArray<Guid>, bool> maySee) => string.Join(
        " › ", PathTo(id).Skip(1).SkipLast(1).TakeWhile(above => maySee(PathTo(above))).Reverse().Select(above => names.TryGetValue(above, out var name) ? name.Name : "…"));

    /// <summary>The address that a document has if it is public as it is now. The top of the tree is no part of it.</summary>
    public string AddressOf(Guid id) => "/" + string.Join('/', PathTo(id).SkipLast(1).Reverse().Select(part => names.TryGetValue(part, out var name) ? name.Segment : "…"));
}
