using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.People;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>Reads a document for somebody at the desk.</summary>
public sealed class DocumentReader
{
    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly WorkflowCatalogue catalogue;
    private readonly SubmissionReader submissions;

    internal DocumentReader(EditorialSession session, ContentSchema schema, WorkflowCatalogue catalogue, SubmissionReader submissions)
    {
        this.session = session;
        this.schema = schema;
        this.catalogue = catalogue;
        this.submissions = submissions;
    }

    /// <summary>The document, or null when there is none or the person may not see it: the two must look the same to a stranger.</summary>
    public Task<DocumentView?> FindAsync(Guid userId, Guid documentId, string culture, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await db.Documents.FindAsync([documentId], cancellationToken) is not { } document
                || schema.Find(document.ContentType) is not { } type
                || await PersonReader.FindAsync(db, userId, cancellationToken) is not { } person)
                return null;
            var actor = person.On(await PersonReader.PathToAsync(db, documentId, cancellationToken));
            return catalogue.Allows(actor.Roles, DeskPermission.Read) ? await ViewAsync(db, document, type, culture, actor, cancellationToken) : null;
        },
        cancellationToken);

    private async Task<DocumentView> ViewAsync(
        EditorialDbContext db, Document document, DocumentType type, string culture, DeskActor actor, CancellationToken cancellationToken)
    {
        var version = await db.Versions.NewestAsync(document.Id, culture, cancellationToken);
        var values = version is null ? PropertyBag.Empty : new PropertyJsonReader(schema).Read(version.Properties, type);
        var way = await submissions.FindAsync(db, document.Id, culture, cancellationToken);
        var last = way?.Submission ?? await db.Submissions.Where(s => s.DocumentId == document.Id && s.Culture == culture)
            .OrderByDescending(s => s.SubmittedAt).FirstOrDefaultAsync(cancellationToken);
        var entry = last is null ? null : await EntryAsync(db, last, cancellationToken);
        return new DocumentView
        {
            Id = document.Id,
            Type = type,
            ParentId = document.ParentId,
            Culture = culture,
            Cultures = [.. await db.Versions.Where(v => v.DocumentId == document.Id).Select(v => v.Culture).Distinct().OrderBy(c => c).ToListAsync(cancellationToken)],
            IsBinned = await BinReader.IsBinnedAsync(db, document, cancellationToken),
            Version = version is null ? null : Entry(version),
            Publication = await PublicationAsync(db, document.Id, culture, cancellationToken),
            State = way?.State,
            Submission = way?.Submission is null ? null : entry,
            Before = way?.Submission is null && entry?.End is SubmissionEnd.Returned or SubmissionEnd.Recalled or SubmissionEnd.Edited ? entry : null,
            Waiting = await WaitingAsync(db, document.Id, culture, cancellationToken),
            Emergency = await db.EmergencyPublications.Where(e => e.DocumentId == document.Id && e.Culture == culture && e.ApprovedAt == null)
                .Select(e => new EmergencyEntry(e.Id, e.PublishedBy, e.PublishedById, e.PublishedAt, e.Reason)).FirstOrDefaultAsync(cancellationToken),
            Comments = await CommentReader.AllAsync(db, document.Id, culture, cancellationToken),
            CommentPlaces = CommentPlaces.Of(type, values, schema),
            Problems = version is null ? [] : PropertyRules.Check(values, type, schema),
            Actor = actor,
        };
    }

    internal static VersionEntry Entry(DocumentVersion v) =>
        new(v.Id, v.Number, v.Name, v.Segment, v.ContentHash, v.CreatedAt, v.CreatedBy, v.ChangeNote);

    private static Task<PublicationEntry?> PublicationAsync(EditorialDbContext db, Guid documentId, string culture, CancellationToken cancellationToken) => (
        from publication in db.Publications
        join version in db.Versions on publication.VersionId equals version.Id
        where publication.DocumentId == documentId && publication.Culture == culture
        select new PublicationEntry(
            publication.Path, version.Id, version.Number, publication.FirstPublishedAt, publication.PublishedAt, publication.WithdrawnAt, publication.WithdrawalExplanation))
        .FirstOrDefaultAsync(cancellationToken);

    private static async Task<ImmutableArray<ReleaseEntry>> WaitingAsync(EditorialDbContext db, Guid documentId, string culture, CancellationToken cancellationToken) =>
        [.. await db.Releases.Where(r => r.DocumentId == documentId && r.Culture == culture && r.State == ReleaseState.Waiting).OrderBy(r => r.DueAt)
            .Select(r => new ReleaseEntry(r.Id, r.Kind, r.DueAt, r.CreatedBy)).ToListAsync(cancellationToken)];

    internal static async Task<SubmissionEntry> EntryAsync(EditorialDbContext db, Submission s, CancellationToken cancellationToken) => new()
    {
        Id = s.Id,
        VersionId = s.VersionId,
        Kind = s.Kind,
        Reason = s.Reason,
        SubmittedBy = s.SubmittedBy,
        SubmittedById = s.SubmittedById,
        SubmittedAt = s.SubmittedAt,
        End = s.End,
        EndedAt = s.EndedAt,
        EndedBy = s.EndedBy,
        EndReason = s.EndReason,
        ClaimedBy = s.ClaimedBy,
        ClaimedById = s.ClaimedById,
        Priority = s.Priority,
        DueOn = s.DueOn,
        SignOffs = [.. await db.SignOffs.Where(o => o.SubmissionId == s.Id).OrderBy(o => o.SignedAt)
            .Select(o => new SignOffEntry(o.Gate, o.SignedBy, o.SignedAt, o.Statement, o.StatedOn, o.Note, o.VoidedAt, o.VoidedBecause)).ToListAsync(cancellationToken)],
    };
}
