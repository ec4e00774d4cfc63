using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Boards;

/// <summary>Reads what waits for a person: to sign, to publish, to send back, to approve, to mend.</summary>
public sealed class WaitingBoard
{
    private readonly DeskReads reads;
    private readonly WayReader ways;
    private readonly PublicationCalendar calendar;
    private readonly TimeProvider clock;

    internal WaitingBoard(DeskReads reads, WayReader ways, PublicationCalendar calendar, TimeProvider clock)
    {
        this.reads = reads;
        this.ways = ways;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// <summary>Everything that waits for the person, what is most pressing first.</summary>
    public async Task<ImmutableArray<WaitingItem>> ReadAsync(Guid userId, CancellationToken cancellationToken)
    {
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var found = await reads.RunAsync(
            userId,
            async desk => (List<WaitingItem>?)
            [
                .. await OpenAsync(desk, today, cancellationToken),
                .. await EmergenciesAsync(desk, cancellationToken),
                .. await ReturnedAsync(desk, cancellationToken),
            ],
            cancellationToken);
        return [.. (found ?? []).OrderByDescending(w => w.Item.DueOn < today).ThenByDescending(w => w.Item.Priority)
            .ThenBy(w => w.Item.DueOn ?? DateOnly.MaxValue).ThenBy(w => w.Since).ThenBy(w => w.Item.DocumentId)];
    }

    private async Task<IEnumerable<WaitingItem>> OpenAsync(DeskRead desk, DateOnly today, CancellationToken cancellationToken)
    {
        var open = await desk.Db.Submissions.Where(s => s.End == SubmissionEnd.Open).Select(s => new DocumentKey(s.DocumentId, s.Culture)).ToListAsync(cancellationToken);
        var places = await DocumentPlaces.LoadAsync(desk.Db, open.Select(k => k.DocumentId), cancellationToken);
        // Only of those that could concern the person is more read than where they stand.
        var reached = open.Where(k => !desk.On(places, k.DocumentId).Roles.IsEmpty).ToList();
        var found = await ways.ReadAsync(desk.Db, reached, places, cancellationToken);
        return from way in found.Values
               let actor = desk.On(places, way.Key.DocumentId)
               let request = Requests.Of(desk.Catalogue, way.State, actor, today)
               where request is not null
               select new WaitingItem
               {
                   For = request.Value,
                   Item = BoardItem.Of(way, desk.Person.Id),
                   Since = way.Submission?.SubmittedAt ?? way.Version.CreatedAt,
                   NotYet = request == WaitingFor.Publication ? Requests.NotYet(desk.Catalogue, way.State, actor, today, calendar) : null,
               };
    }

    private async Task<IEnumerable<WaitingItem>> EmergenciesAsync(DeskRead desk, CancellationToken cancellationToken)
    {
        var person = desk.Person.Id;
        var unapproved = await (
            from emergency in desk.Db.EmergencyPublications
            join version in desk.Db.Versions on emergency.VersionId equals version.Id
            where emergency.ApprovedAt == null && emergency.PublishedById != person && (version.CreatedById == null || version.CreatedById != person)
            select emergency).ToListAsync(cancellationToken);
        var places = await DocumentPlaces.LoadAsync(desk.Db, unapproved.Select(e => e.DocumentId), cancellationToken);
        var mine = unapproved.Where(e => desk.May(DeskPermission.ApproveEmergency, places, e.DocumentId)).ToList();
        var found = await ways.ReadAsync(desk.Db, [.. mine.Select(e => new DocumentKey(e.DocumentId, e.Culture))], places, cancellationToken);
        return from emergency in mine
               where found.ContainsKey(new(emergency.DocumentId, emergency.Culture))
               select new WaitingItem
               {
                   For = WaitingFor.Approval,
                   Item = BoardItem.Of(found[new(emergency.DocumentId, emergency.Culture)], person),
                   Since = emergency.PublishedAt,
                   By = emergency.PublishedBy,
                   Because = emergency.Reason,
               };
    }

    // What the person submitted and somebody sent back, until it is submitted again or public after all.
    private async Task<IEnumerable<WaitingItem>> ReturnedAsync(DeskRead desk, CancellationToken cancellationToken)
    {
        var person = desk.Person.Id;
        var returned = await desk.Db.Submissions
            .Where(s => s.End == SubmissionEnd.Returned && s.SubmittedById == person)
            .Where(s => !desk.Db.Submissions.Any(o => o.DocumentId == s.DocumentId && o.Culture == s.Culture && (o.End == SubmissionEnd.Open || o.SubmittedAt > s.SubmittedAt)))
            .Where(s => !desk.Db.Publications.Any(p => p.DocumentId == s.DocumentId && p.Culture == s.Culture && p.PublishedAt > s.EndedAt))
            .ToListAsync(cancellationToken);
        var places = await DocumentPlaces.LoadAsync(desk.Db, returned.Select(s => s.DocumentId), cancellationToken);
        var found = await ways.ReadAsync(desk.Db, [.. returned.Select(s => new DocumentKey(s.DocumentId, s.Culture))], places, cancellationToken);
        return from submission in returned
               where found.ContainsKey(new(submission.DocumentId, submission.Culture)) && desk.May(DeskPermission.Read, places, submission.DocumentId)
               select new WaitingItem
               {
                   For = WaitingFor.Mending,
                   Item = BoardItem.Of(found[new(submission.DocumentId, submission.Culture)], person),
                   Since = submission.EndedAt ?? submission.SubmittedAt,
                   By = submission.EndedBy,
                   Because = submission.EndReason,
               };
    }
}
