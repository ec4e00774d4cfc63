using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Incidents;

/// <summary>Lists the records of takedowns for people who may read them.</summary>
public sealed class IncidentBoard
{
    private readonly DeskReads reads;

    internal IncidentBoard(DeskReads reads) => this.reads = reads;

    /// <summary>The records, open ones first, then the newest; null when the person may read none anywhere.</summary>
    public async Task<ImmutableArray<IncidentEntry>?> ListAsync(Guid userId, CancellationToken cancellationToken)
    {
        var found = await reads.RunAsync(
            userId,
            async desk =>
            {
                if (!desk.Catalogue.Allows(desk.Person.Assignments.Select(a => a.Role), DeskPermission.Incidents))
                    return null;
                var all = await desk.Db.Incidents.OrderBy(i => i.ClosedAt != null).ThenByDescending(i => i.TakenDownAt)
                    .Select(i => new IncidentEntry(i.Id, i.DocumentId, null, i.TakenDownBy, i.TakenDownAt, i.ClosedAt)).ToListAsync(cancellationToken);
                var places = await DocumentPlaces.LoadAsync(desk.Db, all.Select(i => i.DocumentId), cancellationToken);
                var seen = all.Where(i => desk.May(DeskPermission.Incidents, places, i.DocumentId)).ToList();
                var names = await desk.Db.FoundNamesAsync(seen.Select(i => i.DocumentId), cancellationToken);
                return seen.Select(i => i with { DocumentName = names.GetValueOrDefault(i.DocumentId) }).ToList();
            },
            cancellationToken);
        return found is null ? null : [.. found];
    }
}
