using Partnership.Editorial.Auditing;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Incidents;

/// <summary>What to take down at once, and what was seen.</summary>
public sealed record TakeDownOptions
{
    /// <summary>Who acts.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The document; everything below it goes with it, in every language.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Other documents that are public and use the same files, to go with it.</summary>
    public IReadOnlyCollection<Guid> AlsoDocuments { get; init; } = [];

    /// <summary>What was seen, for those who deal with it.</summary>
    /// <value>1 to 4,000 characters. Only people with the permission read it.</value>
    public required string Reason { get; init; }
}

/// <summary>
/// Takes a page with its files away from everyone at once: from the public, from previews, from what waits to be released. The
/// store keeps it, so that it can be looked into; it leaves a record that only few may read.
/// </summary>
public sealed class TakeDown
{
    private readonly DeskWrites writes;

    internal TakeDown(DeskWrites writes) => this.writes = writes;

    /// <summary>Takes down, or says why not.</summary>
    /// <returns>Done with the id of the record.</returns>
    public Task<EditorialOutcome> RunAsync(TakeDownOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.TakeDown, options.DocumentId, cancellationToken) is { } notPermitted)
                return (notPermitted, null);
            if (string.IsNullOrWhiteSpace(options.Reason) || options.Reason.Length > Incident.TextMaxLength)
                return (EditorialOutcome.Because(RefusalCode.AnswerMissing, $"Say what you saw, in at most {Incident.TextMaxLength:N0} characters."), null);
            foreach (var id in options.AlsoDocuments.Prepend(options.DocumentId).Distinct())
            {
                if (await desk.DemandAsync(DeskPermission.TakeDown, id, cancellationToken) is { } refused)
                    return (refused, null);
                if (await TakeAsync(desk, id, cancellationToken) is { } missing)
                    return (missing, null);
            }

            var incident = new Incident
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
                DocumentId = options.DocumentId,
                TakenDownById = desk.Person.Id,
                TakenDownBy = desk.Person.Name,
                TakenDownAt = desk.Now,
                Reason = options.Reason.Trim(),
            };
            desk.Db.Incidents.Add(incident);
            desk.Tell(
                await desk.PeopleWhoMayAsync(DeskPermission.Incidents, options.DocumentId, _ => false, cancellationToken),
                $"{desk.Person.Name} has taken something down in an emergency.",
                "/desk/incidents");
            return (null, (Guid?)incident.Id);
        },
        cancellationToken);

    private static async Task<EditorialOutcome.Refused?> TakeAsync(DeskWrite desk, Guid documentId, CancellationToken cancellationToken)
    {
        if (await desk.Db.Documents.FindAsync([documentId], cancellationToken) is not { } document)
            return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document.");
        var branch = await Branch.LoadAsync(desk.Write, document, cancellationToken);
        foreach (var culture in branch.Publications.Where(p => p.DocumentId == documentId).Select(p => p.Culture).ToList())
            await RemoveDocument.ApplyAsync(desk.Write, new RemoveDocumentOptions { DocumentId = documentId, Culture = culture }, cancellationToken);
        await StopEverything.BelowAsync(desk, [.. branch.Documents.Select(d => d.Id)], "This was taken down in an emergency.", cancellationToken);
        desk.Audit(AuditAction.TakenDown, documentId);
        return null;
    }
}
