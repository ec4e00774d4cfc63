using Microsoft.EntityFrameworkCore;
using Partnership.Disclosure.Findings;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Tells what the disclosure check has left open.</summary>
internal static class CheckStates
{
    /// <summary>What the check of a version left open; null while it isn't done by these lists and today's words.</summary>
    public static async Task<CheckState?> OfAsync(EditorialDbContext db, DocumentVersion version, string settings, CancellationToken cancellationToken)
    {
        var path = await PersonReader.PathToAsync(db, version.DocumentId, cancellationToken);
        return (await LoadAsync(db, [version], _ => path, settings, cancellationToken)).GetValueOrDefault(version.Id);
    }

    /// <summary>The same for many versions; those whose check isn't done are missing.</summary>
    /// <param name="db">The store.</param>
    /// <param name="versions">The versions.</param>
    /// <param name="pathTo">A document and all above it.</param>
    /// <param name="settings">The fingerprint of the lists.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<Guid, CheckState>> LoadAsync(
        EditorialDbContext db, IReadOnlyCollection<DocumentVersion> versions, Func<Guid, IReadOnlyCollection<Guid>> pathTo, string settings, CancellationToken cancellationToken)
    {
        var ids = versions.Select(v => v.Id).ToList();
        var done = await db.VersionChecks.AsNoTracking()
            .Where(c => ids.Contains(c.VersionId) && c.State == VersionCheckState.Done && c.Settings == settings).ToListAsync(cancellationToken);
        if (done.Count == 0)
            return new Dictionary<Guid, CheckState>();
        var paths = done.Select(c => c.DocumentId).Distinct().ToDictionary(id => id, pathTo);
        var places = paths.Values.SelectMany(p => p).Distinct().ToList();
        var terms = await db.CaseTerms.AsNoTracking().Where(t => places.Contains(t.DocumentId)).ToListAsync(cancellationToken);
        var current = done.Where(c => c.Terms == CaseTerms.StampOf(terms.Where(t => paths[c.DocumentId].Contains(t.DocumentId)))).ToList();
        return await CountAsync(db, current, cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<Guid, CheckState>> CountAsync(EditorialDbContext db, List<VersionCheck> checks, CancellationToken cancellationToken)
    {
        var versions = checks.Select(c => c.VersionId).ToList();
        var documents = checks.Select(c => c.DocumentId).Distinct().ToList();
        var found = (await db.VersionFindings.Where(f => versions.Contains(f.VersionId))
            .Select(f => new { f.VersionId, f.Kind, f.Key, IsSevere = f.Severity == Severity.High && f.Confidence == Confidence.High }).ToListAsync(cancellationToken)).ToLookup(f => f.VersionId);
        var closed = (await db.Resolutions.Where(r => documents.Contains(r.DocumentId) && r.Kind == ResolutionKind.NotIdentifying)
            .Select(r => new { r.DocumentId, r.Key }).ToListAsync(cancellationToken)).ToHashSet();
        return checks.ToDictionary(c => c.VersionId, c =>
        {
            var open = found[c.VersionId]
                .Where(f => !FindingKinds.IsAboutReading(f.Kind) && (!FindingKinds.CanBeHarmless(f.Kind) || !closed.Contains(new { c.DocumentId, f.Key })))
                .DistinctBy(f => f.Key).ToList();
            return new CheckState(open.Count, open.Count(f => f.IsSevere));
        });
    }
}
