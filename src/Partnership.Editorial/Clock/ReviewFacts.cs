using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Workflow;
using Publication = Partnership.Editorial.Publishing.Publication;

namespace Partnership.Editorial.Clock;

/// <summary>What is known of a review.</summary>
internal sealed record ReviewFact(Guid DocumentId, string Name, bool IsPublic, CaseReviewDates Dates, string? LateBecause);

/// <summary>Reads the facts that the clock counts with: internal dates, the day in the signed statement, and when it became public.</summary>
internal sealed class ReviewFacts(ContentSchema schema, WorkflowCatalogue catalogue, PublicationCalendar calendar, TimeProvider time)
{
    public async Task<List<ReviewFact>> ReadAsync(EditorialDbContext db, IReadOnlyCollection<Guid> reviews, CancellationToken cancellationToken)
    {
        var newest = await db.Newest(db.Versions.Where(v => reviews.Contains(v.DocumentId))).ToListAsync(cancellationToken);
        var publications = (await db.Publications.Where(p => reviews.Contains(p.DocumentId)).ToListAsync(cancellationToken)).ToLookup(p => p.DocumentId);
        var publishedIds = publications.SelectMany(p => p).Select(p => p.VersionId).ToList();
        var published = await db.Versions.Where(v => publishedIds.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken);
        var notices = await NoticesAsync(db, reviews, cancellationToken);
        return [.. newest.GroupBy(v => v.DocumentId).Select(versions => Fact(InDefaultCulture(versions), [.. publications[versions.Key]], published, notices))];
    }

    // Dates are the same in every language, and the default one holds them for all.
    private static DocumentVersion InDefaultCulture(IEnumerable<DocumentVersion> versions) =>
        versions.OrderByDescending(v => v.Culture == Cultures.Default).ThenBy(v => v.Culture, StringComparer.Ordinal).First();

    private ReviewFact Fact(DocumentVersion newest, List<Publication> publications, Dictionary<Guid, DocumentVersion> published, ILookup<Guid, Notice> notices)
    {
        var values = Values(newest);
        var live = publications.OrderByDescending(p => p.Culture == Cultures.Default).ThenBy(p => p.Culture, StringComparer.Ordinal).FirstOrDefault();
        var firstAt = publications.Count > 0 ? publications.Min(p => p.FirstPublishedAt) : (DateTime?)null;
        // What a later correction was told about is another notice.
        var told = notices[newest.DocumentId].Where(n => firstAt is null || n.SignedAt <= firstAt).OrderByDescending(n => n.SignedAt).FirstOrDefault();
        var promised = (live is null ? values : Values(published[live.VersionId])).Date(ReviewDates.PublicUntil);
        var dates = ReviewDates.Of(values, calendar.DayOf(time.GetUtcNow().UtcDateTime), firstAt is { } first ? calendar.DayOf(first) : null, told?.StatedOn, promised);
        return new ReviewFact(newest.DocumentId, newest.Name, live is not null, dates, values.Text("lateBecause"));
    }

    private PropertyBag Values(DocumentVersion version) => new PropertyJsonReader(schema).Read(version.Properties, schema.Get(ContentTypes.CaseReview));

    private async Task<ILookup<Guid, Notice>> NoticesAsync(EditorialDbContext db, IReadOnlyCollection<Guid> reviews, CancellationToken cancellationToken)
    {
        var gates = catalogue.For(ContentTypes.CaseReview).Gates.Where(g => g.StartsNotice).Select(g => g.Alias).ToList();
        var signed = await (
            from signOff in db.SignOffs
            join submission in db.Submissions on signOff.SubmissionId equals submission.Id
            where reviews.Contains(submission.DocumentId) && gates.Contains(signOff.Gate) && signOff.VoidedAt == null
            select new Notice(submission.DocumentId, signOff.SignedAt, signOff.StatedOn)).ToListAsync(cancellationToken);
        return signed.ToLookup(n => n.DocumentId);
    }

    private sealed record Notice(Guid DocumentId, DateTime SignedAt, DateOnly? StatedOn);
}
