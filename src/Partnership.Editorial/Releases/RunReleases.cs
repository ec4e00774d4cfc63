using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>Does what is due: publishes, removes, releases bundles. Each exactly once, whatever dies in between.</summary>
public sealed class RunReleases
{
    private readonly EditorialSession session;
    private readonly WorkflowCatalogue catalogue;
    private readonly Release release;
    private readonly RemovePage remove;
    private readonly BundleRelease bundles;

    internal RunReleases(EditorialSession session, WorkflowCatalogue catalogue, Release release, RemovePage remove, BundleRelease bundles)
    {
        this.session = session;
        this.catalogue = catalogue;
        this.release = release;
        this.remove = remove;
        this.bundles = bundles;
    }

    /// <summary>Does everything whose time has come.</summary>
    /// <returns>How many releases were done, and how many were refused.</returns>
    public async Task<(int Done, int Failed)> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var time = now.UtcDateTime;
        var due = await session.ReadAsync(
            db => db.Releases.Where(r => r.State == ReleaseState.Waiting && r.DueAt <= time).OrderBy(r => r.DueAt).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken),
            cancellationToken);
        var (done, failed) = (0, 0);
        foreach (var id in due)
        {
            switch (await RunOneAsync(id, cancellationToken))
            {
                case EditorialOutcome.Done:
                    done++;
                    break;
                case EditorialOutcome.Refused refused:
                    failed++;
                    await FailAsync(id, refused.Reasons, cancellationToken);
                    break;
            }
        }

        return (done, failed);
    }

    // The release, its mark as done, and the audit line are one transaction: after a crash it is either all done or still waiting.
    private Task<EditorialOutcome> RunOneAsync(Guid id, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            if (await write.Db.Releases.FirstOrDefaultAsync(r => r.Id == id && r.State == ReleaseState.Waiting, cancellationToken) is not { } due)
                return new EditorialOutcome.Done(0); // another node has done it, or somebody took it back
            if (await PersonReader.FindAsync(write.Db, due.CreatedById, cancellationToken) is not { } person)
                return EditorialOutcome.Because(RefusalCode.NotPermitted, "The account of the person who set the time can't be used any more.");
            var desk = new DeskWrite(write, person, catalogue);
            if (await ApplyAsync(desk, due, cancellationToken) is { } refused)
                return refused;
            (due.State, due.FinishedAt) = (ReleaseState.Done, write.Now);
            return (EditorialOutcome)new EditorialOutcome.Done(await write.CompleteAsync(cancellationToken));
        },
        cancellationToken);

    private async Task<EditorialOutcome.Refused?> ApplyAsync(DeskWrite desk, ScheduledRelease due, CancellationToken cancellationToken)
    {
        if (due.Kind == ReleaseKind.Bundle)
            return await bundles.ApplyAsync(desk, due.BundleId.GetValueOrDefault(), cancellationToken);
        var (document, culture) = (due.DocumentId.GetValueOrDefault(), due.Culture ?? "");
        if (due.Kind == ReleaseKind.Unpublish)
            return await remove.ApplyAsync(
                desk, new RemovePageOptions { UserId = desk.Person.Id, DocumentId = document, Culture = culture, Reason = due.Reason }, cancellationToken);
        var submission = await desk.Db.Submissions.FindAsync([due.SubmissionId], cancellationToken);
        return await release.ApplyAsync(
            desk, new OnDocumentOptions { UserId = desk.Person.Id, DocumentId = document, Culture = culture, SeenHash = submission?.ContentHash }, cancellationToken);
    }

    private Task<bool> FailAsync(Guid id, ImmutableArray<Refusal> reasons, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            if (await write.Db.Releases.FirstOrDefaultAsync(r => r.Id == id && r.State == ReleaseState.Waiting, cancellationToken) is not { } due)
                return false;
            var failure = string.Join(" ", reasons.Select(r => r.Reason));
            (due.State, due.FinishedAt, due.Failure) = (ReleaseState.Failed, write.Now, failure.Length > ScheduledRelease.FailureMaxLength ? failure[..ScheduledRelease.FailureMaxLength] : failure);
            var site = new DeskWrite(write, new Person(Guid.Empty, "The site", []), catalogue);
            write.Audit(new AuditLine { Actor = "The site", Action = AuditAction.ReleaseFailed, DocumentId = due.DocumentId, Culture = due.Culture, SubjectId = due.Id, Detail = string.Join(", ", reasons.Select(r => r.Code)) });
            var concerned = await ConcernedAsync(site, due, cancellationToken);
            site.Tell([due.CreatedById, .. concerned], "A release was refused when its time came. Open it to read why.", "/desk/releases");
            await write.CompleteAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    // Those who could set another time, and those who wait for what they submitted.
    private static async Task<List<Guid>> ConcernedAsync(DeskWrite site, ScheduledRelease due, CancellationToken cancellationToken)
    {
        var documents = due.DocumentId is { } alone
            ? [alone]
            : await site.Db.BundleItems.Where(i => i.BundleId == due.BundleId).Select(i => i.DocumentId).Distinct().ToListAsync(cancellationToken);
        var concerned = await site.Db.Submissions.Where(s => documents.Contains(s.DocumentId) && s.End == SubmissionEnd.Open)
            .Select(s => s.SubmittedById).ToListAsync(cancellationToken);
        foreach (var document in documents)
            concerned.AddRange(await site.PeopleWhoMayAsync(EndRelease.PermissionFor(due.Kind), document, _ => false, cancellationToken));
        return concerned;
    }
}
