using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Disclosure;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>A document on its way: the rows, and what the rules need to know of them.</summary>
internal sealed record DocumentOnItsWay(Document Document, DocumentVersion Version, Submission? Submission, SubmissionState State);

/// <summary>Reads where a document stands.</summary>
internal sealed class SubmissionReader(ContentSchema schema, WorkflowCatalogue catalogue, DisclosureCheck check)
{
    /// <summary>The document in a culture, or null when it is not there, is in the bin, or has no version.</summary>
    public async Task<DocumentOnItsWay?> FindAsync(EditorialDbContext db, Guid documentId, string culture, CancellationToken cancellationToken)
    {
        if (await db.Documents.FindAsync([documentId], cancellationToken) is not { } document
            || schema.Find(document.ContentType) is not { } type
            || await BinReader.IsBinnedAsync(db, document, cancellationToken)
            || await db.Versions.NewestAsync(documentId, culture, cancellationToken) is not { } version)
            return null;
        var submission = await db.Submissions.FirstOrDefaultAsync(
            s => s.DocumentId == documentId && s.Culture == culture && s.End == SubmissionEnd.Open, cancellationToken);
        var published = await db.Publications.Where(p => p.DocumentId == documentId && p.Culture == culture)
            .Join(db.Versions, p => p.VersionId, v => v.Id, (_, v) => (int?)v.Number).FirstOrDefaultAsync(cancellationToken);
        var authors = await db.Versions.Where(v => v.DocumentId == documentId && v.Culture == culture && v.Number > (published ?? 0) && v.CreatedById != null)
            .Select(v => v.CreatedById ?? default).Distinct().ToListAsync(cancellationToken);
        var state = new SubmissionState
        {
            Workflow = catalogue.For(document.ContentType),
            Check = await CheckStates.OfAsync(db, version, check.Settings.Fingerprint, cancellationToken),
            ContentHash = await HashAsync(db, type, version, cancellationToken),
            Authors = [.. authors],
            IsPublished = published is not null,
            Submission = submission is null ? null : await OpenAsync(db, submission, version, cancellationToken),
        };
        return new DocumentOnItsWay(document, version, submission, state);
    }

    private static async Task<OpenSubmission> OpenAsync(EditorialDbContext db, Submission submission, DocumentVersion newest, CancellationToken cancellationToken)
    {
        var signOffs = await db.SignOffs.Where(s => s.SubmissionId == submission.Id && s.VoidedAt == null).ToListAsync(cancellationToken);
        var isScheduled = await db.Releases.AnyAsync(r => r.SubmissionId == submission.Id && r.State == ReleaseState.Waiting, cancellationToken);
        return Open(submission, newest, signOffs, isScheduled);
    }

    /// <summary>An open submission as the rules see it.</summary>
    internal static OpenSubmission Open(Submission submission, DocumentVersion newest, IEnumerable<SignOff> signOffs, bool isScheduled) => new()
    {
        Kind = submission.Kind,
        SubmittedBy = submission.SubmittedById,
        // Of another version than the newest nothing counts, whatever its hash.
        ContentHash = submission.VersionId == newest.Id ? submission.ContentHash : "",
        Signatures = [.. signOffs.Select(s => new Signature(s.Gate, s.SignedById, s.ContentHash, s.StatedOn))],
        IsScheduled = isScheduled,
    };

    // Taken anew from what is stored: a signature must not outlive a change made behind the desk's back.
    private async Task<string> HashAsync(EditorialDbContext db, DocumentType type, DocumentVersion version, CancellationToken cancellationToken)
    {
        var properties = new PropertyJsonReader(schema).Read(version.Properties, type);
        var ids = properties.AllFiles().Distinct().ToList();
        var hashes = await db.MediaFiles.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Sha256, cancellationToken);
        return HashOf(type, version, properties, hashes);
    }

    /// <summary>The hash of what a version says now; a file that is not there any more counts as a change.</summary>
    internal static string HashOf(DocumentType type, DocumentVersion version, PropertyBag properties, IReadOnlyDictionary<Guid, string> fileHashes)
    {
        var hashes = properties.AllFiles().Distinct().ToDictionary(id => id, id => fileHashes.GetValueOrDefault(id, "missing"));
        return VersionFactory.HashOf(type.Alias, version, properties, hashes).Hex;
    }
}
