using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Auditing;

/// <summary>Adds lines to the audit trail inside a transaction.</summary>
internal sealed class AuditWriter(EditorialDbContext context, DateTime now)
{
    public async Task WriteAsync(IReadOnlyList<AuditLine> lines, CancellationToken cancellationToken)
    {
        // Changing the head row first makes every other writer of the trail wait until this one has committed.
        await context.AuditTrailHead.ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, x => x.Sequence + lines.Count), cancellationToken);
        var head = await context.AuditTrailHead.AsNoTracking().SingleAsync(cancellationToken);
        var (sequence, hash) = (head.Sequence - lines.Count, head.Hash);
        foreach (var line in lines)
        {
            var entry = Entry(line, ++sequence, hash);
            hash = entry.Hash;
            context.AuditTrail.Add(entry);
        }

        await context.AuditTrailHead.ExecuteUpdateAsync(h => h.SetProperty(x => x.Hash, hash), cancellationToken);
    }

    private AuditEntry Entry(AuditLine line, long sequence, string previous)
    {
        var entry = new AuditEntry
        {
            Sequence = sequence,
            OccurredAt = now,
            ActorId = line.ActorId,
            Actor = Cut(line.Actor, DeskUser.DisplayNameMaxLength) ?? "",
            Action = line.Action,
            DocumentId = line.DocumentId,
            Culture = line.Culture,
            SubjectId = line.SubjectId,
            Detail = Cut(line.Detail, AuditEntry.DetailMaxLength),
            PreviousHash = previous,
            Hash = "",
        };
        entry.Hash = AuditChain.HashOf(entry);
        return entry;
    }

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;
}
