using Microsoft.EntityFrameworkCore;

namespace Partnership.Editorial.Documents;

/// <summary>How versions are found.</summary>
internal static class VersionQueries
{
    /// <summary>The newest version of a document in a culture, or null.</summary>
    public static Task<DocumentVersion?> NewestAsync(
        this IQueryable<DocumentVersion> versions, Guid documentId, string culture, CancellationToken cancellationToken) =>
        versions.Where(v => v.DocumentId == documentId && v.Culture == culture).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
}
