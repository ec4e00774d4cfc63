using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Webhooks;

/// <summary>A language in which a document is public.</summary>
/// <param name="Culture">The culture.</param>
/// <param name="PublishedAt">Since when as it is, in UTC.</param>
public sealed record PublicCulture(string Culture, DateTime PublishedAt);

/// <summary>Something to send now.</summary>
public sealed record DueDelivery
{
    /// <summary>Its id, the same at every attempt.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where to.</summary>
    public required Uri Address { get; init; }

    /// <summary>The secret to sign it with; null when it can't be opened any more.</summary>
    public required string? Secret { get; init; }

    /// <summary>The secret before that one, to sign it with too; null when it is not used any more.</summary>
    public required string? OldSecret { get; init; }

    /// <summary>What it tells.</summary>
    public required string Event { get; init; }

    /// <summary>What its body is to hold.</summary>
    public required WebhookPayload Payload { get; init; }

    /// <summary>The document or the file.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>How often it was tried before.</summary>
    public required int Retries { get; init; }

    /// <summary>The languages in which a document of several is public now; none for other documents.</summary>
    public required ImmutableArray<PublicCulture> Cultures { get; init; }
}

/// <summary>What came of an attempt.</summary>
/// <param name="Duration">How long it took.</param>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Failure">Null when the receiver has taken it.</param>
public sealed record DeliveryResult(TimeSpan Duration, int? Status, DeliveryFailure? Failure);

/// <summary>What waits to be sent.</summary>
public sealed class WebhookQueue
{
    private const int PruneAtOnce = 1000;

    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly ISecretKeeper keeper;

    internal WebhookQueue(EditorialSession session, ContentSchema schema, ISecretKeeper keeper)
    {
        this.session = session;
        this.schema = schema;
        this.keeper = keeper;
    }

