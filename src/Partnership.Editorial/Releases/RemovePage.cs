using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Clock;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>What to take from the public, and why.</summary>
public sealed record RemovePageOptions : OnDocumentOptions
{
    /// <summary>For the public, on top of a page that is marked as withdrawn and stays readable; null to remove the page altogether.</summary>
    /// <value>At most 1,000 characters.</value>
    public string? Explanation { get; init; }

    /// <summary>For those who may see the document's history; required before the day until which the page should stay public.</summary>
    /// <value>At most 1,000 characters.</value>
    public string? Reason { get; init; }

    /// <summary>When, in UTC; null for now. Only a removal can wait.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>Marks a page as withdrawn, or removes it from the public, now or at a time.</summary>
public sealed class RemovePage
{
    private readonly DeskWrites writes;
    private readonly ContentSchema schema;
    private readonly PublicationCalendar calendar;
    private readonly PublicExplanations explanations;

    internal RemovePage(DeskWrites writes, ContentSchema schema, PublicationCalendar calendar, PublicExplanations explanations)
    {
        this.writes = writes;
        this.schema = schema;
        this.calendar = calendar;
        this.explanations = explanations;
    }

    /// <summary>Withdraws or removes, or says why not.</summary>
    public Task<EditorialOutcome> RunAsync(RemovePageOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId, desk => ApplyAsync(desk, options, cancellationToken), cancellationToken);

    /// <summary>Does it as a part of a larger write.</summary>
    internal async Task<EditorialOutcome.Refused?> ApplyAsync(DeskWrite desk, RemovePageOptions options, CancellationToken cancellationToken)
    {
        if (await desk.DemandAsync(DeskPermission.Withdraw, options.DocumentId, cancellationToken) is { } refused)
            return refused;
        if (await desk.Db.Publications.FindAsync([options.DocumentId, options.Culture], cancellationToken) is not { } publication)
            return EditorialOutcome.Because(RefusalCode.NotFound, "The page is not published in this language.");
        if (options.Reason?.Length > ScheduledRelease.ReasonMaxLength)
            return EditorialOutcome.Because(RefusalCode.InvalidValue, $"The reason may have at most {ScheduledRelease.ReasonMaxLength} characters.");
        var taken = await TakenAsync(desk, publication, options, cancellationToken);
        if (await TooEarlyAsync(desk, taken, options, cancellationToken) is { } early)
            return early;
        if (options.DueAt is { } dueAt)
            return Schedule(desk, options, dueAt.UtcDateTime);
        Remember(desk, taken, options);
        return options.Explanation is null
            ? await RemoveAsync(desk, options, cancellationToken)
            : await WithdrawAsync(desk, options, options.Explanation, cancellationToken);
    }

    // A removal takes everything below with it.
    private static async Task<List<Publication>> TakenAsync(DeskWrite desk, Publication publication, RemovePageOptions options, CancellationToken cancellationToken)
    {
        if (options.Explanation is not null || await desk.Db.Documents.FindAsync([publication.DocumentId], cancellationToken) is not { } document)
            return [publication];
        var branch = await Branch.LoadAsync(desk.Write, document, cancellationToken);
        return [.. branch.Publications.Where(p => p.Culture == options.Culture)];
    }

    // A row for each page: its history tells it, and erasing it takes the words away. The audit trail could not forget them.
    private static void Remember(DeskWrite desk, List<Publication> taken, RemovePageOptions options) => desk.Db.Removals.AddRange(taken.Select(p => new Removal
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
        DocumentId = p.DocumentId,
        Culture = p.Culture,
        IsWithdrawal = options.Explanation is not null,
        RemovedById = desk.Person.Id,
        RemovedBy = desk.Person.Name,
        RemovedAt = desk.Now,
        Reason = string.IsNullOrWhiteSpace(options.Reason) ? null : options.Reason.Trim(),
    }));

    private static EditorialOutcome.Refused? Schedule(DeskWrite desk, RemovePageOptions options, DateTime dueAt)
    {
        if (options.Explanation is not null)
            return EditorialOutcome.Because(RefusalCode.NoSuchWay, "Only a removal can wait for a time.");
        if (ReleaseTimes.Refusal(dueAt, desk.Now) is { } tooEarly)
            return tooEarly;
        var release = new ScheduledRelease
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
            Kind = ReleaseKind.Unpublish,
            DocumentId = options.DocumentId,
            Culture = options.Culture,
            DueAt = dueAt,
            CreatedById = desk.Person.Id,
            CreatedBy = desk.Person.Name,
            CreatedAt = desk.Now,
            Reason = options.Reason,
        };
        desk.Db.Releases.Add(release);
        desk.Audit(AuditAction.Scheduled, options.DocumentId, options.Culture, release.Id, $"{release.Kind} {dueAt:O}");
        return null;
    }

    private static async Task<EditorialOutcome.Refused?> RemoveAsync(DeskWrite desk, RemovePageOptions options, CancellationToken cancellationToken)
    {
        desk.Audit(AuditAction.Removed, options.DocumentId, options.Culture, detail: ForAudit(options));
        return await RemoveDocument.ApplyAsync(
            desk.Write, new RemoveDocumentOptions { DocumentId = options.DocumentId, Culture = options.Culture }, cancellationToken);
    }

    private async Task<EditorialOutcome.Refused?> WithdrawAsync(
        DeskWrite desk, RemovePageOptions options, string explanation, CancellationToken cancellationToken)
    {
        if (await explanations.RefusalAsync(desk.Db, options.DocumentId, explanation, cancellationToken) is { } tells)
            return tells;
        desk.Audit(AuditAction.Withdrawn, options.DocumentId, options.Culture, detail: ForAudit(options));
        return await WithdrawDocument.ApplyAsync(
            desk.Write,
            new WithdrawDocumentOptions { DocumentId = options.DocumentId, Culture = options.Culture, Explanation = explanation },
            cancellationToken);
    }

    private static string? ForAudit(RemovePageOptions options) => string.IsNullOrWhiteSpace(options.Reason) ? null : "with a reason";

    private async Task<EditorialOutcome.Refused?> TooEarlyAsync(DeskWrite desk, List<Publication> taken, RemovePageOptions options, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(options.Reason))
            return null;
        var on = calendar.DayOf(options.DueAt?.UtcDateTime ?? desk.Now);
        foreach (var page in taken)
            if (await PublicUntilAsync(desk.Db, page, cancellationToken) is { } until && on <= until)
                return EditorialOutcome.Because(RefusalCode.AnswerMissing, $"{page.Path} should stay public until {until:d MMMM yyyy}. Say why it can't.");
        return null;
    }

    // Only what has such a day at all: reviews, by their schema.
    private async Task<DateOnly?> PublicUntilAsync(EditorialDbContext db, Publication publication, CancellationToken cancellationToken)
    {
        var document = await db.Documents.FindAsync([publication.DocumentId], cancellationToken);
        if (document is null || schema.Find(document.ContentType) is not { } type || type.Find(ReviewDates.PublicUntil) is null)
            return null;
        var properties = await db.Versions.Where(v => v.Id == publication.VersionId).Select(v => v.Properties).SingleAsync(cancellationToken);
        var values = new PropertyJsonReader(schema).Read(properties, type);
        var here = calendar.DayOf(publication.FirstPublishedAt);
        var least = calendar.PublicUntil(ReviewDates.FirstPublishedOn(values, here, here) ?? here);
        return values.Date(ReviewDates.PublicUntil) is { } promised && promised > least ? promised : least;
    }
}
