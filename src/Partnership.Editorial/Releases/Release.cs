using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>Makes a signed version public inside a larger write. The only way from the desk to the public, but for emergencies.</summary>
internal sealed class Release(WorkflowStep step, PublishDocument publish)
{
    /// <summary>Publishes, or says every reason why not.</summary>
    public async Task<EditorialOutcome.Refused?> ApplyAsync(DeskWrite desk, OnDocumentOptions options, CancellationToken cancellationToken)
    {
        var (found, refused) = await step.TakeAsync(desk, options, q => q with { Action = WorkflowAction.Publish, ReleaseOn = q.Today }, cancellationToken);
        if (found is not { Submission: { } submission })
            return refused;
        if (await PublishAsync(desk, found, cancellationToken) is { } impossible)
            return impossible;
        foreach (var waiting in await desk.Db.Releases.Where(r => r.SubmissionId == submission.Id && r.State == ReleaseState.Waiting).ToListAsync(cancellationToken))
            (waiting.State, waiting.FinishedAt) = (ReleaseState.Done, desk.Now);
        desk.Audit(AuditAction.Published, options.DocumentId, options.Culture, found.Version.Id, found.State.ContentHash);
        EndSubmission.Close(submission, SubmissionEnd.Published, desk.Person.Id, desk.Person.Name, desk.Now);
        desk.Tell([submission.SubmittedById], $"{desk.Person.Name} has published {step.KindOf(found)}.", WorkflowStep.LinkTo(options.DocumentId, options.Culture));
        return null;
    }

    /// <summary>Publishes the newest version without asking about gates.</summary>
    public Task<EditorialOutcome.Refused?> PublishAsync(DeskWrite desk, DocumentOnItsWay found, CancellationToken cancellationToken) => publish.ApplyAsync(
        desk.Write,
        new PublishDocumentOptions { DocumentId = found.Document.Id, Culture = found.Version.Culture, VersionId = found.Version.Id },
        cancellationToken);
}
