using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Boards;

/// <summary>A form that somebody has begun to fill in and has not saved.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Culture">The culture.</param>
/// <param name="Name">Its name, or null while it has no version.</param>
/// <param name="Kind">The name of its type.</param>
/// <param name="KeptAt">When the form was last kept, in UTC.</param>
public sealed record UnsavedForm(Guid DocumentId, string Culture, string? Name, string Kind, DateTime KeptAt);

/// <summary>What a person has written that is not public yet.</summary>
/// <param name="Items">Drafts and submissions, the latest first.</param>
/// <param name="Unsaved">Forms that are not saved, the latest first.</param>
public sealed record Writing(ImmutableArray<BoardItem> Items, ImmutableArray<UnsavedForm> Unsaved);

/// <summary>Reads what a person has written.</summary>
public sealed class WritingBoard
{
    // What somebody has not touched for longer than their last so many edits is found in the tree, and waits for nobody.
    private const int LatestEdits = 300;

    private readonly DeskReads reads;
    private readonly ContentSchema schema;
    private readonly WayReader ways;

    internal WritingBoard(DeskReads reads, ContentSchema schema, WayReader ways)
    {
        this.reads = reads;
        this.schema = schema;
        this.ways = ways;
    }

    /// <summary>What the person has written that is not public yet.</summary>
    public async Task<Writing> ReadAsync(Guid userId, CancellationToken cancellationToken) => await reads.RunAsync(
        userId,
        async desk => new Writing(await ItemsAsync(desk, cancellationToken), await UnsavedAsync(desk, cancellationToken)),
        cancellationToken) ?? new Writing([], []);

    private async Task<ImmutableArray<BoardItem>> ItemsAsync(DeskRead desk, CancellationToken cancellationToken)
    {
        var person = desk.Person.Id;
        // Versions have no index by person; the audit trail has one, and every edit of a person leaves a line there in the same transaction.
        var edited = await desk.Db.AuditTrail
            .Where(e => e.ActorId == person && (e.Action == AuditAction.Created || e.Action == AuditAction.Edited) && e.DocumentId != null)
            .GroupBy(e => new { e.DocumentId, e.Culture })
            .Select(g => new { g.Key.DocumentId, g.Key.Culture, Last = g.Max(e => e.Sequence) })
            .OrderByDescending(e => e.Last).Take(LatestEdits).ToListAsync(cancellationToken);
        var submitted = await desk.Db.Submissions.Where(s => s.End == SubmissionEnd.Open && s.SubmittedById == person)
            .Select(s => new DocumentKey(s.DocumentId, s.Culture)).ToListAsync(cancellationToken);
        var keys = submitted.Concat(edited.Select(e => new DocumentKey(e.DocumentId ?? default, e.Culture ?? ""))).Distinct().ToList();
        var places = await DocumentPlaces.LoadAsync(desk.Db, keys.Select(k => k.DocumentId), cancellationToken);
        var found = await ways.ReadAsync(desk.Db, [.. keys.Where(k => desk.May(DeskPermission.Read, places, k.DocumentId))], places, cancellationToken);
        return
        [
            .. found.Values.Where(w => w.State.IsExcluded(person) && (w.Submission is not null || w.PublishedVersionId != w.Version.Id))
                .Select(w => BoardItem.Of(w, person)).OrderByDescending(i => i.SavedAt).ThenBy(i => i.DocumentId),
        ];
    }

    private async Task<ImmutableArray<UnsavedForm>> UnsavedAsync(DeskRead desk, CancellationToken cancellationToken)
    {
        var person = desk.Person.Id;
        var kept = await desk.Db.WorkingCopies.Where(w => w.UserId == person && w.Form != null && w.SavedAt != null)
            .Select(w => new { w.DocumentId, w.Culture, SavedAt = w.SavedAt ?? default }).ToListAsync(cancellationToken);
        var places = await DocumentPlaces.LoadAsync(desk.Db, kept.Select(w => w.DocumentId), cancellationToken);
        var names = await desk.Db.FoundNamesAsync(kept.Select(w => w.DocumentId), cancellationToken);
        return
        [
            .. from copy in kept
               where places.IsInTree(copy.DocumentId) && desk.May(DeskPermission.Write, places, copy.DocumentId)
               let type = places.Find(copy.DocumentId)?.ContentType ?? ""
               orderby copy.SavedAt descending
               select new UnsavedForm(copy.DocumentId, copy.Culture, names.GetValueOrDefault(copy.DocumentId), schema.Find(type)?.Name ?? type, copy.SavedAt),
        ];
    }
}
