using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Views;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Clock;

/// <summary>The case reviews whose clock runs.</summary>
/// <param name="CanTell">False while the list of bank holidays can't be read: then no deadline can be told.</param>
/// <param name="Ahead">Those that are not public yet, the most pressing first.</param>
/// <param name="Public">Those that became public here last, the newest first.</param>
public sealed record ClockBoard(bool CanTell, ImmutableArray<ReviewClock> Ahead, ImmutableArray<ReviewClock> Public);

/// <summary>Reads how case reviews stand with their deadlines, for people who may see internal dates.</summary>
public sealed class StatutoryClockReader
{
    private readonly DeskReads reads;
    private readonly ReviewFacts facts;
    private readonly ClockSource clock;

    internal StatutoryClockReader(DeskReads reads, ContentSchema schema, WorkflowCatalogue catalogue, PublicationCalendar calendar, TimeProvider time, ClockSource clock)
    {
        this.reads = reads;
        facts = new ReviewFacts(schema, catalogue, calendar, time);
        this.clock = clock;
    }

    /// <summary>The clock of one review; null when it is no review, or the person may not see internal dates of it.</summary>
    public Task<ReviewClock?> FindAsync(Guid userId, Guid documentId, CancellationToken cancellationToken) => reads.RunAsync(
        userId,
        async desk => (await ReadAsync(desk, [documentId], cancellationToken)).SingleOrDefault(),
        cancellationToken);

    /// <summary>Every review that is not public yet, and those that became public last, as far as the person may see internal dates of them.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="mostPublic">The most published reviews to read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ClockBoard?> BoardAsync(Guid userId, int mostPublic, CancellationToken cancellationToken) => reads.RunAsync(
        userId,
        async desk =>
        {
            var ahead = await desk.Db.Documents.Where(d => d.ContentType == ContentTypes.CaseReview && !desk.Db.Publications.Any(p => p.DocumentId == d.Id))
                .Select(d => d.Id).ToListAsync(cancellationToken);
            var latest = await (
                from publication in desk.Db.Publications
                join document in desk.Db.Documents on publication.DocumentId equals document.Id
                where document.ContentType == ContentTypes.CaseReview
                group publication by publication.DocumentId into p
                orderby p.Min(x => x.FirstPublishedAt) descending, p.Key
                select p.Key).Take(mostPublic).ToListAsync(cancellationToken);
            var read = await ReadAsync(desk, [.. ahead, .. latest], cancellationToken);
            return new ClockBoard(
                clock() is not null,
                [.. read.Where(r => !r.IsPublic).OrderBy(r => r.Pressing.Min(d => d.DueOn) ?? DateOnly.MaxValue).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)],
                [.. read.Where(r => r.IsPublic).OrderBy(r => latest.IndexOf(r.DocumentId))]);
        },
        cancellationToken);

    private async Task<List<ReviewClock>> ReadAsync(DeskRead desk, IReadOnlyCollection<Guid> documents, CancellationToken cancellationToken)
    {
        var places = await DocumentPlaces.LoadAsync(desk.Db, documents, cancellationToken);
        var seen = documents.Where(id => places.Find(id)?.ContentType == ContentTypes.CaseReview && places.IsInTree(id) && desk.MaySeeInternal(places, id)).ToList();
        var running = clock();
        return [.. (await facts.ReadAsync(desk.Db, seen, cancellationToken)).Select(f => ReviewClock.Of(f, running))];
    }
}
