using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>Reads what moving a document, binning it or taking it from the public would touch.</summary>
public sealed class ConsequenceReader
{
    private readonly EditorialSession session;
    private readonly WorkflowCatalogue catalogue;

    internal ConsequenceReader(EditorialSession session, WorkflowCatalogue catalogue)
    {
        this.session = session;
        this.catalogue = catalogue;
    }

    /// <summary>What would be touched; null when there is no such document or the person may not see it.</summary>
    public Task<Consequences?> FindAsync(Guid userId, Guid documentId, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            var map = await TreeMap.LoadAsync(db, cancellationToken);
            if (map.Find(documentId) is null
                || await Sight.OfAsync(db, userId, catalogue, cancellationToken) is not { } sight
                || !sight.Sees(map.PathTo(documentId)))
                return null;
            var branch = map.Branch(documentId);
            var (shown, hidden) = await ReferencesAsync(db, branch, map, sight, cancellationToken);
            var (pages, count) = await PublicAsync(db, branch, cancellationToken);
            return new Consequences
            {
                Below = branch.Count - 1,
                PublicPages = pages,
                PublicCount = count,
                Submitted = await SubmittedAsync(db, branch, cancellationToken),
                Scheduled = await ScheduledAsync(db, branch, cancellationToken),
                References = shown,
                HiddenReferences = hidden,
            };
        },
        cancellationToken);

    private static async Task<(ImmutableArray<TreeReference> Shown, int Hidden)> ReferencesAsync(
        EditorialDbContext db, HashSet<Guid> branch, TreeMap map, Sight sight, CancellationToken cancellationToken)
    {
        var found = (await ReferenceScan.FindAsync(db, branch, cancellationToken)).Where(r => !map.IsInBin(r.DocumentId)).ToList();
        var shown = found.Where(r => sight.Sees(map.PathTo(r.DocumentId))).ToList();
        var names = await db.NamesOfAsync([.. shown.SelectMany(r => r.To).Distinct()], cancellationToken);
        var references = shown.OrderByDescending(r => r.IsPublic).ThenBy(r => r.Name, NameWords.Order).ThenBy(r => r.Culture, StringComparer.Ordinal)
            .Select(r => new TreeReference(r.DocumentId, r.Culture, r.Name, r.IsPublic, [.. r.To.Select(to => new TreeStep(to, names[to]))]));
        return ([.. references], found.Except(shown).Select(r => r.DocumentId).Distinct().Count());
    }

    private static async Task<(ImmutableArray<PublicPage> Pages, int Count)> PublicAsync(EditorialDbContext db, HashSet<Guid> branch, CancellationToken cancellationToken)
    {
        var published = db.Publications.Where(p => branch.Contains(p.DocumentId));
        var pages = await published.OrderBy(p => p.Path).Take(Consequences.MostNamed)
            .Join(db.Versions, p => p.VersionId, v => v.Id, (p, v) => new PublicPage(p.DocumentId, p.Culture, v.Name, p.Path)).ToListAsync(cancellationToken);
        return ([.. pages.OrderBy(p => p.Path, StringComparer.Ordinal)], await published.CountAsync(cancellationToken));
    }

    private static async Task<ImmutableArray<TreeStep>> SubmittedAsync(EditorialDbContext db, HashSet<Guid> branch, CancellationToken cancellationToken) => await NamedAsync(
        db, db.Submissions.Where(s => s.End == SubmissionEnd.Open && branch.Contains(s.DocumentId)).Select(s => s.DocumentId), cancellationToken);

    private static async Task<ImmutableArray<TreeStep>> ScheduledAsync(EditorialDbContext db, HashSet<Guid> branch, CancellationToken cancellationToken)
    {
        var alone = db.Releases.Where(r => r.State == ReleaseState.Waiting && r.DocumentId != null && branch.Contains(r.DocumentId.Value)).Select(r => r.DocumentId ?? default);
        var bundled = db.BundleItems.Where(i => branch.Contains(i.DocumentId) && db.Bundles.Any(b => b.Id == i.BundleId && b.ReleasedAt == null)).Select(i => i.DocumentId);
        return await NamedAsync(db, alone.Union(bundled), cancellationToken);
    }

    private static async Task<ImmutableArray<TreeStep>> NamedAsync(EditorialDbContext db, IQueryable<Guid> documents, CancellationToken cancellationToken)
    {
        var ids = await documents.Distinct().ToListAsync(cancellationToken);
        var names = await db.NamesOfAsync(ids, cancellationToken);
        return [.. ids.Select(id => new TreeStep(id, names[id])).OrderBy(s => s.Name, NameWords.Order)];
    }
}
