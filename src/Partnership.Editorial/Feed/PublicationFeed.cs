using Microsoft.EntityFrameworkCore;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Feed;

/// <summary>Hands the public state of documents to whoever builds a snapshot. It reads no version that isn't published.</summary>
public sealed class PublicationFeed
{
    private readonly EditorialSession session;
    private readonly PublicDocumentReader reader;

    internal PublicationFeed(EditorialSession session, PublicDocumentReader reader)
    {
        this.session = session;
        this.reader = reader;
    }

    /// <summary>What changed after a place of the log, as of now, all read at one moment.</summary>
    /// <param name="afterSequence">The last entry already known; 0 for everything.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The change, or null when the log has not grown.</returns>
    public Task<PublicationChange?> ReadAsync(long afterSequence, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            var head = await db.PublicationLogHead.Select(h => h.Sequence).SingleAsync(cancellationToken);
            if (head == afterSequence)
                return null;
            var changed = afterSequence == 0
                ? null
                : await db.PublicationLog.Where(e => e.Sequence > afterSequence).Select(e => e.DocumentId).Distinct().ToListAsync(cancellationToken);
            return new PublicationChange(head, await reader.ReadAsync(db, changed, cancellationToken));
        },
        cancellationToken);
}
