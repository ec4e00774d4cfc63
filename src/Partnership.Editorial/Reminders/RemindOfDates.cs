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

    /// <summary>
    /// Tells them. What nobody could be told of is found again the next time. Whom to tell is read first, so that editors can save
    /// meanwhile, however many days there are.
    /// </summary>
    /// <param name="pages">The public pages that are due to be looked through again.</param>
    /// <param name="cancellationToken">Stops before anybody is told.</param>
    /// <returns>How many days were told that had not been told before.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<PageToLookThrough> pages, CancellationToken cancellationToken)
    {
        var found = await session.ReadAsync(db => FindAsync(db, pages, cancellationToken), cancellationToken);
        return found.Count == 0 ? 0 : await session.WriteAsync(write => TellAsync(write, found, cancellationToken), cancellationToken);
    }

    private async Task<List<(Guid Person, DueDate Date)>> FindAsync(EditorialDbContext db, IReadOnlyCollection<PageToLookThrough> pages, CancellationToken cancellationToken)
    {
        var due = pages.Select(p => new DueDate(ReminderKind.LookThrough, "look-through", p.DocumentId, p.Culture, p.ReviewedOn ?? default))
            .Concat(await dates.FindAsync(db, cancellationToken));
        var found = new List<(Guid Person, DueDate Date)>();
        foreach (var date in await NewAsync(db, due, cancellationToken))
            found.AddRange((await ResponsibleAsync(db, date, cancellationToken)).Distinct().Select(person => (person, date)));
        return found;
    }

    private async Task<int> TellAsync(EditorialWrite write, List<(Guid Person, DueDate Date)> found, CancellationToken cancellationToken)
    {
        var remembered = (await NewAsync(write.Db, found.Select(t => t.Date).Distinct(), cancellationToken)).ToHashSet(); // another node may have been quicker
        var site = new DeskWrite(write, new Person(Guid.Empty, "The site", []), catalogue);
        write.Db.ToldDates.AddRange(remembered.Select(d => new ToldDate { DocumentId = d.DocumentId, Culture = d.Culture, About = d.About, Day = d.Day, ToldAt = write.Now }));
        foreach (var some in found.Where(t => remembered.Contains(t.Date)).GroupBy(t => (t.Person, t.Date.Kind), t => t.Date))
            site.Tell([some.Key.Person], ReminderWords.Of(some.Key.Kind, some.Count()), ReminderWords.LinkTo([.. some]));
        await write.CompleteAsync(cancellationToken);
        return remembered.Count;
    }

    private static async Task<List<DueDate>> NewAsync(EditorialDbContext db, IEnumerable<DueDate> due, CancellationToken cancellationToken)
    {
        var all = due.ToList();
        var ids = all.Select(d => d.DocumentId).Distinct().ToList();
        var there = await db.Documents.Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToHashSetAsync(cancellationToken);
        var before = (await db.ToldDates.Where(t => ids.Contains(t.DocumentId)).Select(t => new { t.DocumentId, t.Culture, t.About, t.Day }).ToListAsync(cancellationToken))
            .Select(t => (t.DocumentId, t.Culture, t.About, t.Day)).ToHashSet();
        return [.. all.Where(d => there.Contains(d.DocumentId) && !before.Contains((d.DocumentId, d.Culture, d.About, d.Day)))];
    }

    private async Task<IEnumerable<Guid>> ResponsibleAsync(EditorialDbContext db, DueDate date, CancellationToken cancellationToken)
    {
        if (date.Kind == ReminderKind.Submission)
            return await CheckersAsync(db, date, cancellationToken);
        var writers = await PeopleAsync(db, catalogue.RolesWith(DeskPermission.Write), date, _ => false, cancellationToken);
        return date.Kind == ReminderKind.Action
            ? writers
            : writers.Concat(await PeopleAsync(db, catalogue.RolesWith(DeskPermission.Publish), date, _ => false, cancellationToken));
    }

    // Whoever deals with it; while nobody does, whoever could.
    private async Task<IEnumerable<Guid>> CheckersAsync(EditorialDbContext db, DueDate date, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(db, date.DocumentId, date.Culture, cancellationToken) is not { Submission: { } submission } found)
            return [];
        return submission.ClaimedById is { } holder
            ? [holder]
            : await PeopleAsync(db, found.State.OpenGate?.Roles ?? catalogue.RolesWith(DeskPermission.Publish), date, found.State.IsExcluded, cancellationToken);
    }

    private static async Task<List<Guid>> PeopleAsync(
        EditorialDbContext db, IReadOnlyCollection<string> roles, DueDate date, Func<Guid, bool> isLeftOut, CancellationToken cancellationToken) =>
        await PersonReader.WithRolesAsync(db, roles, await PersonReader.PathToAsync(db, date.DocumentId, cancellationToken), isLeftOut, cancellationToken);
}
