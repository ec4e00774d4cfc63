using Partnership.Editorial.Store;

namespace Partnership.Editorial.Documents;

/// <summary>Tells what is in the bin: what was put there, and everything below it.</summary>
internal static class BinReader
{
    public static async Task<bool> IsBinnedAsync(EditorialDbContext db, Document document, CancellationToken cancellationToken)
    {
        for (var current = document; current is not null;)
        {
            if (current.BinnedAt is not null)
                return true;
            current = current.ParentId is { } parent ? await db.Documents.FindAsync([parent], cancellationToken) : null;
        }

        return false;
    }
}
