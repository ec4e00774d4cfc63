using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Media;

/// <summary>Looks for a file in everything that could still need it: every version, and what people have in open forms.</summary>
internal static class MediaMentions
{
    public static async Task<bool> AnyAsync(EditorialDbContext db, Guid fileId, CancellationToken cancellationToken)
    {
        var mention = fileId.ToString();
        return await db.Versions.AnyAsync(v => v.Properties.Contains(mention), cancellationToken)
            || await db.WorkingCopies.AnyAsync(w => w.Form != null && w.Form.Contains(mention), cancellationToken);
    }
}
