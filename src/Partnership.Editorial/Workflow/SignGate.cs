using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>Signs the gate that a submission waits at.</summary>
public sealed class SignGate
{
    private readonly DeskWrites writes;
    private readonly WorkflowStep step;

    internal SignGate(DeskWrites writes, WorkflowStep step)
    {
        this.writes = writes;
        this.step = step;
    }

    /// <summary>Signs, or says every reason why not.</summary>
    public Task<EditorialOutcome> RunAsync(SignGateOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            var (found, refused) = await step.TakeAsync(
                desk,
                options,
                q => q with { Action = WorkflowAction.Sign, Gate = options.Gate, StatedOn = options.StatedOn, Note = options.Note },
                cancellationToken);
            if (found is not { Submission: { } submission, State.OpenGate: { } gate })
                return (refused, null);
            if (options.Note?.Length > SignOff.NoteMaxLength)
                return (EditorialOutcome.Because(RefusalCode.InvalidValue, $"The note may have at most {SignOff.NoteMaxLength} characters."), null);
            await VoidAsync(desk, submission, gate, cancellationToken);
            var signOff = Create(desk, options, submission, gate);
            desk.Db.SignOffs.Add(signOff);
            (submission.ClaimedById, submission.ClaimedBy) = (null, null); // the next gate is another person's
            desk.Audit(AuditAction.SignedOff, options.DocumentId, options.Culture, signOff.Id, $"{gate.Alias} {submission.ContentHash}");
            await TellNextAsync(desk, options, found, gate, cancellationToken);
            return (null, (Guid?)signOff.Id);
        },
        cancellationToken);

    // The gate is open although it was signed: a removal made everyone who wrote what was public an author again.
    private static async Task VoidAsync(DeskWrite desk, Submission submission, GateDefinition gate, CancellationToken cancellationToken)
    {
        foreach (var first in await desk.Db.SignOffs.Where(s => s.SubmissionId == submission.Id && s.Gate == gate.Alias && s.VoidedAt == null).ToListAsync(cancellationToken))
        {
            (first.VoidedAt, first.VoidedBecause) = (desk.Now, SignOff.VoidAsExcluded);
            desk.Audit(AuditAction.SignOffsVoided, submission.DocumentId, submission.Culture, submission.Id, $"{SignOff.VoidAsExcluded}: {gate.Alias}");
            desk.Tell(
                [first.SignedById],
                $"Your signature '{gate.Name}' is void: what you wrote is not public any more, so you count as a writer of this again. Somebody else signed.",
                WorkflowStep.LinkTo(submission.DocumentId, submission.Culture));
        }

        await desk.Db.SaveChangesAsync(cancellationToken); // before the new one: a gate has one signature that counts
    }

    private static SignOff Create(DeskWrite desk, SignGateOptions options, Submission submission, GateDefinition gate) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
        SubmissionId = submission.Id,
        Gate = gate.Alias,
        SignedById = desk.Person.Id,
        SignedBy = desk.Person.Name,
        SignedAt = desk.Now,
        Statement = gate.Statement,
        StatedOn = gate.Date is null ? null : options.StatedOn,
        Note = gate.Note is null || string.IsNullOrWhiteSpace(options.Note) ? null : options.Note.Trim(),
        ContentHash = submission.ContentHash,
    };

    private async Task TellNextAsync(
        DeskWrite desk, SignGateOptions options, DocumentOnItsWay found, GateDefinition signed, CancellationToken cancellationToken)
    {
        var link = WorkflowStep.LinkTo(options.DocumentId, options.Culture);
        var next = found.State.Gates.SkipWhile(g => g.Alias != signed.Alias).Skip(1).FirstOrDefault();
        var kind = step.KindOf(found);
        if (next is not null)
            desk.Tell(
                await desk.PeopleWithAsync(next.Roles, options.DocumentId, found.State.IsExcluded, cancellationToken),
                $"'{signed.Name}' is signed for {kind}. It waits for '{next.Name}'.",
                link);
        else
            desk.Tell(
                await desk.PeopleWhoMayAsync(DeskPermission.Publish, options.DocumentId, found.State.IsExcluded, cancellationToken),
                $"Everything is signed for {kind}. It can be published.",
                link);
    }
}
