using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Media;

/// <summary>That a version which is the newest, or public, uses a file.</summary>
internal sealed record MediaUse(Guid FileId, Guid DocumentId, string Culture, Guid VersionId, string Name, bool IsNewest, bool IsPublished);

/// <summary>
/// Tells which documents use which files. A version never changes, so what it uses is found out once: a question costs a look at
/// which versions there are, not at what they say.
/// </summary>
internal sealed class MediaUses(ContentSchema schema)
{
    private const int VersionsAtOnce = 500;

    // Any thread would find the same for a version. What is known of versions that are gone is dropped at the next question.
    private readonly ConcurrentDictionary<Guid, ImmutableArray<Guid>> filesByVersion = new();

    private sealed record Current(Guid VersionId, Guid DocumentId, string Culture, string Name, bool IsNewest, bool IsPublished);

    /// <summary>Every use, by the file.</summary>
    public async Task<ILookup<Guid, MediaUse>> ReadAsync(EditorialDbContext db, CancellationToken cancellationToken)
    {
        var current = await CurrentAsync(db, cancellationToken);
        await LearnAsync(db, [.. current.Select(c => c.VersionId)], cancellationToken);
        return (
            from version in current
            from file in filesByVersion.GetValueOrDefault(version.VersionId, [])
            select new MediaUse(file, version.DocumentId, version.Culture, version.VersionId, version.Name, version.IsNewest, version.IsPublished))
            .ToLookup(u => u.FileId);
    }

    private static async Task<List<Current>> CurrentAsync(EditorialDbContext db, CancellationToken cancellationToken)
    {
        var newest = await db.Versions.AsNoTracking()
            .Where(v => !db.Versions.Any(w => w.DocumentId == v.DocumentId && w.Culture == v.Culture && w.Number > v.Number))
            .Select(v => new Current(v.Id, v.DocumentId, v.Culture, v.Name, true, db.Publications.Any(p => p.VersionId == v.Id)))
            .ToListAsync(cancellationToken);
        var known = newest.Select(v => v.VersionId).ToHashSet();
        var published = await db.Publications.AsNoTracking()
            .Join(db.Versions, p => p.VersionId, v => v.Id, (_, v) => new Current(v.Id, v.DocumentId, v.Culture, v.Name, false, true))
            .ToListAsync(cancellationToken);
        return [.. newest, .. published.Where(p => !known.Contains(p.VersionId))];
    }

    private async Task LearnAsync(EditorialDbContext db, HashSet<Guid> versions, CancellationToken cancellationToken)
    {
        foreach (var gone in filesByVersion.Keys.Where(k => !versions.Contains(k)))
            filesByVersion.TryRemove(gone, out _);
        var json = new PropertyJsonReader(schema);
        foreach (var some in versions.Where(v => !filesByVersion.ContainsKey(v)).Chunk(VersionsAtOnce))
        {
            var rows = await db.Versions.AsNoTracking().Where(v => some.Contains(v.Id))
                .Join(db.Documents, v => v.DocumentId, d => d.Id, (v, d) => new { v.Id, v.Properties, d.ContentType })
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
                filesByVersion[row.Id] = schema.Find(row.ContentType) is { } type ? [.. json.Read(row.Properties, type).AllFiles().Distinct()] : [];
        }
    }
}
