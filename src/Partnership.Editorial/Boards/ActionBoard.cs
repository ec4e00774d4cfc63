using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Views;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Boards;

/// <summary>Reads how far the actions on recommendations are.</summary>
public sealed class ActionBoard
{
    private readonly DeskReads reads;
    private readonly ActionValues values;
    private readonly WayReader ways;
    private readonly PublicationCalendar calendar;
    private readonly TimeProvider clock;

    internal ActionBoard(DeskReads reads, ContentSchema schema, WayReader ways, PublicationCalendar calendar, TimeProvider clock)
    {
        this.reads = reads;
        values = new ActionValues(schema);
        this.ways = ways;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// <summary>A page of the actions that the person may see.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="filter">Which actions.</param>
    /// <param name="skip">How many to leave out before the first.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ActionPage> ReadAsync(Guid userId, ActionFilter filter, int skip, int take, CancellationToken cancellationToken) => await reads.RunAsync(
        userId,
        async desk =>
        {
            var all = await AllAsync(desk, cancellationToken);
            var waiting = filter.Waiting ? await WaitingAsync(desk, all, cancellationToken) : [];
            var found = all.Where(a => (!filter.Overdue || a.IsOverdue)
                && (!filter.Waiting || waiting.Contains(new(a.DocumentId, a.Culture)))
                && (filter.Owner is null || a.Owner == filter.Owner)
                && (filter.ReviewId is null || a.ReviewId == filter.ReviewId)).ToList();
            return new ActionPage(
                await WithWaysAsync(desk, [.. found.Skip(skip).Take(take)], cancellationToken),
                found.Count,
                [.. all.Select(a => a.Owner).Where(o => o.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase)],
                [.. all.Where(a => a.ReviewId is not null).DistinctBy(a => a.ReviewId)
                    .Select(a => KeyValuePair.Create(a.ReviewId ?? default, a.ReviewName ?? "")).OrderBy(r => r.Value, StringComparer.OrdinalIgnoreCase)]);
        },
        cancellationToken) ?? new ActionPage([], 0, [], []);

    private async Task<List<ActionItem>> AllAsync(DeskRead desk, CancellationToken cancellationToken)
    {
        var actions = desk.Db.Documents.Where(d => d.ContentType == ContentTypes.Action);
        var versions = await desk.Db.Newest(desk.Db.Versions.Where(v => actions.Any(a => a.Id == v.DocumentId))).ToListAsync(cancellationToken);
        var places = await DocumentPlaces.LoadAsync(desk.Db, versions.Select(v => v.DocumentId), cancellationToken);
        var seen = versions.Where(v => places.IsInTree(v.DocumentId) && desk.May(DeskPermission.Read, places, v.DocumentId)).ToList();
        var reviews = seen.Select(v => ReviewOf(v, places)).OfType<Guid>().ToList();
        var names = await desk.Db.FoundNamesAsync(reviews, cancellationToken);
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        return
        [
            .. seen.Select(v => values.Read(v, ReviewOf(v, places), names, today))
                .OrderByDescending(a => a.IsOverdue).ThenBy(a => a.Status is ActionStatus.Complete or ActionStatus.NoLongerNeeded)
                .ThenBy(a => a.DueOn ?? DateOnly.MaxValue).ThenBy(a => a.ReviewName, StringComparer.OrdinalIgnoreCase).ThenBy(a => a.DocumentId),
        ];
    }

    private static Guid? ReviewOf(DocumentVersion action, DocumentPlaces places) =>
        places.Find(action.DocumentId)?.ParentId is { } parent && places.Find(parent)?.ContentType == ContentTypes.CaseReview ? parent : null;

    private async Task<HashSet<DocumentKey>> WaitingAsync(DeskRead desk, List<ActionItem> actions, CancellationToken cancellationToken)
    {
        var ids = actions.Select(a => a.DocumentId).ToList();
        var open = await desk.Db.Submissions.Where(s => s.End == SubmissionEnd.Open && ids.Contains(s.DocumentId))
            .Select(s => new DocumentKey(s.DocumentId, s.Culture)).ToListAsync(cancellationToken);
        var places = await DocumentPlaces.LoadAsync(desk.Db, open.Select(k => k.DocumentId), cancellationToken);
        var found = await ways.ReadAsync(desk.Db, open, places, cancellationToken);
        return [.. found.Values.Where(w => w.State.OpenGate is not null).Select(w => w.Key)];
    }

    private async Task<ImmutableArray<ActionItem>> WithWaysAsync(DeskRead desk, List<ActionItem> shown, CancellationToken cancellationToken)
    {
        var places = await DocumentPlaces.LoadAsync(desk.Db, shown.Select(a => a.DocumentId), cancellationToken);
        var found = await ways.ReadAsync(desk.Db, [.. shown.Select(a => new DocumentKey(a.DocumentId, a.Culture))], places, cancellationToken);
        var reviewIds = shown.Select(a => a.ReviewId).OfType<Guid>().Distinct().ToList();
        var reviews = await desk.Db.Newest(desk.Db.Versions.Where(v => reviewIds.Contains(v.DocumentId))).ToListAsync(cancellationToken);
        var numbers = values.Recommendations(reviews);
        var signed = await SignedAsync(desk, shown, cancellationToken);
        return
        [
            .. from action in shown
               let way = found.GetValueOrDefault(new(action.DocumentId, action.Culture))
               select action with
               {
                   Way = way is null ? null : BoardItem.Of(way, desk.Person.Id),
                   HasRecommendation = action.ReviewId is { } review && numbers[review].Contains(action.Recommendation),
                   ConfirmedOn = way is null ? null : ConfirmedOn(desk, signed[way.Key], way.State.ContentHash),
               },
        ];
    }

    private static async Task<ILookup<DocumentKey, SignOff>> SignedAsync(DeskRead desk, List<ActionItem> shown, CancellationToken cancellationToken)
    {
        var ids = shown.Select(a => a.DocumentId).ToList();
        var signed = await (
            from signOff in desk.Db.SignOffs
            join submission in desk.Db.Submissions on signOff.SubmissionId equals submission.Id
            where ids.Contains(submission.DocumentId) && signOff.VoidedAt == null
            select new { submission.DocumentId, submission.Culture, SignOff = signOff }).ToListAsync(cancellationToken);
        return signed.ToLookup(s => new DocumentKey(s.DocumentId, s.Culture), s => s.SignOff);
    }

    // What was typed into the action counts for nothing: only signatures on exactly what stands there, at every gate.
    private DateOnly? ConfirmedOn(DeskRead desk, IEnumerable<SignOff> signed, string contentHash)
    {
        var valid = signed.Where(s => s.ContentHash == contentHash).ToList();
        var gates = desk.Catalogue.For(ContentTypes.Action).Gates;
        return gates.Count > 0 && gates.All(g => valid.Any(s => s.Gate == g.Alias)) ? calendar.DayOf(valid.Max(s => s.SignedAt)) : null;
    }
}
