using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Webhooks;

/// <summary>
/// Makes deliveries of what the publication log says, for each webhook from where it was. The deliveries and the new place are one
/// transaction: whatever dies in between, nothing is told twice and nothing is left out.
/// </summary>
public sealed class FanOutWebhooks
{
    private const int EntriesAtOnce = 500;

    private readonly EditorialSession session;

    internal FanOutWebhooks(EditorialSession session) => this.session = session;

    /// <summary>Catches up with the log.</summary>
    /// <returns>How many deliveries were made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var made = 0;
        for (var (some, isBehind) = (0, true); isBehind; made += some)
            (some, isBehind) = await session.WriteAsync(write => StepAsync(write, cancellationToken), cancellationToken);
        return made;
    }

    private static async Task<(int Made, bool IsBehind)> StepAsync(EditorialWrite write, CancellationToken cancellationToken)
    {
        var head = await write.Db.PublicationLogHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(cancellationToken);
        var behind = await write.Db.Webhooks.Where(w => w.IsOn && w.Cursor < head).ToListAsync(cancellationToken);
        var made = 0;
        foreach (var webhook in behind)
        {
            var entries = await write.Db.PublicationLog.AsNoTracking().Where(e => e.Sequence > webhook.Cursor)
                .OrderBy(e => e.Sequence).Take(EntriesAtOnce).ToListAsync(cancellationToken);
            var named = entries.Select(e => e.DocumentId).ToHashSet();
            var isPublic = (await write.Db.Publications.Where(p => named.Contains(p.DocumentId)).Select(p => p.DocumentId).ToListAsync(cancellationToken)).ToHashSet();
            foreach (var entry in entries)
            {
                if (EventOf(entry, isPublic.Contains(entry.DocumentId)) is not { } happened || !webhook.Wants(happened))
                    continue;
                write.Db.WebhookDeliveries.Add(WebhookOutbox.Delivery(write, webhook.Id, entry.Sequence, happened, entry.DocumentId));
                made++;
            }

            webhook.Cursor = entries.Count > 0 ? entries[^1].Sequence : head;
        }

        await write.CompleteAsync(cancellationToken);
        return (made, behind.Exists(w => w.Cursor < head));
    }

    // One language of several that goes is a change of the document, as it is in Umbraco. The last one takes the document away.
    private static string? EventOf(LogEntry entry, bool isPublic) => entry.Event switch
    {
        PublicationEvent.Published or PublicationEvent.MarkedWithdrawn => WebhookEvents.ContentPublish,
        PublicationEvent.Moved => WebhookEvents.ContentMoved,
        PublicationEvent.Removed => isPublic ? WebhookEvents.ContentPublish : WebhookEvents.ContentUnpublish,
        PublicationEvent.Erased => WebhookEvents.ContentDelete,
        _ => null,
    };
}