    /// <summary>The webhooks for which something is due.</summary>
    /// <param name="now">What time it is.</param>
    /// <param name="shown">How far of the publication log the site shows: a receiver that asks at once must not find what was before.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ImmutableArray<Guid>> DueAsync(DateTimeOffset now, long shown, CancellationToken cancellationToken) => session.ReadAsync(
        async db => (await DueNow(db, now.UtcDateTime, shown).Select(d => d.WebhookId).Distinct().ToListAsync(cancellationToken)).ToImmutableArray(),
        cancellationToken);

    /// <summary>
    /// Takes what is due for a webhook, the oldest first. It is due again after a while: should the sender die, somebody sends it then,
    /// under the same id.
    /// </summary>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="shown">How far of the publication log the site shows.</param>
    /// <param name="most">The most to take.</param>
    /// <param name="lease">After how long it is due again.</param>
    /// <param name="cancellationToken">Stops before anything is taken.</param>
    public Task<ImmutableArray<DueDelivery>> TakeAsync(Guid webhookId, long shown, int most, TimeSpan lease, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var due = await DueNow(write.Db, write.Now, shown).Where(d => d.WebhookId == webhookId)
                .OrderBy(d => d.NextAttemptAt).ThenBy(d => d.Id).Take(most).ToListAsync(cancellationToken);
            if (due.Count == 0 || await write.Db.Webhooks.FindAsync([webhookId], cancellationToken) is not { } webhook)
                return [];
            var taken = ImmutableArray.CreateBuilder<DueDelivery>();
            foreach (var delivery in due)
            {
                // Where two servers look at once, only one of them changes the row.
                var isOurs = await write.Db.WebhookDeliveries.Where(d => d.Id == delivery.Id && d.NextAttemptAt == delivery.NextAttemptAt)
                    .ExecuteUpdateAsync(d => d.SetProperty(x => x.NextAttemptAt, write.Now + lease), cancellationToken) == 1;
                if (isOurs)
                    taken.Add(Due(webhook, delivery, write.Now, await CulturesAsync(write.Db, delivery, cancellationToken)));
            }

            await write.CompleteAsync(cancellationToken);
            return taken.ToImmutable();
        },
        cancellationToken);

    /// <summary>Writes down what came of an attempt, and when the next one is, if there is one. A test is not tried again.</summary>
    /// <param name="deliveryId">The delivery. One that was deleted meanwhile is passed over.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="chance">From 0 to 1; makes the pause shorter or longer.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task EndAsync(Guid deliveryId, DeliveryResult result, double chance, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            if (await write.Db.WebhookDeliveries.FindAsync([deliveryId], cancellationToken) is not { } delivery)
                return 0;
            write.Db.WebhookAttempts.Add(new WebhookAttempt
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(write.Now)),
                DeliveryId = deliveryId,
                At = write.Now,
                DurationMilliseconds = (int)result.Duration.TotalMilliseconds,
                Status = result.Status,
                Failure = result.Failure,
            });
            delivery.Attempts++;
            var pause = delivery.Event == WebhookEvents.Ping ? null : WebhookSchedule.PauseAfter(delivery.Attempts, chance);
            if (result.Failure is null)
                (delivery.State, delivery.FinishedAt) = (DeliveryState.Sent, write.Now);
            else if (pause is { } wait)
                delivery.NextAttemptAt = write.Now + wait;
            else
                (delivery.State, delivery.FinishedAt) = (DeliveryState.GivenUp, write.Now);
            return await write.CompleteAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Clears away what was finished before a moment, a part at a time so that nobody waits for it.</summary>
    /// <returns>How many deliveries went.</returns>
    public async Task<int> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var time = before.UtcDateTime;
        var all = 0;
        for (var some = PruneAtOnce; some == PruneAtOnce; all += some)
            some = await session.WriteAsync(
                async write =>
                {
                    var old = await write.Db.WebhookDeliveries.Where(d => d.FinishedAt < time).OrderBy(d => d.FinishedAt).Select(d => d.Id).Take(PruneAtOnce).ToListAsync(cancellationToken);
                    await write.Db.WebhookDeliveries.Where(d => old.Contains(d.Id)).ExecuteDeleteAsync(cancellationToken);
                    await write.CompleteAsync(cancellationToken);
                    return old.Count;
                },
                cancellationToken);
        return all;
    }

    /// <summary>Forgets old secrets that sign nothing any more.</summary>
    /// <param name="now">What time it is.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task ForgetOldSecretsAsync(DateTimeOffset now, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            foreach (var webhook in await write.Db.Webhooks.Where(w => w.OldSecretEndsAt <= now.UtcDateTime).ToListAsync(cancellationToken))
                webhook.ForgetOldSecret();
            return await write.CompleteAsync(cancellationToken);
        },
        cancellationToken);

    private static IQueryable<WebhookDelivery> DueNow(EditorialDbContext db, DateTime now, long shown) => db.WebhookDeliveries.AsNoTracking()
        .Where(d => d.State == DeliveryState.Waiting && d.NextAttemptAt <= now && (d.Sequence == null || d.Sequence <= shown)
            && (d.Event == WebhookEvents.Ping || db.Webhooks.Any(w => w.Id == d.WebhookId && w.IsOn)));

    private DueDelivery Due(Webhook webhook, WebhookDelivery delivery, DateTime now, ImmutableArray<PublicCulture> cultures) => new()
    {
        Id = delivery.Id,
        Address = new Uri(webhook.Address),
        Secret = WebhookSecret.Open(keeper, webhook.Id, webhook.SealedSecret),
        OldSecret = webhook.UsesOldSecret(now) && webhook.OldSealedSecret is { } old ? WebhookSecret.Open(keeper, webhook.Id, old) : null,
        Event = delivery.Event,
        Payload = webhook.Payload,
        SubjectId = delivery.SubjectId,
        Retries = delivery.Attempts,
        Cultures = cultures,
    };

    private async Task<ImmutableArray<PublicCulture>> CulturesAsync(EditorialDbContext db, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Event != WebhookEvents.ContentPublish)
            return [];
        var contentType = await db.Documents.Where(d => d.Id == delivery.SubjectId).Select(d => d.ContentType).FirstOrDefaultAsync(cancellationToken);
        if (contentType is null || schema.Find(contentType) is not { } type || !type.Properties.Any(p => p.VariesByCulture))
            return [];
        return [.. await db.Publications.Where(p => p.DocumentId == delivery.SubjectId).OrderBy(p => p.Culture)
            .Select(p => new PublicCulture(p.Culture, p.PublishedAt)).ToListAsync(cancellationToken)];
    }
}
