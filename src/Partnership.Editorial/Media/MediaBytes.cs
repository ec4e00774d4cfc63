using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Media;

/// <summary>Lets go of the bytes of files that were taken in but will not be used.</summary>
internal static class MediaBytes
{
    /// <summary>Forgets those that no row names. Inside a write, so that nobody adds a file with the same content between the question and the answer.</summary>
    public static Task<bool> ForgetUnnamedAsync(EditorialSession session, MediaIntake intake, IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        var unused = hashes.ToHashSet(StringComparer.Ordinal);
        return session.WriteAsync(
            async write =>
            {
                var kept = await write.Db.MediaFiles.Where(m => unused.Contains(m.Sha256)).Select(m => m.Sha256).ToListAsync(cancellationToken);
                foreach (var hash in unused.Except(kept))
                    await intake.GiveBackAsync(hash, cancellationToken);
                return true;
            },
            cancellationToken);
    }
}
