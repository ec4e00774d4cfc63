using Partnership.Editorial.Auditing;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Media;

/// <summary>Adds a file to the media library. Nobody but the desk sees it until a published document uses it.</summary>
public sealed class UploadMedia
{
    private readonly DeskWrites writes;
    private readonly EditorialSession session;
    private readonly MediaIntake intake;
    private readonly MediaFolder folder;

    internal UploadMedia(DeskWrites writes, EditorialSession session, MediaIntake intake, MediaFolder folder)
    {
        this.writes = writes;
        this.session = session;
        this.intake = intake;
        this.folder = folder;
    }

    /// <summary>Whether the person may add files: asked before the first byte of one is read.</summary>
    public Task<bool> MayAsync(Guid userId, CancellationToken cancellationToken) => session.ReadAsync(
        async db => await PersonReader.FindAsync(db, userId, cancellationToken) is { } person && MediaRights.MayChange(person, writes.Catalogue), cancellationToken);

    /// <summary>Adds the file, or says why not.</summary>
    /// <param name="userId">Who adds it.</param>
    /// <param name="fileName">The name as it came.</param>
    /// <param name="content">The file, read once from where it stands; it need not be seekable.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <returns>Done with the id of the file.</returns>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    public Task<EditorialOutcome> RunAsync(Guid userId, string fileName, Stream content, CancellationToken cancellationToken) =>
        RunAsync(userId, fileName, content, (_, file) => Task.FromResult<(EditorialOutcome.Refused?, Guid?)>((null, file.Id)), cancellationToken);

    /// <summary>Adds the file and uses it in the same write: when that is refused, nothing of the file stays.</summary>
    /// <returns>Done with the id of what its use has made.</returns>
    internal async Task<EditorialOutcome> RunAsync(
        Guid userId, string fileName, Stream content, Func<DeskWrite, MediaFile, Task<(EditorialOutcome.Refused? Refused, Guid? Made)>> use, CancellationToken cancellationToken)
    {
        if (!await MayAsync(userId, cancellationToken))
            return EditorialOutcome.Because(RefusalCode.NotPermitted, "You don't have a role that lets you add files.");
        var id = Guid.CreateVersion7();
        switch (await intake.TakeAsync(id, fileName, content, cancellationToken))
        {
            case MediaIntakeOutcome.Refused refused:
                return EditorialOutcome.Because(refused.Code, refused.Reason);
            case MediaIntakeOutcome.Taken(var file):
                var outcome = await writes.RunAsync(userId, desk => AddAsync(desk, file, use, cancellationToken), cancellationToken);
                if (outcome is EditorialOutcome.Refused)
                    await MediaBytes.ForgetUnnamedAsync(session, intake, [file.Sha256], cancellationToken);
                return outcome;
            case var other:
                throw new InvalidOperationException($"An intake cannot end as {other.GetType().Name}.");
        }
    }

    private async Task<(EditorialOutcome.Refused? Refused, Guid? Made)> AddAsync(
        DeskWrite desk, MediaFile file, Func<DeskWrite, MediaFile, Task<(EditorialOutcome.Refused? Refused, Guid? Made)>> use, CancellationToken cancellationToken)
    {
        if (MediaRights.Demand(desk) is { } refused)
            return (refused, null);
        // Somebody may have deleted the last file with the same content since this one was kept.
        if (!await folder.IsKeptAsync(file.Sha256, cancellationToken))
            return (EditorialOutcome.Because(RefusalCode.Changed, "The file could not be kept. Choose it again."), null);
        (file.CreatedAt, file.UploadedBy) = (desk.Now, desk.Person.Name);
        desk.Db.MediaFiles.Add(file);
        desk.Audit(AuditAction.MediaChanged, subjectId: file.Id, detail: $"{MediaAudit.Added}{file.MediaType} {file.Sha256}");
        return await use(desk, file);
    }
}
