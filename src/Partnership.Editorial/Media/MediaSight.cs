using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Media;

/// <summary>
/// Which files a person may see. A file has the visibility of the documents that use it: whoever reads the whole tree sees every
/// file; whoever reads a branch sees what that branch uses, and what they handed in themselves.
/// </summary>
internal sealed class MediaSight
{
    private readonly HashSet<Guid>? documents;
    private readonly HashSet<Guid> own;

    private MediaSight(HashSet<Guid>? documents, HashSet<Guid> own)
    {
        this.documents = documents;
        this.own = own;
    }

    public static async Task<MediaSight> OfAsync(EditorialDbContext db, Person person, WorkflowCatalogue catalogue, CancellationToken cancellationToken)
    {
        var reading = person.Assignments.Where(a => catalogue.Allows([a.Role], DeskPermission.Read)).ToList();
        if (reading.Any(a => a.BranchId is null))
            return new MediaSight(null, []);
        var handedIn = await db.AuditTrail.AsNoTracking()
            .Where(e => e.ActorId == person.Id && e.Action == AuditAction.MediaChanged && e.Detail != null && e.Detail.StartsWith(MediaAudit.Added) && e.SubjectId != null)
            .Select(e => e.SubjectId ?? default).ToListAsync(cancellationToken);
        var tree = await db.Documents.AsNoTracking().Select(d => new { d.Id, d.ParentId }).ToListAsync(cancellationToken);
        var children = tree.ToLookup(d => d.ParentId, d => d.Id);
        var readable = new HashSet<Guid>();
        var next = new Stack<Guid>(reading.Select(a => a.BranchId ?? default));
        while (next.TryPop(out var id))
            if (readable.Add(id))
                foreach (var child in children[id])
                    next.Push(child);
        return new MediaSight(readable, reading.Count > 0 ? [.. handedIn] : []);
    }

    /// <summary>Whether the person may see every file: then nobody need ask what uses it.</summary>
    public bool SeesEverything => documents is null;

    /// <summary>Whether the person may see a document.</summary>
    public bool Reads(Guid documentId) => documents is null || documents.Contains(documentId);

    /// <summary>Whether the person may see a file with these uses.</summary>
    public bool Sees(Guid fileId, IEnumerable<MediaUse> uses) => documents is null || own.Contains(fileId) || uses.Any(u => Reads(u.DocumentId));
}
