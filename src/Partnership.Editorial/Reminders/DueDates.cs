using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Views;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Clock;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Reminders;

/// <summary>Finds the days that have come: of what waits to be checked, of case reviews that are not public yet, and of actions.</summary>
internal sealed class DueDates(ContentSchema schema, WorkflowCatalogue catalogue, PublicationCalendar calendar, TimeProvider time, ClockSource clock)
{
    private readonly ActionValues actions = new(schema);
    private readonly ReviewFacts facts = new(schema, catalogue, calendar, time);

    public async Task<List<DueDate>> FindAsync(EditorialDbContext db, CancellationToken cancellationToken)
    {
        var today = calendar.DayOf(time.GetUtcNow().UtcDateTime);
        List<DueDate> found = [.. await SubmissionsAsync(db, today, cancellationToken), .. await DeadlinesAsync(db, cancellationToken), .. await ActionsAsync(db, today, cancellationToken)];
        var places = await DocumentPlaces.LoadAsync(db, found.Select(d => d.DocumentId), cancellationToken);
        return [.. found.Where(d => places.IsInTree(d.DocumentId))];
    }

    private static async Task<List<DueDate>> SubmissionsAsync(EditorialDbContext db, DateOnly today, CancellationToken cancellationToken) =>
        await db.Submissions.Where(s => s.End == SubmissionEnd.Open && s.DueOn != null && s.DueOn < today)
            .Select(s => new DueDate(ReminderKind.Submission, "submission", s.DocumentId, s.Culture, s.DueOn ?? default)).ToListAsync(cancellationToken);

    private async Task<IEnumerable<DueDate>> DeadlinesAsync(EditorialDbContext db, CancellationToken cancellationToken)
    {
        if (clock() is not { } running)
            return [];
        var ahead = await db.Documents.Where(d => d.ContentType == ContentTypes.CaseReview && !db.Publications.Any(p => p.DocumentId == d.Id))
            .Select(d => d.Id).ToListAsync(cancellationToken);
        return
            from review in await facts.ReadAsync(db, ahead, cancellationToken)
            from deadline in ReviewClock.Of(review, running).Pressing
            where deadline is { State: ClockState.DueSoon or ClockState.Overdue, DueOn: not null }
            let kind = deadline.State == ClockState.Overdue ? ReminderKind.DeadlinePassed : ReminderKind.DeadlineNear
            select new DueDate(kind, $"{deadline.Kind}-{deadline.State}", review.DocumentId, Cultures.Default, deadline.DueOn ?? default);
    }

    private async Task<IEnumerable<DueDate>> ActionsAsync(EditorialDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var documents = db.Documents.Where(d => d.ContentType == ContentTypes.Action);
        var versions = await db.Newest(db.Versions.Where(v => documents.Any(a => a.Id == v.DocumentId))).ToListAsync(cancellationToken);
        return
            from version in versions
            let action = actions.Read(version, null, [], today)
            where action is { IsOverdue: true, DueOn: not null }
            select new DueDate(ReminderKind.Action, "action", action.DocumentId, action.Culture, action.DueOn ?? default);
    }
}
