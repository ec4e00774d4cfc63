using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Previews;

namespace Partnership.Web.Delivery;

/// <summary>The site as it would be if every newest version were published. Built anew when something was written and somebody asks.</summary>
internal sealed class Drafts(DraftReader reader, ContentSchema schema) : IDisposable
{
    private readonly SemaphoreSlim building = new(1, 1);

    // Written by one builder at a time, by one reference write.
    private volatile Known? known;

    public async Task<Snapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var stamp = await reader.StampAsync(cancellationToken);
        if (known is { } current && current.Stamp == stamp)
            return current.Snapshot;
        await building.WaitAsync(cancellationToken);
        try
        {
            return known is { } made && made.Stamp == stamp ? made.Snapshot : await BuildAsync(cancellationToken);
        }
        finally
        {
            building.Release();
        }
    }

    public void Dispose() => building.Dispose();

    private async Task<Snapshot> BuildAsync(CancellationToken cancellationToken)
    {
        var (stamp, documents) = await reader.ReadAsync(cancellationToken);
        var published = PublishedSet.Empty.Apply(new PublicationChange(stamp.Log, documents));
        var built = new Known(stamp, known?.Snapshot.Next(published) ?? Snapshot.Build(schema, published));
        known = built;
        return built.Snapshot;
    }

    private sealed record Known(DraftStamp Stamp, Snapshot Snapshot);
}
