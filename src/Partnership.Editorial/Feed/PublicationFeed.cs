using Partnership.Content.Snapshots;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Feed;

/// <summary>Hands the public state of documents to whoever builds a snapshot. It reads no version that isn't published.</summary>
public sealed class PublicationFeed : IContentSource
{
    private const int FilesAtOnce = 4;

    private readonly IEditorialDatabase database;
    private readonly PublicDocumentReader reader;
    private readonly MediaFolder files;
    private readonly PublicationSignal signal;
    private readonly TimeProvider clock;

    internal PublicationFeed(IEditorialDatabase database, PublicDocumentReader reader, MediaFolder files, PublicationSignal signal, TimeProvider clock)
    {
        this.database = database;
        this.reader = reader;
        this.files = files;
        this.signal = signal;
        this.clock = clock;
    }

    /// <inheritdoc />
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => signal.WaitAsync(longest, clock, cancellationToken);

    /// <inheritdoc />
    public async Task<PublicationChange?> ReadAsync(long afterSequence, CancellationToken cancellationToken)
    {
        var change = await ReadRowsAsync(afterSequence, cancellationToken);
        if (change is not null)
            await FetchFilesAsync(change, cancellationToken);
        return change;
    }

    // Whoever shows the change must be able to send its files. But what was taken down must go, even from a node whose disk is full: a file that
    // can't be brought here now holds nothing up. It is brought when somebody asks for it.
    private async Task FetchFilesAsync(PublicationChange change, CancellationToken cancellationToken)
    {
        var missing = change.Documents.SelectMany(d => d.Media).Select(m => m.Sha256).Distinct().Where(h => !files.Has(h)).ToList();
        if (missing.Count > 0)
            await Parallel.ForEachAsync(
                missing, new ParallelOptions { MaxDegreeOfParallelism = FilesAtOnce, CancellationToken = cancellationToken }, async (hash, token) => await files.TryFetchAsync(hash, token));
    }

    private async Task<PublicationChange?> ReadRowsAsync(long afterSequence, CancellationToken cancellationToken)
    {
        await using var moment = await database.OpenReadAsync(cancellationToken);
        var rows = new PublicRows(moment, cancellationToken);
        var head = await rows.HeadAsync();
        return head == afterSequence ? null : new PublicationChange(head, await reader.ReadAsync(rows, afterSequence));
    }
}
