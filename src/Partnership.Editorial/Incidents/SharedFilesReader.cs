using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Incidents;

/// <summary>Another public document that uses a file of a document.</summary>
/// <param name="DocumentId">The other document.</param>
/// <param name="Name">Its name.</param>
/// <param name="FileName">The file.</param>
public sealed record SharedFileUse(Guid DocumentId, string Name, string FileName);

/// <summary>Finds what else shows the files of a document: a takedown that leaves them up takes nothing down.</summary>
public sealed class SharedFilesReader
{
    private readonly EditorialSession session;

    internal SharedFilesReader(EditorialSession session) => this.session = session;

    /// <summary>Other public documents that use files of any public version of a document. Files with the same bytes count as the same.</summary>
    public Task<ImmutableArray<SharedFileUse>> FindAsync(Guid documentId, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            var own = await PublishedTextAsync(db, p => p.DocumentId == documentId, cancellationToken);
            var files = await db.MediaFiles.Select(m => new { m.Id, m.Sha256, m.FileName }).ToListAsync(cancellationToken);
            var hashes = files.Where(f => own.Any(o => o.Properties.Contains(f.Id.ToString(), StringComparison.Ordinal))).Select(f => f.Sha256).ToHashSet();
            var same = files.Where(f => hashes.Contains(f.Sha256)).ToList();
            var uses = new List<SharedFileUse>();
            foreach (var file in same)
            {
                var mention = file.Id.ToString();
                var others = await (
                    from publication in db.Publications
                    join version in db.Versions on publication.VersionId equals version.Id
                    where publication.DocumentId != documentId && version.Properties.Contains(mention)
                    select new { publication.DocumentId, version.Name }).ToListAsync(cancellationToken);
                uses.AddRange(others.Select(o => new SharedFileUse(o.DocumentId, o.Name, file.FileName)));
            }

            return uses.DistinctBy(u => u.DocumentId).ToImmutableArray();
        },
        cancellationToken);

    private static async Task<List<(Guid Id, string Properties)>> PublishedTextAsync(
        EditorialDbContext db, System.Linq.Expressions.Expression<Func<Publishing.Publication, bool>> which, CancellationToken cancellationToken) =>
        [.. (await db.Publications.Where(which).Join(db.Versions, p => p.VersionId, v => v.Id, (p, v) => new { p.DocumentId, v.Properties }).ToListAsync(cancellationToken))
            .Select(p => (p.DocumentId, p.Properties))];
}
