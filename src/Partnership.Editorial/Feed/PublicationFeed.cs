using Microsoft.EntityFrameworkCore;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Feed;

/// <summary>Hands the public state of documents to whoever builds a snapshot. It reads no version that isn't published.</summary>
public sealed class PublicationFeed : IContentSource
{
    private readonly EditorialSession session;
    private readonly PublicDocumentReader reader;
    private readonly PublicationSignal signal;
    private readonly TimeProvider clock;

    internal PublicationFeed(EditorialSession session, PublicDocumentReader reader, PublicationSignal signal, TimeProvider clock)
    {
        this.session = session;
        this.reader = reader;
        this.signal = signal;
        this.clock = clock;
    }

    /// <inheritdoc />
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => signal.WaitAsync(longest, clock, cancellationToken);

    /// <inheritdoc />
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
