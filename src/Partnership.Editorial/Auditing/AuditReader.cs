using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Auditing;

/// <summary>Reads the audit trail for people who may. It takes the permission for the tree as a whole.</summary>
public sealed class AuditReader
{
    private readonly DeskReads reads;

    internal AuditReader(DeskReads reads) => this.reads = reads;

    /// <summary>A page of it, or null when the person may not read it.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="filter">Which lines.</param>
    /// <param name="before">Only lines before this number, or null for the newest.</param>
    /// <param name="take">How many lines at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<AuditPage?> PageAsync(Guid userId, AuditFilter filter, long? before, int take, CancellationToken cancellationToken) => reads.RunAsync(
        userId,
        async desk =>
        {
            if (!desk.MayEverywhere(DeskPermission.Audit))
                return null;
            var entries = await Filtered(desk.Db, filter).Where(e => before == null || e.Sequence < before)
                .OrderByDescending(e => e.Sequence).Take(take + 1).ToListAsync(cancellationToken);
            var shown = entries.Take(take).ToList();
            var people = await desk.Db.Users.OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
            return new AuditPage(
                await RecordsAsync(desk.Db, shown, cancellationToken),
                entries.Count > take ? shown[^1].Sequence : null,
                [.. people.Select(p => KeyValuePair.Create(p.Id, p.DisplayName))]);
        },
        cancellationToken);

    /// <summary>Some lines in their order, for an export; null when the person may not read them.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="filter">Which lines.</param>
    /// <param name="after">Only lines after this number.</param>
    /// <param name="until">Only lines up to this number.</param>
    /// <param name="take">How many lines at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ImmutableArray<AuditRecord>?> NextAsync(
        Guid userId, AuditFilter filter, long after, long until, int take, CancellationToken cancellationToken)
    {
        var found = await reads.RunAsync(
            userId,
            async desk => desk.MayEverywhere(DeskPermission.Audit)
                ? new Lines(await RecordsAsync(
                    desk.Db,
                    await Filtered(desk.Db, filter).Where(e => e.Sequence > after && e.Sequence <= until).OrderBy(e => e.Sequence).Take(take).ToListAsync(cancellationToken),
                    cancellationToken))
                : null,
            cancellationToken);
        return found?.Records;
    }

    private static IQueryable<AuditEntry> Filtered(EditorialDbContext db, AuditFilter filter) => db.AuditTrail
        .Where(e => filter.ActorId == null || e.ActorId == filter.ActorId)
        .Where(e => filter.Action == null || e.Action == filter.Action)
        .Where(e => filter.DocumentId == null || e.DocumentId == filter.DocumentId)
        .Where(e => filter.From == null || e.OccurredAt >= filter.From)
        .Where(e => filter.Until == null || e.OccurredAt < filter.Until);

    private static async Task<ImmutableArray<AuditRecord>> RecordsAsync(EditorialDbContext db, List<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var documents = entries.Select(e => e.DocumentId).OfType<Guid>().Distinct().ToList();
        var names = await db.FoundNamesAsync(documents, cancellationToken);
        var there = await db.Documents.Where(d => documents.Contains(d.Id)).Select(d => d.Id).ToHashSetAsync(cancellationToken);
        var subjects = entries.Select(e => e.SubjectId).OfType<Guid>().Distinct().ToList();
        var people = await db.Users.Where(u => subjects.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return
        [
            .. entries.Select(e => new AuditRecord
            {
                Sequence = e.Sequence,
                OccurredAt = e.OccurredAt,
                ActorId = e.ActorId,
                Actor = e.Actor,
                Action = e.Action,
                DocumentId = e.DocumentId,
                DocumentName = e.DocumentId is { } id ? names.GetValueOrDefault(id) : null,
                IsErased = e.DocumentId is { } document && !there.Contains(document),
                Culture = e.Culture,
                SubjectId = e.SubjectId,
                SubjectName = e.SubjectId is { } subject ? people.GetValueOrDefault(subject) : null,
                Detail = e.Detail,
                PreviousHash = e.PreviousHash,
                Hash = e.Hash,
            }),
        ];
    }

    private sealed record Lines(ImmutableArray<AuditRecord> Records);
}
