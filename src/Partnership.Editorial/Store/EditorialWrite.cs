using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Webhooks;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Store;

/// <summary>One write in progress: the context, the time of it, and the lines that it will leave in the log and the audit trail.</summary>
internal sealed class EditorialWrite(EditorialDbContext context, DateTime now, ContentSchema schema)
{
    private readonly List<LogEntry> entries = [];
    private readonly List<AuditLine> audit = [];
    private WebhookOutbox? outbox;

    public EditorialDbContext Db => context;

    /// <summary>The one time, in UTC, that everything in this write carries.</summary>
    public DateTime Now => now;

    public bool IsComplete { get; private set; }

    public bool HasPublished => entries.Count > 0;

    /// <summary>Whether the write takes away what nobody may find again, not even in the database's own leftovers.</summary>
    public bool Forgets { get; set; }

    /// <summary>What the write tells webhooks about files.</summary>
    public WebhookOutbox Outbox => outbox ??= new WebhookOutbox(this, schema);

    /// <summary>Hashes of files that no row names any more when the write is done.</summary>
    public List<string> ForgottenFiles { get; } = [];

    /// <summary>What to do once the write can't be undone any more, such as deleting files.</summary>
    public List<Action> AfterCommit { get; } = [];

    public void Log(Guid documentId, string culture, PublicationEvent happened, string? contentHash = null) => entries.Add(new LogEntry
    {
        DocumentId = documentId,
        Culture = culture,
        Event = happened,
        ContentHash = contentHash,
        OccurredAt = now,
    });

    public void Audit(AuditLine line) => audit.Add(line);

    /// <summary>Ends a write with what came of it: completes it unless it was refused.</summary>
    public async Task<EditorialOutcome> EndAsync(Task<EditorialOutcome.Refused?> applying, CancellationToken cancellationToken) =>
        await applying is { } refused ? refused : new EditorialOutcome.Done(await CompleteAsync(cancellationToken));

    /// <summary>Numbers the log entries, chains the audit lines, and saves everything.</summary>
    /// <returns>The number of the last log entry; that of the log as it was when this write has none.</returns>
    public async Task<long> CompleteAsync(CancellationToken cancellationToken)
    {
        // Changing the head row makes every other publisher wait until this one has committed; a draft holds nobody up.
        var count = entries.Count;
        if (count > 0)
            await context.PublicationLogHead.ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, x => x.Sequence + count), cancellationToken);
        var last = await context.PublicationLogHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(cancellationToken);
        for (var i = 0; i < count; i++)
            entries[i].Sequence = last - count + 1 + i;
        context.PublicationLog.AddRange(entries);
        if (audit.Count > 0)
            await new AuditWriter(context, now).WriteAsync(audit, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (outbox is not null && await outbox.MakeAsync(cancellationToken))
            await context.SaveChangesAsync(cancellationToken);
        IsComplete = true;
        return last;
    }
}
