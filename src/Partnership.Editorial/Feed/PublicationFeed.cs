using Partnership.Content.Snapshots;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Feed;

/// <summary>Hands the public state of documents to whoever builds a snapshot. It reads no version that isn't published.</summary>
public sealed class PublicationFeed : IContentSource
{
    private readonly IEditorialDatabase database;
    private readonly PublicDocumentReader reader;
    private readonly PublicationSignal signal;
    private readonly TimeProvider clock;

    internal PublicationFeed(IEditorialDatabase database, PublicDocumentReader reader, PublicationSignal signal, TimeProvider clock)
    {
        this.database = database;
        this.reader = reader;
        this.signal = signal;
        this.clock = clock;
    }

    /// <inheritdoc />
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => signal.WaitAsync(longest, clock, cancellationToken);

    /// <inheritdoc />
    public async Task<PublicationChange?> ReadAsync(long afterSequence, CancellationToken cancellationToken)
    {
        await using var moment = await database.OpenReadAsync(cancellationToken);
        var rows = new PublicRows(moment, cancellationToken);
        var head = await rows.HeadAsync();
        return head == afterSequence ? null : new PublicationChange(head, await reader.ReadAsync(rows, afterSequence));
    }
}
