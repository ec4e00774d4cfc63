using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Picking;

/// <summary>
/// Finds documents for pickers. A person finds what they may read, by its newest name, and what is public, by its public
/// name: whoever writes news may lead to every page of the site, and learns nothing of drafts elsewhere.
/// </summary>
public sealed class PickReader
{
    /// <summary>The most entries that a search gives.</summary>
    public const int Most = 20;

    /// <summary>The longest text that is looked for.</summary>
    public const int TextMaxLength = 100;

    private const int AtOnce = 200;

    private readonly EditorialSession session;
    private readonly WorkflowCatalogue catalogue;

    internal PickReader(EditorialSession session, WorkflowCatalogue catalogue)
    {
        this.session = session;
        this.catalogue = catalogue;
    }

    /// <summary>Documents whose name has a text in it, those that begin with it first.</summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="types">The aliases of the types that may be picked.</param>
    /// <param name="text">What to look for, capitals or not; empty for the first by name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ImmutableArray<PickedItem>> SearchItemsAsync(Guid userId, IReadOnlyCollection<string> types, string text, CancellationToken cancellationToken) =>
        session.ReadAsync<ImmutableArray<PickedItem>>(
            async db =>
            {
                if (await ReaderAsync(db, userId, cancellationToken) is not { } reader)
                    return [];
                var part = Part(text);
                var found = new List<PickedItem>();
                // The store cuts in the order of names; where somebody sees little of the tree, more of it is looked at.
                for (var skip = 0; found.Count < Most; skip += AtOnce)
                {
                    var rows = await PickQueries.Newest(db).Matching(types, part).BestFirst(part).Skip(skip).Take(AtOnce).ToListAsync(cancellationToken);
                    found.AddRange(await SeenAsync(db, rows, reader, cancellationToken));
                    if (rows.Count < AtOnce)
                        break;
                }

                if (!reader.SeesAll)
                    found.AddRange(await UnseenAsync(db, PickQueries.Published(db).Matching(types, part).BestFirst(part), reader, cancellationToken));
                return Sorted(found, part);
            },
            cancellationToken);

    /// <summary>Documents by their ids. Those that are not there, in the bin, or neither public nor for this person to see, are left out.</summary>
    public Task<ImmutableArray<PickedItem>> ItemsAsync(Guid userId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        session.ReadAsync<ImmutableArray<PickedItem>>(
            async db =>
            {
                if (ids.Count == 0 || await ReaderAsync(db, userId, cancellationToken) is not { } reader)
                    return [];
                var rows = await PickQueries.Newest(db).Where(d => ids.Contains(d.Id)).ToListAsync(cancellationToken);
                var seen = await SeenAsync(db, rows, reader, cancellationToken);
                var others = ids.Except(seen.Select(s => s.Id)).ToList();
                return [.. seen, .. await UnseenAsync(db, PickQueries.Published(db).Where(d => others.Contains(d.Id)).OrderBy(d => d.Id), reader, cancellationToken)];
            },
            cancellationToken);

    private static async Task<List<PickedItem>> SeenAsync(EditorialDbContext db, List<NamedDocument> rows, Reader reader, CancellationToken cancellationToken)
    {
        var places = await NamedPlaces.LoadAsync(db, [.. rows.Select(r => r.Id)], cancellationToken);
        return
        [
            .. rows.Where(r => reader.Sees(places.PathTo(r.Id)) && places.IsInTree(r.Id))
                .Select(r => new PickedItem(r.Id, r.ContentType, r.Name, places.InWords(r.Id, reader.Sees), places.AddressOf(r.Id))),
        ];
    }

    private static async Task<List<PickedItem>> UnseenAsync(EditorialDbContext db, IQueryable<NamedDocument> published, Reader reader, CancellationToken cancellationToken)
    {
        var rows = await published.Take(AtOnce).ToListAsync(cancellationToken);
        var places = await NamedPlaces.LoadAsync(db, [.. rows.Select(r => r.Id)], cancellationToken);
        return [.. rows.Where(r => !reader.Sees(places.PathTo(r.Id))).Select(r => new PickedItem(r.Id, r.ContentType, r.Name, r.Path, r.Path))];
    }

    private static ImmutableArray<PickedItem> Sorted(IEnumerable<PickedItem> found, string part) =>
    [
        .. found.OrderBy(f => f.Name.StartsWith(part, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(f => f.Name, StringComparer.OrdinalIgnoreCase).ThenBy(f => f.Place, StringComparer.OrdinalIgnoreCase).Take(Most),
    ];

    private static string Part(string text) => (text.Length > TextMaxLength ? text[..TextMaxLength] : text).Trim();

    private async Task<Reader?> ReaderAsync(EditorialDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        if (await PersonReader.FindAsync(db, userId, cancellationToken) is not { } person)
            return null;
        var branches = person.Assignments.Where(a => catalogue.Allows([a.Role], DeskPermission.Read)).Select(a => a.BranchId).ToHashSet();
        return branches.Count == 0 ? null : new Reader(branches);
    }

    private sealed class Reader(HashSet<Guid?> branches)
    {
        public bool SeesAll => branches.Contains(null);

        public bool Sees(ImmutableArray<Guid> path) => SeesAll || path.Any(id => branches.Contains(id));
    }
}
