using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Disclosure;
using Partnership.Documents.CleanCopies;
using Partnership.Documents.Examination;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Of which file a clean copy is made, and where it is put.</summary>
public sealed record MakeCleanCopyOptions
{
    /// <summary>Who makes it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public required string Culture { get; init; }

    /// <summary>The file.</summary>
    public required Guid FileId { get; init; }

    /// <summary>The version whose check the person saw: exactly that one is followed by a next one.</summary>
    public required Guid SeenVersion { get; init; }
}

/// <summary>
/// Puts a copy without hidden properties, comments, attachments and earlier revisions in the place of a PDF, in a next version of one document,
/// as if somebody had edited it. Other documents keep the file, and so does what is public. The copy is checked like any other file.
/// </summary>
public sealed class MakeCleanCopy
{
    private readonly DeskReads reads;
    private readonly CleanableFiles files;
    private readonly IFileExaminer examiner;
    private readonly MediaFolder folder;
    private readonly UploadMedia upload;
    private readonly SaveEdit save;
    private readonly DisclosureCheck check;
    private readonly TermSeal seal;

    internal MakeCleanCopy(
        DeskReads reads, CleanableFiles files, IFileExaminer examiner, MediaFolder folder, UploadMedia upload, SaveEdit save, DisclosureCheck check, TermSeal seal)
    {
        this.reads = reads;
        this.files = files;
        this.examiner = examiner;
        this.folder = folder;
        this.upload = upload;
        this.save = save;
        this.check = check;
        this.seal = seal;
    }

    private sealed record Subject(EditorialOutcome.Refused? Refused, DocumentVersion? Version = null, MediaFile? File = null, PropertyBag? Properties = null, CaseWords? Words = null);

    /// <summary>Makes the copy and puts it there, or says why not and what to do instead. It takes as long as the check of the file.</summary>
    /// <returns>Done with the id of the version.</returns>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    public async Task<EditorialOutcome> RunAsync(MakeCleanCopyOptions options, CancellationToken cancellationToken)
    {
        var subject = await reads.RunAsync(options.UserId, desk => ReadAsync(desk, options, cancellationToken), cancellationToken);
        if (subject is not { Version: { } version, File: { } file, Properties: { } properties, Words: { } words })
            return subject?.Refused ?? EditorialOutcome.Because(RefusalCode.NotPermitted, "Your account can't be used any more. Ask an administrator.");

        await folder.FetchAsync(file.Sha256, cancellationToken); // when it can't be had, the examiner says so
        switch (await examiner.CleanAsync(folder.PathOf(file.Sha256), cancellationToken))
        {
            case CleanCopy copy:
                using (var content = new MemoryStream(copy.Bytes.ToArray(), writable: false))
                    return await upload.RunAsync(
                        options.UserId, file.FileName, content, (desk, added) => PutAsync(desk, version, properties, file, added, copy.Removed, cancellationToken), cancellationToken);
            case NoCleanCopy none:
                return EditorialOutcome.Because(RefusalCode.InvalidValue, $"{file.FileName}: {MaskedText.Of(none.Message, check.Find(none.Message, words))}");
            default:
                return EditorialOutcome.Because(RefusalCode.InvalidValue, $"{file.FileName} has nothing in it that a clean copy would leave out. Check the page again.");
        }
    }

    private async Task<Subject?> ReadAsync(DeskRead desk, MakeCleanCopyOptions options, CancellationToken cancellationToken)
    {
        var places = await DocumentPlaces.LoadAsync(desk.Db, [options.DocumentId], cancellationToken);
        if (!desk.May(DeskPermission.Read, places, options.DocumentId)
            || await desk.Db.Versions.NewestAsync(options.DocumentId, options.Culture, cancellationToken) is not { } version)
            return new Subject(EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document, or it has no version in this language."));
        if (!CleanableFiles.MayClean(desk, places, options.DocumentId))
            return new Subject(EditorialOutcome.Because(RefusalCode.NotPermitted, "You don't have a role that lets you do this here."));
        if (version.Id != options.SeenVersion)
            return new Subject(EditorialOutcome.Because(RefusalCode.Changed, $"{version.CreatedBy} has saved this page since you opened it, so no copy was made. Look at what is found now."));
        if (await files.FindAsync(desk.Db, version, options.FileId, cancellationToken) is not var (file, properties))
            return new Subject(EditorialOutcome.Because(RefusalCode.NotFound, "This version has no such PDF. That of a translation is changed in English."));

        return new Subject(null, version, file, properties, await CaseTerms.WordsOfAsync(desk.Db, seal, version.DocumentId, cancellationToken));
    }

    private async Task<(EditorialOutcome.Refused? Refused, Guid? Made)> PutAsync(
        DeskWrite desk, DocumentVersion seen, PropertyBag properties, MediaFile file, MediaFile copy, IReadOnlyList<FileFindingKind> removed, CancellationToken cancellationToken)
    {
        // It comes from a process that has read what nobody vouches for.
        if (copy.MediaType != file.MediaType || copy.PageCount != file.PageCount)
            return (EditorialOutcome.Because(RefusalCode.InvalidValue, $"The copy of {file.FileName} was not the same. Save the PDF again from the document that it was made from."), null);

        (copy.FileName, copy.AltText, copy.IsDecorative) = (file.FileName, file.AltText, file.IsDecorative);
        await desk.Db.SaveChangesAsync(cancellationToken); // a version is only saved with files that are there
        var (refused, made) = await save.ApplyAsync(desk, EditOf(desk, seen, properties.WithFileReplaced(file.Id, copy.Id), file, removed), cancellationToken);
        if (refused is not null || await desk.Db.Versions.FindAsync([made], cancellationToken) is not { } version)
            return (refused, made);

        desk.Audit(AuditAction.MediaChanged, seen.DocumentId, seen.Culture, copy.Id, $"{MediaAudit.CleanCopyOf}{file.Id}");
        await CheckRequests.RequestAsync(desk.Db, version, check.Settings.Fingerprint, desk.Now, cancellationToken);
        return (null, made);
    }

    private static SaveEditOptions EditOf(DeskWrite desk, DocumentVersion seen, PropertyBag properties, MediaFile file, IReadOnlyList<FileFindingKind> removed) => new()
    {
        UserId = desk.Person.Id,
        DocumentId = seen.DocumentId,
        Culture = seen.Culture,
        BaseVersionId = seen.Id,
        Name = seen.Name,
        Segment = UrlSegment.Parse(seen.Segment),
        Properties = properties,
        ChangeNote = $"Clean copy of {file.FileName}: without {LeftOutWords.Of(removed)}.",
        KeepsWorkingCopy = true,
    };
}
