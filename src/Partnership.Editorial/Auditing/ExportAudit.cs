using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Auditing;

/// <summary>Notes down that somebody takes a copy of the audit trail, before they get it.</summary>
public sealed class ExportAudit
{
    private readonly DeskWrites writes;

    internal ExportAudit(DeskWrites writes) => this.writes = writes;

    /// <summary>Notes it down, or says why not.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="filter">Which lines they take.</param>
    /// <param name="format">The format, as a code.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>What came of it, and the number of the last line that the copy has: the one before that about the export itself.</returns>
    public async Task<(EditorialOutcome Outcome, long Last)> BeginAsync(Guid userId, AuditFilter filter, string format, CancellationToken cancellationToken)
    {
        var last = 0L;
        var outcome = await writes.RunAsync(
            userId,
            async desk =>
            {
                if (await desk.DemandAsync(DeskPermission.Audit, null, cancellationToken) is { } refused)
                    return refused;
                last = (await desk.Db.AuditTrailHead.AsNoTracking().SingleAsync(cancellationToken)).Sequence;
                desk.Audit(AuditAction.AuditExported, filter.DocumentId, subjectId: filter.ActorId, detail: Words(filter, format));
                return null;
            },
            cancellationToken);
        return (outcome, last);
    }

    private static string Words(AuditFilter filter, string format) => string.Join(' ', new[]
    {
        format,
        filter.Action,
        filter.From is { } from ? $"from {from:O}" : null,
        filter.Until is { } until ? $"until {until:O}" : null,
    }.OfType<string>());
}
