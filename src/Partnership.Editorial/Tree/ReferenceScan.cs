using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Tree;

/// <summary>A version that refers to documents.</summary>
internal sealed record FoundReference(Guid DocumentId, string Culture, string Name, bool IsPublic, IReadOnlyList<Guid> To);

/// <summary>
/// Looks through what versions say for the ids of documents. Pickers and links inside texts both keep ids, so one look finds both,
/// and a property that the schema no longer knows is not overlooked.
/// </summary>
internal static partial class ReferenceScan
{
    // Up to here the database finds the few texts that matter; beyond, comparing each text with each id takes longer than reading all.
    private const int FewTargets = 4;

    /// <summary>Every newest or public version of other documents that refers to one of some documents.</summary>
    public static async Task<List<FoundReference>> FindAsync(EditorialDbContext db, IReadOnlyCollection<Guid> targets, CancellationToken cancellationToken)
    {
        var published = await SearchAsync(db.Publications.Join(db.Versions, p => p.VersionId, v => v.Id, (_, v) => v), isPublic: true, targets, cancellationToken);
        var newest = await SearchAsync(db.Newest(db.Versions).Where(v => !db.Publications.Any(p => p.VersionId == v.Id)), isPublic: false, targets, cancellationToken);
        return [.. published, .. newest];
    }

    private static async Task<List<FoundReference>> SearchAsync(
        IQueryable<DocumentVersion> versions, bool isPublic, IReadOnlyCollection<Guid> targets, CancellationToken cancellationToken)
    {
        var wanted = targets.ToHashSet();
        if (wanted.Count <= FewTargets)
            versions = versions.Where(Mentions([.. wanted.Select(t => t.ToString())]));
        var found = new List<FoundReference>();
        await foreach (var version in versions.Select(v => new { v.DocumentId, v.Culture, v.Name, v.Properties }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!wanted.Contains(version.DocumentId) && IdsIn(version.Properties, wanted) is { Count: > 0 } to)
                found.Add(new FoundReference(version.DocumentId, version.Culture, version.Name, isPublic, to));
        }

        return found;
    }

    private static System.Linq.Expressions.Expression<Func<DocumentVersion, bool>> Mentions(string[] ids)
    {
        var (first, second, third, fourth) = (ids[0], ids.ElementAtOrDefault(1) ?? ids[0], ids.ElementAtOrDefault(2) ?? ids[0], ids.ElementAtOrDefault(3) ?? ids[0]);
        return v => v.Properties.Contains(first) || v.Properties.Contains(second) || v.Properties.Contains(third) || v.Properties.Contains(fourth);
    }

    private static List<Guid> IdsIn(string properties, HashSet<Guid> wanted)
    {
        var ids = new List<Guid>();
        foreach (var match in AnyGuid().EnumerateMatches(properties))
            if (Guid.TryParseExact(properties.AsSpan(match.Index, match.Length), "D", out var id) && wanted.Contains(id) && !ids.Contains(id))
                ids.Add(id);
        return ids;
    }

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AnyGuid();
}
