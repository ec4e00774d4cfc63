using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Auditing;

/// <summary>What came of checking the audit trail.</summary>
/// <param name="Lines">How many lines were read.</param>
/// <param name="BrokenAt">The number of the first line that is missing or not as it was written; null when all are.</param>
public sealed record AuditCheck(long Lines, long? BrokenAt);

/// <summary>Adds lines to the audit trail that belong to no other write, and proves that the trail is whole.</summary>
public sealed class AuditTrail
{
    private const int LinesAtOnce = 1000;

    private readonly EditorialSession session;

    internal AuditTrail(EditorialSession session) => this.session = session;

    /// <summary>Records something that happened.</summary>
    /// <param name="actorId">The person, or null when unknown.</param>
    /// <param name="actor">The name that others read.</param>
    /// <param name="action">One of <see cref="AuditAction"/>.</param>
    /// <param name="documentId">The document that it is about, or null.</param>
    /// <param name="subjectId">The person or thing that it was done to, or null.</param>
    /// <param name="detail">Codes and numbers, never what a document says.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task RecordAsync(
        Guid? actorId, string actor, string action, Guid? documentId, Guid? subjectId, string? detail, CancellationToken cancellationToken) => session.WriteAsync(
        write =>
        {
            write.Audit(new AuditLine { ActorId = actorId, Actor = actor, Action = action, DocumentId = documentId, SubjectId = subjectId, Detail = detail });
            return write.CompleteAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Reads the whole trail and proves that no line was changed, added or taken out.</summary>
    public Task<AuditCheck> CheckAsync(CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            var (lines, hash) = (0L, AuditChain.Beginning);
            while (true)
            {
                var after = lines;
                var page = await db.AuditTrail.Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(LinesAtOnce).ToListAsync(cancellationToken);
                foreach (var entry in page)
                {
                    if (entry.Sequence != lines + 1 || entry.PreviousHash != hash || entry.Hash != AuditChain.HashOf(entry))
                        return new AuditCheck(lines, lines + 1);
                    (lines, hash) = (entry.Sequence, entry.Hash);
                }

                if (page.Count < LinesAtOnce)
                    break;
            }

            var head = await db.AuditTrailHead.SingleAsync(cancellationToken);
            return new AuditCheck(lines, head.Sequence == lines && head.Hash == hash ? null : lines + 1);
        },
        cancellationToken);
}
