using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>
/// Reads the tree of documents for somebody at the desk. What the person may not see is not there: the answer is the same as for an
/// id that nobody has.
/// </summary>
public sealed class ContentTree
{
    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly WorkflowCatalogue catalogue;
    private readonly TreeEntries entries;

    internal ContentTree(EditorialSession session, ContentSchema schema, WorkflowCatalogue catalogue)
    {
        this.session = session;
        this.schema = schema;
        this.catalogue = catalogue;
        entries = new TreeEntries(schema, new LanguageStates(catalogue));
    }

    /// <summary>The children of a document; null when there is none, the person may not see it, or it is in the bin.</summary>
    public Task<TreeList?> ListAsync(Guid userId, TreeQuestion question, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await Sight.OfAsync(db, userId, catalogue, cancellationToken) is not { } sight)
                return null;
            if (question.ParentId is null && !sight.IsWhole)
                return await BranchesAsync(db, sight, cancellationToken);
            var parentId = question.ParentId ?? await db.Documents.Where(d => d.ParentId == null).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellationToken);
            if (parentId is null)
                return new TreeList { Entries = [], Total = 0, Page = 1 };
            return await FindAsync(db, sight, parentId.Value, cancellationToken) is { } here
                ? await ChildrenAsync(db, here, question, cancellationToken)
                : null;
        },
        cancellationToken);

    /// <summary>One document; null when there is none, the person may not see it, or it is in the bin.</summary>
    public Task<TreeDocument?> FindAsync(Guid userId, Guid documentId, CancellationToken cancellationToken) => session.ReadAsync(
        async db => await Sight.OfAsync(db, userId, catalogue, cancellationToken) is { } sight
            ? await FindAsync(db, sight, documentId, cancellationToken)
            : null,
        cancellationToken);

    /// <summary>All children of a document in their order, without those in the bin; none when the person may not see it.</summary>
    public Task<ImmutableArray<TreeStep>> ChildNamesAsync(Guid userId, Guid documentId, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await Sight.OfAsync(db, userId, catalogue, cancellationToken) is not { } sight
                || !sight.Sees(await PersonReader.PathToAsync(db, documentId, cancellationToken)))
                return [];
            var ids = await InOrder(db, documentId).ToListAsync(cancellationToken);
            var names = await db.NamesOfAsync(ids, cancellationToken);
            return ids.Select(id => new TreeStep(id, names[id])).ToImmutableArray();
        },
        cancellationToken);

    /// <summary>What a document is called in a culture; null when the person may not see it or it has no version in the culture.</summary>
    public Task<DocumentNaming?> NamingAsync(Guid userId, Guid documentId, string culture, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await Sight.OfAsync(db, userId, catalogue, cancellationToken) is not { } sight
                || !sight.Sees(await PersonReader.PathToAsync(db, documentId, cancellationToken))
                || await db.Versions.NewestAsync(documentId, culture, cancellationToken) is not { } version)
                return null;
            var path = await db.Publications.Where(p => p.DocumentId == documentId && p.Culture == culture).Select(p => p.Path).FirstOrDefaultAsync(cancellationToken);
            return new DocumentNaming(version.Id, version.Name, version.Segment, path);
        },
        cancellationToken);

    internal async Task<TreeDocument?> FindAsync(EditorialDbContext db, Sight sight, Guid documentId, CancellationToken cancellationToken)
    {
        var path = await PersonReader.PathToAsync(db, documentId, cancellationToken);
        if (path.IsEmpty || !sight.Sees(path) || await db.Documents.AnyAsync(d => path.Contains(d.Id) && d.BinnedAt != null, cancellationToken))
            return null;
        var entry = (await entries.ReadAsync(db, [documentId], cancellationToken))[0];
        return new TreeDocument
        {
            Entry = entry,
            Above = await StepsAsync(db, sight, path, cancellationToken),
            Permissions = sight.On(path),
            AllowedChildren = [.. (schema.Find(entry.ContentType)?.AllowedChildren ?? []).Select(schema.Get)],
        };
    }

    private static async Task<ImmutableArray<TreeStep>> StepsAsync(EditorialDbContext db, Sight sight, ImmutableArray<Guid> path, CancellationToken cancellationToken)
    {
        var above = sight.Above(path);
        var names = await db.NamesOfAsync(above, cancellationToken);
        return [.. above.Select(id => new TreeStep(id, names[id]))];
    }

    private async Task<TreeList> ChildrenAsync(EditorialDbContext db, TreeDocument here, TreeQuestion question, CancellationToken cancellationToken)
    {
        var page = Math.Max(question.Page, 1);
        var children = InOrder(db, here.Id);
        if (NameWords.Of(question.Name) is { } words)
        {
            var below = db.Documents.Where(d => d.ParentId == here.Id && d.BinnedAt == null).Select(d => d.Id);
            var names = await db.NamesAsync(db.Versions.Where(v => below.Contains(v.DocumentId)), cancellationToken);
            var found = names.Where(n => words.AreIn(n.Name)).Select(n => n.DocumentId).ToHashSet();
            return await PageAsync(db, here, [.. (await children.ToListAsync(cancellationToken)).Where(found.Contains)], page, cancellationToken);
        }

        var ids = await children.Skip((page - 1) * TreeList.PageSize).Take(TreeList.PageSize).ToListAsync(cancellationToken);
        return new TreeList { Here = here, Entries = await entries.ReadAsync(db, ids, cancellationToken), Total = here.Entry.Children, Page = page };
    }

    private async Task<TreeList> BranchesAsync(EditorialDbContext db, Sight sight, CancellationToken cancellationToken)
    {
        var map = await TreeMap.LoadAsync(db, cancellationToken);
        var tops = sight.Branches.Where(b => map.Find(b) is not null && !map.IsInBin(b) && !map.PathTo(b).Skip(1).Any(sight.Branches.Contains));
        return await PageAsync(db, null, [.. tops], 1, cancellationToken);
    }

    private async Task<TreeList> PageAsync(EditorialDbContext db, TreeDocument? here, IReadOnlyList<Guid> all, int page, CancellationToken cancellationToken)
    {
        var ids = all.Skip((page - 1) * TreeList.PageSize).Take(TreeList.PageSize).ToList();
        return new TreeList { Here = here, Entries = await entries.ReadAsync(db, ids, cancellationToken), Total = all.Count, Page = page };
    }

    private static IQueryable<Guid> InOrder(EditorialDbContext db, Guid parentId) =>
        db.Documents.Where(d => d.ParentId == parentId && d.BinnedAt == null).OrderBy(d => d.SortOrder).ThenBy(d => d.Id).Select(d => d.Id);
}
