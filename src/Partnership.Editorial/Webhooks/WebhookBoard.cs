using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Boards;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Webhooks;

/// <summary>A webhook, for those who look after webhooks. Its secret is not to be had.</summary>
public sealed record WebhookEntry
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it is sent.</summary>
    public required string Address { get; init; }

    /// <summary>Whose address it is and what for.</summary>
    public required string Description { get; init; }

    /// <summary>What it tells, as <see cref="WebhookEvents"/> names it.</summary>
    public required ImmutableArray<string> Events { get; init; }

    /// <summary>What its body holds.</summary>
    public required WebhookPayload Payload { get; init; }

    /// <summary>Whether it is sent.</summary>
    public required bool IsOn { get; init; }

    /// <summary>A hash of what can be edited: a form that is opened with it can tell whether somebody else has edited it meanwhile.</summary>
    public required string EditHash { get; init; }

    /// <summary>Until when what is sent is signed with the old secret too, in UTC; null, or over, when it isn't.</summary>
    public required DateTime? OldSecretEndsAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>How many deliveries wait.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many deliveries were given up.</summary>
    public required int GivenUp { get; init; }
}

/// <summary>An attempt to send a delivery.</summary>
/// <param name="At">When it ended, in UTC.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Failure">Null when the receiver has taken it.</param>
public sealed record AttemptEntry(DateTime At, TimeSpan Duration, int? Status, DeliveryFailure? Failure);

/// <summary>A line of the delivery log.</summary>
public sealed record DeliveryEntry
{
    /// <summary>Its id, which the receiver got too.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it tells.</summary>
    public required string Event { get; init; }

    /// <summary>The document or the file.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>How far it is.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it is tried next, in UTC, while it waits.</summary>
    public required DateTime NextAttemptAt { get; init; }

    /// <summary>Every attempt, the last first.</summary>
    public required ImmutableArray<AttemptEntry> Attempts { get; init; }
}

/// <summary>A webhook with a page of its delivery log.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Deliveries">The deliveries, the newest first.</param>
/// <param name="Page">Which page it is, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record WebhookLog(WebhookEntry Webhook, ImmutableArray<DeliveryEntry> Deliveries, int Page, int Pages);

/// <summary>Reads the webhooks for those who look after them.</summary>
public sealed class WebhookBoard
{
    /// <summary>How many deliveries are on a page of the log.</summary>
    public const int PageSize = 25;

    private readonly DeskReads reads;

    internal WebhookBoard(DeskReads reads) => this.reads = reads;

    /// <summary>Every webhook, the oldest first.</summary>
    /// <returns>None for somebody who may not.</returns>
    public async Task<ImmutableArray<WebhookEntry>> ListAsync(Guid userId, CancellationToken cancellationToken) =>
        await reads.RunAsync(
            userId,
            async read => read.MayEverywhere(DeskPermission.Connections)
                ? await EntriesAsync(read, read.Db.Webhooks.OrderBy(w => w.CreatedAt), cancellationToken)
                : null,
            cancellationToken) is { } found
            ? [.. found]
            : [];

    /// <summary>One webhook with its log; null when there is none, or for somebody who may not.</summary>
    /// <param name="userId">Who reads.</param>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="page">Which page of the log, from 1; one that is not there becomes the nearest that is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<WebhookLog?> FindAsync(Guid userId, Guid webhookId, int page, CancellationToken cancellationToken) => reads.RunAsync(
        userId,
        async read =>
        {
            if (!read.MayEverywhere(DeskPermission.Connections)
                || await EntriesAsync(read, read.Db.Webhooks.Where(w => w.Id == webhookId), cancellationToken) is not [var webhook])
                return null;
            var deliveries = read.Db.WebhookDeliveries.Where(d => d.WebhookId == webhookId);
            var pages = Math.Max(1, (await deliveries.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
            var shown = Math.Clamp(page, 1, pages);
            var rows = await deliveries.OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id)
                .Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            var ids = rows.ConvertAll(r => r.Id);
            var attempts = (await read.Db.WebhookAttempts.Where(a => ids.Contains(a.DeliveryId)).ToListAsync(cancellationToken)).ToLookup(a => a.DeliveryId);
            return new WebhookLog(webhook, [.. rows.Select(r => Entry(r, attempts[r.Id]))], shown, pages);
        },
        cancellationToken);

    private static async Task<List<WebhookEntry>> EntriesAsync(DeskRead read, IQueryable<Webhook> which, CancellationToken cancellationToken)
    {
        var webhooks = await which.ToListAsync(cancellationToken);
        var counts = (await read.Db.WebhookDeliveries.Where(d => d.State != DeliveryState.Sent)
                .GroupBy(d => new { d.WebhookId, d.State }).Select(g => new { g.Key.WebhookId, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(c => (c.WebhookId, c.State), c => c.Count);
        return webhooks.ConvertAll(w => new WebhookEntry
        {
            Id = w.Id,
            Address = w.Address,
            Description = w.Description,
            Events = [.. w.EventNames],
            Payload = w.Payload,
            IsOn = w.IsOn,
            EditHash = w.EditHash(),
            OldSecretEndsAt = w.OldSecretEndsAt,
            CreatedBy = w.CreatedBy,
            CreatedAt = w.CreatedAt,
            Waiting = counts.GetValueOrDefault((w.Id, DeliveryState.Waiting)),
            GivenUp = counts.GetValueOrDefault((w.Id, DeliveryState.GivenUp)),
        });
    }

    private static DeliveryEntry Entry(WebhookDelivery delivery, IEnumerable<WebhookAttempt> attempts) => new()
    {
        Id = delivery.Id,
        Event = delivery.Event,
        SubjectId = delivery.SubjectId,
        State = delivery.State,
        CreatedAt = delivery.CreatedAt,
        NextAttemptAt = delivery.NextAttemptAt,
        Attempts = [.. attempts.OrderByDescending(a => a.At).ThenByDescending(a => a.Id)
            .Select(a => new AttemptEntry(a.At, TimeSpan.FromMilliseconds(a.DurationMilliseconds), a.Status, a.Failure))],
    };
}
