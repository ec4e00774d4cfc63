using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>Finds documents by name wherever they stand, drafts included.</summary>
public sealed class TreeSearch
{
    private readonly EditorialSession session;
    private readonly WorkflowCatalogue catalogue;
    private readonly TreeEntries entries;

    internal TreeSearch(EditorialSession session, ContentSchema schema, WorkflowCatalogue catalogue)
    {
        this.session = session;
        this.catalogue = catalogue;
        entries = new TreeEntries(schema, new LanguageStates(catalogue));
    }

    /// <summary>The documents that the person may see with all the words in their newest name, in any culture. What is in the bin is left out.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="words">What they typed.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<TreeHits> FindAsync(Guid userId, string words, int page, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (NameWords.Of(words) is not { } sought || await Sight.OfAsync(db, userId, catalogue, cancellationToken) is not { } sight)
                return new TreeHits(new TreeList { Entries = [], Total = 0, Page = 1 }, ImmutableDictionary<Guid, ImmutableArray<TreeStep>>.Empty);
            var map = await TreeMap.LoadAsync(db, cancellationToken);
            var found = await IdsAsync(db, sought, map, sight, cancellationToken);
            var ids = found.Skip((Math.Max(page, 1) - 1) * TreeList.PageSize).Take(TreeList.PageSize).ToList();
            var list = new TreeList { Entries = await entries.ReadAsync(db, ids, cancellationToken), Total = found.Count, Page = Math.Max(page, 1) };
            return new TreeHits(list, await AboveAsync(db, ids, map, sight, cancellationToken));
        },
        cancellationToken);

    /// <summary>Where documents stand, in names.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, ImmutableArray<TreeStep>>> AboveAsync(
        EditorialDbContext db, IReadOnlyCollection<Guid> ids, TreeMap map, Sight sight, CancellationToken cancellationToken)
    {
        var above = ids.Distinct().ToDictionary(id => id, id => sight.Above(map.PathTo(id)));
        var names = await db.NamesOfAsync([.. above.Values.SelectMany(a => a).Distinct()], cancellationToken);
        return above.ToDictionary(a => a.Key, a => a.Value.Select(id => new TreeStep(id, names[id])).ToImmutableArray());
    }

    private static async Task<List<Guid>> IdsAsync(EditorialDbContext db, NameWords sought, TreeMap map, Sight sight, CancellationToken cancellationToken)
    {
        var names = await db.NamesAsync(db.Versions, cancellationToken);
        return [.. names.Where(n => sought.AreIn(n.Name))
            .Where(n => map.PathTo(n.DocumentId) is { IsEmpty: false } path && sight.Sees(path) && !map.IsInBin(n.DocumentId))
            .OrderByDescending(n => sought.Begin(n.Name)).ThenBy(n => n.Name, NameWords.Order).ThenBy(n => n.DocumentId)
            .Select(n => n.DocumentId).Distinct()];
    }
}
