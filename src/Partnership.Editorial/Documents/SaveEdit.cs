using Microsoft.EntityFrameworkCore;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>What a person has made of a document.</summary>
public sealed record SaveEditOptions : OnDocumentOptions
{
    /// <summary>The version that the person began with; null when the document had none in the culture.</summary>
    public required Guid? BaseVersionId { get; init; }

    /// <summary>Whether what the person has in their form of this document stays there, because they did not save that.</summary>
    internal bool KeepsWorkingCopy { get; init; }

    /// <summary>The document's name.</summary>
    /// <value>1 to 200 characters.</value>
    public required string Name { get; init; }

    /// <summary>The part of the address, or null to make it from the name.</summary>
    public UrlSegment? Segment { get; init; }

    /// <summary>The values, internal ones included.</summary>
    public required PropertyBag Properties { get; init; }

    /// <summary>Why, or null.</summary>
    /// <value>At most 500 characters.</value>
    public string? ChangeNote { get; init; }

    /// <summary>
    /// Whether to save a version even when it says the same as the one before: for a translation that somebody has held against what
    /// it translates and found right.
    /// </summary>
    public bool EvenIfUnchanged { get; init; }
}

/// <summary>
/// Saves what a person has made of a document as its next version. What was signed becomes void; somebody else's newer version
/// is never overwritten.
/// </summary>
public sealed class SaveEdit
{
    private readonly DeskWrites writes;
    private readonly WorkflowStep step;
    private readonly SubmissionReader reader;

    internal SaveEdit(DeskWrites writes, WorkflowStep step, SubmissionReader reader)
    {
        this.writes = writes;
        this.step = step;
        this.reader = reader;
    }

    /// <summary>
    /// Saves, or says why not. <see cref="RefusalCode.Changed"/> means that the document has a newer version than the one that the
    /// person began with. Nothing is saved when nothing has changed.
    /// </summary>
    /// <returns>Done with the id of the version.</returns>
    public Task<EditorialOutcome> RunAsync(SaveEditOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId, desk => ApplyAsync(desk, options, cancellationToken), cancellationToken);

    /// <summary>Saves as a part of a larger write.</summary>
    internal async Task<(EditorialOutcome.Refused? Refused, Guid? Made)> ApplyAsync(DeskWrite desk, SaveEditOptions options, CancellationToken cancellationToken)
    {
        if (await desk.DemandAsync(DeskPermission.Write, options.DocumentId, cancellationToken) is { } refused)
            return (refused, null);
        if (await desk.Db.Documents.FindAsync([options.DocumentId], cancellationToken) is not { } document || await BinReader.IsBinnedAsync(desk.Db, document, cancellationToken))
            return (EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it is in the bin."), null);
        var newest = await desk.Db.Versions.NewestAsync(options.DocumentId, options.Culture, cancellationToken);
        if (newest?.Id != options.BaseVersionId)
            return (EditorialOutcome.Because(RefusalCode.Changed, $"{newest?.CreatedBy ?? "Somebody"} has saved this page since you opened it."), null);
        var underway = await reader.FindAsync(desk.Db, options.DocumentId, options.Culture, cancellationToken);
        var (version, invalid) = await SaveVersion.ApplyAsync(
            desk.Write,
            new SaveVersionOptions
            {
                DocumentId = options.DocumentId,
                Culture = options.Culture,
                Name = options.Name,
                Segment = options.Segment,
                Properties = options.Properties,
                CreatedBy = desk.Person.Name,
                CreatedById = desk.Person.Id,
                ChangeNote = string.IsNullOrWhiteSpace(options.ChangeNote) ? null : options.ChangeNote.Trim(),
            },
            cancellationToken);
        if (version is null)
            return (invalid, null);
        await ForgetWorkingCopyAsync(desk, options, cancellationToken);
        if (newest?.ContentHash == version.ContentHash && !options.EvenIfUnchanged)
        {
            desk.Db.Versions.Remove(version); // nothing has changed: the history stays as it is
            return (null, newest.Id);
        }

        desk.Audit(AuditAction.Edited, options.DocumentId, options.Culture, version.Id, $"{version.Number} {version.ContentHash}");
        if (underway is { Submission: { } submission })
            await EndSubmission.RunAsync(
                desk, submission, SubmissionEnd.Edited, null, $"{desk.Person.Name} has changed {step.KindOf(underway)} while it was being checked. It must be sent again.", cancellationToken);
        return (null, version.Id);
    }

    private static Task<int> ForgetWorkingCopyAsync(DeskWrite desk, SaveEditOptions options, CancellationToken cancellationToken) => desk.Db.WorkingCopies
        .Where(_ => !options.KeepsWorkingCopy)
        .Where(w => w.DocumentId == options.DocumentId && w.Culture == options.Culture && w.UserId == desk.Person.Id)
        .ExecuteUpdateAsync(w => w.SetProperty(x => x.Form, (string?)null).SetProperty(x => x.SavedAt, (DateTime?)null), cancellationToken);
}
