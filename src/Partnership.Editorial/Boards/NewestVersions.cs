using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Boards;

/// <summary>Finds the newest versions of many documents at once.</summary>
internal static class NewestVersions
{
    /// <summary>The newest version of each document in each of its cultures.</summary>
    public static IQueryable<DocumentVersion> Newest(this EditorialDbContext db) =>
        db.Versions.Where(v => !db.Versions.Any(w => w.DocumentId == v.DocumentId && w.Culture == v.Culture && w.Number > v.Number));

    /// <summary>The names of documents: in the default culture, or in another one when they have none in it. One that is gone has no name.</summary>
    public static async Task<Dictionary<Guid, string>> NamesAsync(EditorialDbContext db, IEnumerable<Guid> documents, CancellationToken cancellationToken)
    {
        var ids = documents.Distinct().ToList();
        var named = await db.Newest().Where(v => ids.Contains(v.DocumentId)).Select(v => new { v.DocumentId, v.Culture, v.Name }).ToListAsync(cancellationToken);
        return named.GroupBy(v => v.DocumentId)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.Culture == Cultures.Default).ThenBy(v => v.Culture, StringComparer.Ordinal).First().Name);
    }
}
