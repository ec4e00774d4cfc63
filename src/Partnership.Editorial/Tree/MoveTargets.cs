using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>A place on the way to where a document may be moved.</summary>
/// <param name="Id">The document there.</param>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">What its type is called.</param>
/// <param name="Above">What stands above it, the top of what the person sees first.</param>
/// <param name="MayTake">Whether the document may be moved below it.</param>
/// <param name="LeadsOn">Whether something below it may take the document or leads on.</param>
public sealed record MovePlace(Guid Id, string Name, string TypeName, ImmutableArray<TreeStep> Above, bool MayTake, bool LeadsOn);

/// <summary>Places for a move.</summary>
/// <param name="At">The place that somebody looks at; null for the top of what they see, and for what was searched.</param>
/// <param name="Places">The places below it, or those found; at most <see cref="TreeList.PageSize"/>.</param>
/// <param name="Total">How many there are.</param>
public sealed record MoveView(MovePlace? At, ImmutableArray<MovePlace> Places, int Total);

/// <summary>
/// Finds where a document may be moved: only places that may hold its type, where the person may arrange, that are not inside the
/// document itself, not where it stands already, and not in the bin.
/// </summary>
public sealed class MoveTargets
{
    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly WorkflowCatalogue catalogue;

    internal MoveTargets(EditorialSession session, ContentSchema schema, WorkflowCatalogue catalogue)
    {
        this.session = session;
        this.schema = schema;
        this.catalogue = catalogue;
    }

    /// <summary>The places below one, or at the top of what the person sees. Null when they don't see the document or the place.</summary>
    public Task<MoveView?> BrowseAsync(Guid userId, Guid documentId, Guid? at, CancellationToken cancellationToken) => OnAsync(
        userId,
        documentId,
        async (db, view) =>
        {
            if (at is { } place && !view.Sees(place))
                return null;
            var below = at is { } here ? view.Map.Below(here).Select(p => p.Id) : view.Tops;
            var ids = below.Where(id => view.MayTake(id) || view.LeadsOn(id)).ToList();
            return new MoveView(
                at is { } shown ? (await PlacesAsync(db, view, [shown], cancellationToken))[0] : null,
                await PlacesAsync(db, view, [.. ids.Take(TreeList.PageSize)], cancellationToken),
                ids.Count);
        },
        cancellationToken);

    /// <summary>The places whose names have all the words. Null when the person doesn't see the document.</summary>
    public Task<MoveView?> SearchAsync(Guid userId, Guid documentId, string words, CancellationToken cancellationToken) => OnAsync(
        userId,
        documentId,
        async (db, view) =>
        {
            var sought = NameWords.Of(words);
            var names = sought is null ? [] : await db.NamesAsync(db.Versions, cancellationToken);
            var ids = names.Where(n => sought?.AreIn(n.Name) == true && view.MayTake(n.DocumentId))
                .OrderBy(n => n.Name, NameWords.Order).Select(n => n.DocumentId).Distinct().ToList();
            return (MoveView?)new MoveView(null, await PlacesAsync(db, view, [.. ids.Take(TreeList.PageSize)], cancellationToken), ids.Count);
        },
        cancellationToken);

    /// <summary>One place with whether it may take the document. Null when the person doesn't see one of them.</summary>
    public Task<MovePlace?> FindAsync(Guid userId, Guid documentId, Guid parentId, CancellationToken cancellationToken) => OnAsync(
        userId,
        documentId,
        async (db, view) => view.Sees(parentId) ? (await PlacesAsync(db, view, [parentId], cancellationToken))[0] : null,
        cancellationToken);

    private Task<T?> OnAsync<T>(Guid userId, Guid documentId, Func<EditorialDbContext, MovingView, Task<T?>> read, CancellationToken cancellationToken)
        where T : class => session.ReadAsync(
        async db =>
        {
            var map = await TreeMap.LoadAsync(db, cancellationToken);
            return map.Find(documentId) is { } document && await Sight.OfAsync(db, userId, catalogue, cancellationToken) is { } sight
                && sight.Sees(map.PathTo(documentId)) && !map.IsInBin(documentId)
                ? await read(db, new MovingView(map, sight, schema, document))
                : null;
        },
        cancellationToken);

    private async Task<ImmutableArray<MovePlace>> PlacesAsync(EditorialDbContext db, MovingView view, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var names = await db.NamesOfAsync(ids, cancellationToken);
        var above = await TreeSearch.AboveAsync(db, ids, view.Map, view.Sight, cancellationToken);
        return [.. ids.Select(id => new MovePlace(id, names[id], TypeName(view, id), above[id], view.MayTake(id), view.LeadsOn(id)))];
    }

    private string TypeName(MovingView view, Guid id) =>
        view.Map.Find(id) is { } place ? schema.Find(place.ContentType)?.Name ?? place.ContentType : "";
}
