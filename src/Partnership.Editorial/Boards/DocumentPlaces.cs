using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Boards;

/// <summary>Where some documents stand in the tree: they and everything above them, read a level at a time.</summary>
internal sealed class DocumentPlaces
{
    private readonly Dictionary<Guid, DocumentPlace> byId = [];

    private DocumentPlaces()
    {
    }

    public static async Task<DocumentPlaces> LoadAsync(EditorialDbContext db, IEnumerable<Guid> documents, CancellationToken cancellationToken)
    {
        var places = new DocumentPlaces();
        for (var wanted = documents.Distinct().ToList(); wanted.Count > 0;)
        {
            var level = await db.Documents.Where(d => wanted.Contains(d.Id))
                .Select(d => new DocumentPlace(d.Id, d.ParentId, d.ContentType, d.BinnedAt != null)).ToListAsync(cancellationToken);
            foreach (var place in level)
                places.byId[place.Id] = place;
            wanted = [.. level.Select(p => p.ParentId).OfType<Guid>().Distinct().Where(id => !places.byId.ContainsKey(id))];
        }

        return places;
    }

    /// <summary>The document of that id, or null when it was not among those asked for and above, or is not there any more.</summary>
    public DocumentPlace? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>Whether the document is there, and neither it nor anything above it is in the bin.</summary>
    public bool IsInTree(Guid id)
    {
        var place = Find(id);
        for (; place is { IsBinned: false, ParentId: { } parent }; place = Find(parent))
        {
        }

        return place is { IsBinned: false };
    }

    /// <summary>The document and all above it, from the document up; none when it isn't there.</summary>
    public ImmutableArray<Guid> PathTo(Guid id)
    {
        var path = ImmutableArray.CreateBuilder<Guid>();
        for (var place = Find(id); place is not null; place = place.ParentId is { } parent ? Find(parent) : null)
            path.Add(place.Id);
        return path.ToImmutable();
    }
}

/// <summary>A document's place in the tree.</summary>
internal sealed record DocumentPlace(Guid Id, Guid? ParentId, string ContentType, bool IsBinned);
