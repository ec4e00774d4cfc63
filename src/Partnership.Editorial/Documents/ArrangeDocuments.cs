using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Documents;

/// <summary>Moves documents to other places of the tree and puts them in another order.</summary>
public sealed class ArrangeDocuments
{
    private readonly DeskWrites writes;
    private readonly MoveDocument move;

    internal ArrangeDocuments(DeskWrites writes, MoveDocument move)
    {
        this.writes = writes;
        this.move = move;
    }

    /// <summary>Moves a document with everything below it, last among the children of another, or says why not. Published pages leave a redirect.</summary>
    public Task<EditorialOutcome> MoveAsync(Guid userId, Guid documentId, Guid parentId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            foreach (var place in new[] { documentId, parentId })
                if (await desk.DemandAsync(DeskPermission.Arrange, place, cancellationToken) is { } refused)
                    return refused;
            if (await desk.Db.Documents.FindAsync([parentId], cancellationToken) is not { } parent || await BinReader.IsBinnedAsync(desk.Db, parent, cancellationToken))
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document to move to, or it is in the bin.");
            var last = await desk.Db.Documents.Where(d => d.ParentId == parentId && d.Id != documentId).MaxAsync(d => (int?)d.SortOrder, cancellationToken) ?? 0;
            desk.Audit(AuditAction.Arranged, documentId, subjectId: parentId, detail: "moved");
            return await move.ApplyAsync(desk.Write, new MoveDocumentOptions { DocumentId = documentId, ParentId = parentId, SortOrder = last + 1 }, cancellationToken);
        },
        cancellationToken);

    /// <summary>Puts the children of a document into an order, or says why not.</summary>
    /// <param name="userId">Who does it.</param>
    /// <param name="parentId">The document.</param>
    /// <param name="children">All of its children that are not in the bin, each once. Others mean that the tree has changed meanwhile.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task<EditorialOutcome> SortAsync(Guid userId, Guid parentId, IReadOnlyList<Guid> children, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Arrange, parentId, cancellationToken) is { } refused)
                return refused;
            var there = await desk.Db.Documents.Where(d => d.ParentId == parentId && d.BinnedAt == null).ToDictionaryAsync(d => d.Id, cancellationToken);
            if (children.Count != there.Count || !children.All(there.ContainsKey) || children.Distinct().Count() != children.Count)
                return EditorialOutcome.Because(RefusalCode.Changed, "The pages here have changed since you opened the list. Look again first.");
            var published = await desk.Db.Publications.Where(p => children.Contains(p.DocumentId)).Select(p => new { p.DocumentId, p.Culture }).ToListAsync(cancellationToken);
            foreach (var (id, order) in children.Select((id, index) => (id, index + 1)))
            {
                if (there[id].SortOrder == order)
                    continue;
                there[id].SortOrder = order;
                foreach (var publication in published.Where(p => p.DocumentId == id))
                    desk.Write.Log(id, publication.Culture, PublicationEvent.Moved);
            }

            desk.Audit(AuditAction.Arranged, parentId, detail: "sorted");
            return null;
        },
        cancellationToken);
}
