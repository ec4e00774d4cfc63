using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Disclosure;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>Sends the newest version of a document to be checked.</summary>
public sealed class SubmitDocument
{
    private readonly DeskWrites writes;
    private readonly WorkflowStep step;
    private readonly ContentSchema schema;
    private readonly DisclosureCheck check;
    private readonly RunChecks checks;

    internal SubmitDocument(DeskWrites writes, WorkflowStep step, ContentSchema schema, DisclosureCheck check, RunChecks checks)
    {
        this.writes = writes;
        this.step = step;
        this.schema = schema;
        this.check = check;
        this.checks = checks;
    }

    /// <summary>Submits, or says every reason why not: values that break a rule of the schema are named now, not at the end of the way.</summary>
    public async Task<EditorialOutcome> RunAsync(SubmitDocumentOptions options, CancellationToken cancellationToken)
    {
        DocumentVersion? submitted = null;
        var outcome = await WriteAsync(options, version => submitted = version, cancellationToken);
        if (submitted is not null && outcome is EditorialOutcome.Done)
            await checks.RunSoonAsync(submitted.Id, CancellationToken.None); // it is submitted: whoever asked may be gone
        return outcome;
    }

    private Task<EditorialOutcome> WriteAsync(SubmitDocumentOptions options, Action<DocumentVersion> submit, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            var (found, refused) = await step.TakeAsync(
                desk, options, q => q with { Action = WorkflowAction.Submit, Kind = options.Kind, Note = options.Reason }, cancellationToken);
            if (found is null)
                return (refused, null);
            if (Check(found) is { } invalid)
                return (invalid, null);
            if (options.Reason?.Length > Submission.ReasonMaxLength)
                return (EditorialOutcome.Because(RefusalCode.InvalidValue, $"The reason may have at most {Submission.ReasonMaxLength} characters."), null);
            var submission = Create(desk, options, found);
            desk.Db.Submissions.Add(submission);
            await CheckRequests.RequestAsync(desk.Db, found.Version, check.Settings.Fingerprint, desk.Now, cancellationToken);
            submit(found.Version);
            var first = found.State.Workflow.GatesOf(options.Kind)[0];
            desk.Audit(AuditAction.Submitted, options.DocumentId, options.Culture, submission.Id, $"{options.Kind} {found.State.ContentHash}");
            await TellAsync(desk, options, found, first, cancellationToken);
            return (null, (Guid?)submission.Id);
        },
        cancellationToken);

    private async Task TellAsync(
        DeskWrite desk, SubmitDocumentOptions options, DocumentOnItsWay found, GateDefinition gate, CancellationToken cancellationToken)
    {
        var people = await desk.PeopleWithAsync(
            gate.Roles, options.DocumentId, p => found.State.IsExcluded(p) || p == desk.Person.Id, cancellationToken);
        desk.Tell(people, $"{desk.Person.Name} has sent {step.KindOf(found)} to be checked. It waits for '{gate.Name}'.", WorkflowStep.LinkTo(options.DocumentId, options.Culture));
    }

    private static Submission Create(DeskWrite desk, SubmitDocumentOptions options, DocumentOnItsWay found) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
        DocumentId = options.DocumentId,
        Culture = options.Culture,
        VersionId = found.Version.Id,
        ContentHash = found.State.ContentHash,
        Workflow = found.State.Workflow.Alias,
        Kind = options.Kind,
        Reason = string.IsNullOrWhiteSpace(options.Reason) ? null : options.Reason.Trim(),
        SubmittedById = desk.Person.Id,
        SubmittedBy = desk.Person.Name,
        SubmittedAt = desk.Now,
    };

    private EditorialOutcome.Refused? Check(DocumentOnItsWay found)
    {
        var type = schema.Get(found.Document.ContentType);
        var problems = PropertyRules.Check(new PropertyJsonReader(schema).Read(found.Version.Properties, type), type, schema);
        return problems.IsEmpty ? null : new EditorialOutcome.Refused([.. problems.Select(p => new Refusal(RefusalCode.InvalidValue, p.Reason))]);
    }
}
