using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Reminders;

/// <summary>Tells people of days that have come: each day of each document once, and only those who can do something about it.</summary>
public sealed class RemindOfDates
{
    private readonly EditorialSession session;
    private readonly WorkflowCatalogue catalogue;
    private readonly SubmissionReader reader;
    private readonly DueDates dates;

    internal RemindOfDates(EditorialSession session, WorkflowCatalogue catalogue, SubmissionReader reader, DueDates dates)
    {
        this.session = session;
        this.catalogue = catalogue;
        this.reader = reader;
        this.dates = dates;
    }

    /// <summary>Tells them. What nobody could be told of is found again the next time.</summary>
    /// <param name="pages">The public pages that are due to be looked through again.</param>
    /// <param name="cancellationToken">Stops before anybody is told.</param>
    /// <returns>How many days were told that had not been told before.</returns>
    public Task<int> RunAsync(IReadOnlyCollection<PageToLookThrough> pages, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var site = new DeskWrite(write, new Person(Guid.Empty, "The site", []), catalogue);
            var due = pages.Select(p => new DueDate(ReminderKind.LookThrough, "look-through", p.DocumentId, p.Culture, p.ReviewedOn ?? default))
                .Concat(await dates.FindAsync(write.Db, cancellationToken));
            var told = new List<(Guid Person, DueDate Date)>();
            foreach (var date in await NewAsync(write.Db, due, cancellationToken))
                told.AddRange((await ResponsibleAsync(site, date, cancellationToken)).Distinct().Select(person => (person, date)));
            var remembered = told.Select(t => t.Date).Distinct().ToList();
            write.Db.ToldDates.AddRange(remembered.Select(d => new ToldDate { DocumentId = d.DocumentId, Culture = d.Culture, About = d.About, Day = d.Day, ToldAt = write.Now }));
            foreach (var some in told.GroupBy(t => (t.Person, t.Date.Kind), t => t.Date))
                site.Tell([some.Key.Person], ReminderWords.Of(some.Key.Kind, some.Count()), ReminderWords.LinkTo([.. some]));
            await write.CompleteAsync(cancellationToken);
            return remembered.Count;
        },
        cancellationToken);

    private static async Task<List<DueDate>> NewAsync(EditorialDbContext db, IEnumerable<DueDate> due, CancellationToken cancellationToken)
    {
        var all = due.ToList();
        var ids = all.Select(d => d.DocumentId).Distinct().ToList();
        var there = await db.Documents.Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToHashSetAsync(cancellationToken);
        var before = (await db.ToldDates.Where(t => ids.Contains(t.DocumentId)).Select(t => new { t.DocumentId, t.Culture, t.About, t.Day }).ToListAsync(cancellationToken))
            .Select(t => (t.DocumentId, t.Culture, t.About, t.Day)).ToHashSet();
        return [.. all.Where(d => there.Contains(d.DocumentId) && !before.Contains((d.DocumentId, d.Culture, d.About, d.Day)))];
    }

    private async Task<IEnumerable<Guid>> ResponsibleAsync(DeskWrite site, DueDate date, CancellationToken cancellationToken)
    {
        if (date.Kind == ReminderKind.Submission)
            return await CheckersAsync(site, date, cancellationToken);
        var writers = await site.PeopleWhoMayAsync(DeskPermission.Write, date.DocumentId, _ => false, cancellationToken);
        return date.Kind == ReminderKind.Action
            ? writers
            : writers.Concat(await site.PeopleWhoMayAsync(DeskPermission.Publish, date.DocumentId, _ => false, cancellationToken));
    }

    // Whoever deals with it; while nobody does, whoever could.
    private async Task<IEnumerable<Guid>> CheckersAsync(DeskWrite site, DueDate date, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(site.Db, date.DocumentId, date.Culture, cancellationToken) is not { Submission: { } submission } found)
            return [];
        if (submission.ClaimedById is { } holder)
            return [holder];
        return found.State.OpenGate is { } gate
            ? await site.PeopleWithAsync(gate.Roles, date.DocumentId, found.State.IsExcluded, cancellationToken)
            : await site.PeopleWhoMayAsync(DeskPermission.Publish, date.DocumentId, found.State.IsExcluded, cancellationToken);
    }
}
