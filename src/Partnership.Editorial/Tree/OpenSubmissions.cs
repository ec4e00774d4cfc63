using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>
/// The open submissions of many documents, read at once. It asks the same rules as the operations do, but takes the stored hashes on
/// trust: a list decides nothing.
/// </summary>
internal sealed class OpenSubmissions
{
    private readonly Dictionary<(Guid, string), Submission> open;
    private readonly ILookup<Guid, Signature> signatures;
    private readonly HashSet<Guid> scheduled;
    private readonly ILookup<(Guid, string), (int Number, Guid Author)> authors;

    private OpenSubmissions(List<Submission> open, ILookup<Guid, Signature> signatures, HashSet<Guid> scheduled, ILookup<(Guid, string), (int, Guid)> authors)
    {
        this.open = open.ToDictionary(s => (s.DocumentId, s.Culture));
        this.signatures = signatures;
        this.scheduled = scheduled;
        this.authors = authors;
    }

    public static async Task<OpenSubmissions> LoadAsync(EditorialDbContext db, IReadOnlyList<Guid> documents, CancellationToken cancellationToken)
    {
        var open = await db.Submissions.Where(s => documents.Contains(s.DocumentId) && s.End == SubmissionEnd.Open).ToListAsync(cancellationToken);
        var ids = open.Select(s => s.Id).ToList();
        var underway = open.Select(s => s.DocumentId).ToList();
        if (open.Count == 0)
            return new OpenSubmissions([], Array.Empty<Signature>().ToLookup(_ => Guid.Empty), [], Array.Empty<(int, Guid)>().ToLookup(_ => (Guid.Empty, "")));
        var signed = await db.SignOffs.Where(s => ids.Contains(s.SubmissionId) && s.VoidedAt == null)
            .Select(s => new { s.SubmissionId, Signature = new Signature(s.Gate, s.SignedById, s.ContentHash, s.StatedOn) }).ToListAsync(cancellationToken);
        var scheduled = await db.Releases.Where(r => r.SubmissionId != null && ids.Contains(r.SubmissionId.Value) && r.State == ReleaseState.Waiting)
            .Select(r => r.SubmissionId ?? default).ToListAsync(cancellationToken);
        var authors = await db.Versions.Where(v => underway.Contains(v.DocumentId) && v.CreatedById != null)
            .Select(v => new { v.DocumentId, v.Culture, v.Number, Author = v.CreatedById ?? default }).ToListAsync(cancellationToken);
        return new OpenSubmissions(
            open,
            signed.ToLookup(s => s.SubmissionId, s => s.Signature),
            [.. scheduled],
            authors.ToLookup(a => (a.DocumentId, a.Culture), a => (a.Number, a.Author)));
    }

    /// <summary>Where the newest version of a document stands; null when nothing was submitted.</summary>
    /// <param name="workflow">The workflow of the document's type.</param>
    /// <param name="newest">The newest version.</param>
    /// <param name="published">The number of the version that is public; 0 for none.</param>
    public SubmissionState? StateOf(WorkflowDefinition workflow, NewestRow newest, int published)
    {
        var place = (newest.DocumentId, newest.Culture);
        if (!open.TryGetValue(place, out var submission))
            return null;
        return new SubmissionState
        {
            Workflow = workflow,
            ContentHash = newest.ContentHash,
            Authors = [.. authors[place].Where(a => a.Number > published).Select(a => a.Author)],
            IsPublished = published > 0,
            Submission = new OpenSubmission
            {
                Kind = submission.Kind,
                SubmittedBy = submission.SubmittedById,
                ContentHash = submission.VersionId == newest.Id ? submission.ContentHash : "",
                Signatures = [.. signatures[submission.Id]],
                IsScheduled = scheduled.Contains(submission.Id),
            },
        };
    }
}
