using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.People.Administration;

/// <summary>A part of the tree that a role can be limited to.</summary>
/// <param name="Id">The document at its top.</param>
/// <param name="Name">Its name, after the name of the part that it is in.</param>
public sealed record BranchEntry(Guid Id, string Name);

/// <summary>Reads which parts of the tree a role can be limited to: those in the two levels below the home page, and any that are in use.</summary>
public sealed class BranchReader
{
    private const int Most = 500;

    private readonly EditorialSession session;

    internal BranchReader(EditorialSession session) => this.session = session;

    /// <summary>The parts, in the order of the tree.</summary>
    public Task<ImmutableArray<BranchEntry>> ListAsync(CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            var roots = await ChildrenAsync(db.Documents.Where(d => d.ParentId == null), cancellationToken);
            var sections = await BelowAsync(db, roots, cancellationToken);
            var parents = await BelowAsync(db, sections, cancellationToken, d => db.Documents.Any(c => c.ParentId == d.Id && c.BinnedAt == null));
            var used = await db.Documents.Where(d => d.BinnedAt == null && db.RoleAssignments.Any(a => a.BranchId == d.Id)).ToListAsync(cancellationToken);
            var names = await NamesAsync(db, [.. sections.Concat(parents).Concat(used).Select(d => d.Id)], cancellationToken);
            var listed = sections.SelectMany(s => parents.Where(p => p.ParentId == s.Id).Prepend(s)).ToList();
            return listed.Concat(used.Where(u => !listed.Exists(l => l.Id == u.Id))).Take(Most).Select(d => new BranchEntry(d.Id, NameOf(d, names))).ToImmutableArray();
        },
        cancellationToken);

    /// <summary>The names of some documents, for what is shown beside a role.</summary>
    public Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> documents, CancellationToken cancellationToken) =>
        session.ReadAsync(db => NamesAsync(db, [.. documents.Distinct()], cancellationToken), cancellationToken);

    private static string NameOf(Document document, Dictionary<Guid, string> names)
    {
        var own = names.GetValueOrDefault(document.Id, "Without a name");
        return document.ParentId is { } parent && names.TryGetValue(parent, out var above) ? $"{above}: {own}" : own;
    }

    private static Task<List<Document>> BelowAsync(
        EditorialDbContext db, List<Document> parents, CancellationToken cancellationToken, Expression<Func<Document, bool>>? which = null)
    {
        var ids = parents.ConvertAll(p => p.Id);
        var children = db.Documents.Where(d => d.ParentId != null && ids.Contains(d.ParentId.Value));
        return ChildrenAsync(which is null ? children : children.Where(which), cancellationToken);
    }

    private static Task<List<Document>> ChildrenAsync(IQueryable<Document> documents, CancellationToken cancellationToken) =>
        documents.Where(d => d.BinnedAt == null).OrderBy(d => d.SortOrder).ThenBy(d => d.Id).Take(Most).ToListAsync(cancellationToken);

    private static async Task<Dictionary<Guid, string>> NamesAsync(EditorialDbContext db, List<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Versions.Where(v => ids.Contains(v.DocumentId) && v.Culture == Cultures.Default
                && v.Number == db.Versions.Where(o => o.DocumentId == v.DocumentId && o.Culture == v.Culture).Max(o => o.Number))
            .Select(v => new { v.DocumentId, v.Name }).ToListAsync(cancellationToken))
        .ToDictionary(v => v.DocumentId, v => v.Name);
}
