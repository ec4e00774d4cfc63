using Partnership.Editorial.Auditing;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>What to publish before its gates are signed, and why.</summary>
public sealed record PublishInEmergencyOptions : OnDocumentOptions
{
    /// <summary>Why it can't wait.</summary>
    /// <value>1 to 1,000 characters.</value>
    public required string Reason { get; init; }
}

/// <summary>Publishes before the gates are signed, where the workflow allows it, and lets somebody else approve it afterwards.</summary>
public sealed class PublishInEmergency
{
    private readonly DeskWrites writes;
    private readonly SubmissionReader reader;
    private readonly Release release;
    private readonly RunChecks checks;

    internal PublishInEmergency(DeskWrites writes, SubmissionReader reader, Release release, RunChecks checks)
    {
        this.checks = checks;
        this.writes = writes;
        this.reader = reader;
        this.release = release;
    }

    /// <summary>Publishes, or says why not.</summary>
    public async Task<EditorialOutcome> RunAsync(PublishInEmergencyOptions options, CancellationToken cancellationToken)
    {
        await checks.EnsureAsync(options.DocumentId, options.Culture, cancellationToken);
        return await PublishAsync(options, cancellationToken);
    }

    private Task<EditorialOutcome> PublishAsync(PublishInEmergencyOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.PublishInEmergency, options.DocumentId, cancellationToken) is { } refused)
                return (refused, null);
            if (await reader.FindAsync(desk.Db, options.DocumentId, options.Culture, cancellationToken) is not { } found)
                return (EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it has no version in this language."), null);
            if (Refusal(options, found) is { } against)
                return (against, null);
            if (await release.PublishAsync(desk, found, cancellationToken) is { } impossible)
                return (impossible, null);
            if (found.Submission is { } submission)
                await EndSubmission.RunAsync(desk, submission, SubmissionEnd.Stopped, options.Reason, $"{desk.Person.Name} has published this in an emergency.", cancellationToken);
            var emergency = Create(desk, options, found);
            desk.Db.EmergencyPublications.Add(emergency);
            desk.Audit(AuditAction.PublishedInEmergency, options.DocumentId, options.Culture, emergency.Id, found.State.ContentHash);
            desk.Tell(
                await desk.PeopleWhoMayAsync(DeskPermission.ApproveEmergency, options.DocumentId, p => p == desk.Person.Id, cancellationToken),
                $"{desk.Person.Name} has published something in an emergency. Somebody else must approve it.",
                WorkflowStep.LinkTo(options.DocumentId, options.Culture));
            return (null, (Guid?)emergency.Id);
        },
        cancellationToken);

    /// <summary>Approves afterwards, or says why not: it takes somebody who neither wrote nor published it.</summary>
    public Task<EditorialOutcome> ApproveAsync(Guid userId, Guid emergencyId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.Db.EmergencyPublications.FindAsync([emergencyId], cancellationToken) is not { ApprovedAt: null } emergency)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such emergency, or it was approved already.");
            if (await desk.DemandAsync(DeskPermission.ApproveEmergency, emergency.DocumentId, cancellationToken) is { } refused)
                return refused;
            var version = await desk.Db.Versions.FindAsync([emergency.VersionId], cancellationToken);
            if (emergency.PublishedById == userId || version?.CreatedById == userId)
                return EditorialOutcome.Because(RefusalCode.ExcludedPerson, "You wrote or published this, so somebody else must approve it.");
            (emergency.ApprovedById, emergency.ApprovedBy, emergency.ApprovedAt) = (desk.Person.Id, desk.Person.Name, desk.Now);
            desk.Audit(AuditAction.EmergencyApproved, emergency.DocumentId, emergency.Culture, emergency.Id, emergency.ContentHash);
            desk.Tell([emergency.PublishedById], $"{desk.Person.Name} has approved what you published in an emergency.", WorkflowStep.LinkTo(emergency.DocumentId, emergency.Culture));
            return null;
        },
        cancellationToken);

    private static EditorialOutcome.Refused? Refusal(PublishInEmergencyOptions options, DocumentOnItsWay found) => options switch
    {
        _ when !found.State.Workflow.Emergency => EditorialOutcome.Because(
            RefusalCode.NoSuchWay, $"'{found.State.Workflow.Name}' knows no emergency: every statement must be signed first."),
        _ when string.IsNullOrWhiteSpace(options.Reason) || options.Reason.Length > EmergencyPublication.ReasonMaxLength => EditorialOutcome.Because(
            RefusalCode.AnswerMissing, $"Say why it can't wait, in at most {EmergencyPublication.ReasonMaxLength} characters."),
        _ when options.SeenHash != found.State.ContentHash => EditorialOutcome.Because(
            RefusalCode.Changed, "This was changed after you opened it. Read it again first."),
        // No emergency is worth a child's name.
        _ when found.State.Check is null => EditorialOutcome.Because(
            RefusalCode.NotChecked, "The words and files are still being checked for anything that tells who somebody is. Try again in a minute."),
        _ when found.State.Check.OpenFor(GateCheck.Severe) > 0 => EditorialOutcome.Because(
            RefusalCode.FindingsOpen, "Something in it tells by itself who somebody is. Change it, or ask the disclosure officer to look at the disclosure check."),
        _ => null,
    };

    private static EmergencyPublication Create(DeskWrite desk, PublishInEmergencyOptions options, DocumentOnItsWay found) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
        DocumentId = options.DocumentId,
        Culture = options.Culture,
        VersionId = found.Version.Id,
        ContentHash = found.State.ContentHash,
        Reason = options.Reason.Trim(),
        PublishedById = desk.Person.Id,
        PublishedBy = desk.Person.Name,
        PublishedAt = desk.Now,
    };
}
