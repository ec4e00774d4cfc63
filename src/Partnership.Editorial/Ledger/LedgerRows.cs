using System.Data.Common;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Ledger;

/// <summary>How far publication log and audit trail have been looked through.</summary>
/// <param name="Log">A number of the publication log.</param>
/// <param name="Audit">A number of the audit trail.</param>
internal readonly record struct LedgerPlace(long Log, long Audit);

/// <summary>Finds in a store what was taken away: pages in the publication log, files in the audit trail. Plain SQL, as it is asked every second.</summary>
internal sealed class LedgerRows(ReadMoment moment, CancellationToken cancellationToken)
{
    public async Task<LedgerPlace> HeadAsync() => (await moment.QueryAsync(
        """SELECT l."Sequence", a."Sequence" FROM publication_log_head l, audit_head a""", [], r => new LedgerPlace(r.GetInt64(0), r.GetInt64(1)), cancellationToken)).Single();

    /// <summary>What was taken away after a place.</summary>
    public async Task<List<LedgerEntry>> AfterAsync(LedgerPlace place) =>
    [
        .. await moment.QueryAsync(
            $"""SELECT "Sequence", "OccurredAt", "DocumentId", "Event", "Culture" FROM publication_log WHERE "Sequence" > @after AND "Event" >= {(int)PublicationEvent.MarkedWithdrawn} ORDER BY "Sequence" """,
            [("@after", place.Log)],
            Page,
            cancellationToken),
        .. await moment.QueryAsync(
            $"""
            SELECT "Sequence", "OccurredAt", "SubjectId", "Detail" FROM audit_entries
            WHERE "Sequence" > @after AND "Action" = '{AuditAction.MediaChanged}' AND "Detail" LIKE '{MediaAudit.Deleted}%' ORDER BY "Sequence"
            """,
            [("@after", place.Audit)],
            r => new LedgerEntry { What = TakenAway.FileDeleted, Number = r.GetInt64(0), At = Time(r), Id = r.GetGuid(2), Sha256 = r.GetString(3)[MediaAudit.Deleted.Length..] },
            cancellationToken),
    ];

    /// <summary>When the store was last restored from a backup, or null. What was in the ledger by then has been heeded.</summary>
    public async Task<DateTime?> LastRestoreAsync() => (await moment.QueryAsync(
        $"""SELECT "Sequence", "OccurredAt" FROM audit_entries WHERE "Action" = '{AuditAction.RestoredFromBackup}' ORDER BY "Sequence" DESC LIMIT 1""",
        [],
        r => (DateTime?)Time(r),
        cancellationToken)).SingleOrDefault();

    private static LedgerEntry Page(DbDataReader r)
    {
        var what = (PublicationEvent)r.GetInt32(3) switch
        {
            PublicationEvent.MarkedWithdrawn => TakenAway.MarkedWithdrawn,
            PublicationEvent.Removed => TakenAway.Removed,
            _ => TakenAway.Erased,
        };
        return new LedgerEntry { What = what, Number = r.GetInt64(0), At = Time(r), Id = r.GetGuid(2), Culture = what == TakenAway.Erased ? null : r.GetString(4) };
    }

    // SQLite forgets that it is UTC.
    private static DateTime Time(DbDataReader r) => DateTime.SpecifyKind(r.GetDateTime(1), DateTimeKind.Utc);
}
