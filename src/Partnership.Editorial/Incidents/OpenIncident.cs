using Partnership.Editorial.Auditing;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Incidents;

/// <summary>Opens the record of a takedown, and closes it. Each look leaves a line in the audit trail.</summary>
public sealed class OpenIncident
{
    private readonly DeskWrites writes;

    internal OpenIncident(DeskWrites writes) => this.writes = writes;

    /// <summary>Reads the record, or says why not.</summary>
    public async Task<(EditorialOutcome Outcome, IncidentView? Incident)> ReadAsync(Guid userId, Guid incidentId, CancellationToken cancellationToken)
    {
        IncidentView? view = null;
        var outcome = await writes.RunAsync(
            userId,
            async desk =>
            {
                var (incident, refused) = await FindAsync(desk, incidentId, cancellationToken);
                if (incident is null)
                    return refused;
                desk.Audit(AuditAction.IncidentRead, incident.DocumentId, subjectId: incident.Id);
                view = await ViewAsync(desk, incident, cancellationToken);
                return null;
            },
            cancellationToken);
        return (outcome, view);
    }

    /// <summary>Closes the record with what was done about it, or says why not.</summary>
    public Task<EditorialOutcome> CloseAsync(Guid userId, Guid incidentId, string? conclusion, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            var (incident, refused) = await FindAsync(desk, incidentId, cancellationToken);
            if (incident is null)
                return refused;
            if (incident.ClosedAt is not null)
                return EditorialOutcome.Because(RefusalCode.WrongStage, $"{incident.ClosedBy} has closed this record already.");
            if (string.IsNullOrWhiteSpace(conclusion) || conclusion.Length > Incident.TextMaxLength)
                return EditorialOutcome.Because(RefusalCode.AnswerMissing, $"Say what was done about it, in at most {Incident.TextMaxLength:N0} characters.");
            (incident.ClosedAt, incident.ClosedBy, incident.Conclusion) = (desk.Now, desk.Person.Name, conclusion.Trim());
            desk.Audit(AuditAction.IncidentRead, incident.DocumentId, subjectId: incident.Id, detail: "closed");
            return null;
        },
        cancellationToken);

    // A record that the person may not read is as if it were not there.
    private static async Task<(Incident? Incident, EditorialOutcome.Refused? Refused)> FindAsync(DeskWrite desk, Guid incidentId, CancellationToken cancellationToken) =>
        await desk.Db.Incidents.FindAsync([incidentId], cancellationToken) is { } incident
        && await desk.DemandAsync(DeskPermission.Incidents, incident.DocumentId, cancellationToken) is null
            ? (incident, null)
            : (null, EditorialOutcome.Because(RefusalCode.NotFound, "There is no such record."));

    private static async Task<IncidentView> ViewAsync(DeskWrite desk, Incident incident, CancellationToken cancellationToken)
    {
        var names = await desk.Db.FoundNamesAsync([incident.DocumentId], cancellationToken);
        var places = await DocumentPlaces.LoadAsync(desk.Db, [incident.DocumentId], cancellationToken);
        var isErased = places.Find(incident.DocumentId) is null;
        return new IncidentView(
            new IncidentEntry(
                incident.Id, incident.DocumentId, names.GetValueOrDefault(incident.DocumentId), incident.TakenDownBy, incident.TakenDownAt, incident.ClosedAt),
            incident.Reason,
            incident.ClosedBy,
            incident.Conclusion,
            isErased,
            !isErased && !places.IsInTree(incident.DocumentId));
    }
}
