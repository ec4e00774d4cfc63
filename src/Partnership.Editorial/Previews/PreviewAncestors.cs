using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Previews;

/// <summary>Finds what stands above a document and is not public in a culture.</summary>
internal static class PreviewAncestors
{
    /// <summary>From the top down, each with its newest version in the culture or null.</summary>
    /// <param name="db">The store.</param>
    /// <param name="path">The document and all above it, from the document up.</param>
    /// <param name="culture">The culture.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<List<(Document Document, DocumentVersion? Newest)>> FindAsync(
        EditorialDbContext db, IReadOnlyList<Guid> path, string culture, CancellationToken cancellationToken)
    {
        var above = path.Skip(1).ToList();
        var published = await db.Publications.Where(p => above.Contains(p.DocumentId) && p.Culture == culture).Select(p => p.DocumentId).ToListAsync(cancellationToken);
        var found = new List<(Document, DocumentVersion?)>();
        foreach (var id in above.Where(a => !published.Contains(a)).Reverse())
        {
            var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == id, cancellationToken);
            found.Add((document, await db.Versions.AsNoTracking().NewestAsync(id, culture, cancellationToken)));
        }

        return found;
    }
}
