using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Webhooks;

/// <summary>What is done to a webhook that is there: on and off, another secret, a test, sending again, deleting.</summary>
public sealed class ChangeWebhook
{
    /// <summary>
    /// How long the old secret signs beside a new one: long enough for whoever looks after the other website to come to it, wherever they
    /// are and whenever it was changed, and short enough that nobody forgets that two secrets are about.
    /// </summary>
    /// <value>24 hours.</value>
    public static readonly TimeSpan SecretOverlap = TimeSpan.FromHours(24);

    private readonly DeskWrites writes;
    private readonly ISecretKeeper keeper;

    internal ChangeWebhook(DeskWrites writes, ISecretKeeper keeper)
    {
        this.writes = writes;
        this.keeper = keeper;
    }

    /// <summary>Turns it on or off. What happens while it is off waits: no takedown is lost.</summary>
    public Task<EditorialOutcome> TurnAsync(Guid userId, Guid webhookId, bool isOn, CancellationToken cancellationToken) => RunAsync(
        userId,
        webhookId,
        isOn ? "turned on" : "turned off",
        (_, webhook) =>
        {
            webhook.IsOn = isOn;
            return Nothing;
        },
        cancellationToken);

    /// <summary>
    /// Gives it another secret. For a day the old one signs beside it, so that the receiver can change over without losing anything. When it
    /// already does (somebody lost the new secret, or pressed twice), only the new one is replaced: the old one, which the receiver still
    /// has, stays, and ends when it would have.
    /// </summary>
    /// <returns>Done and the secret, which is never to be had again; or refused, and null.</returns>
    public async Task<(EditorialOutcome Outcome, string? Secret)> RotateAsync(Guid userId, Guid webhookId, CancellationToken cancellationToken)
    {
        var secret = WebhookSecret.New();
        var outcome = await RunAsync(
            userId,
            webhookId,
            "secret changed",
            (desk, webhook) =>
            {
                Replace(webhook, WebhookSecret.Seal(keeper, webhookId, secret), desk.Now);
                return Nothing;
            },
            cancellationToken);
        return (outcome, outcome is EditorialOutcome.Done ? secret : null);
    }

    /// <summary>Lets the old secret sign nothing from now on, before its time: somebody else may know it.</summary>
    public Task<EditorialOutcome> EndOldSecretAsync(Guid userId, Guid webhookId, CancellationToken cancellationToken) => RunAsync(
        userId,
        webhookId,
        "old secret ended",
        (desk, webhook) =>
        {
            if (!webhook.UsesOldSecret(desk.Now))
                return Task.FromResult<EditorialOutcome.Refused?>(EditorialOutcome.Because(RefusalCode.WrongStage, "The old secret is not used any more."));
            webhook.ForgetOldSecret();
            return Nothing;
        },
        cancellationToken);

    /// <summary>Puts a test into the queue. It is sent once, also while the webhook is off.</summary>
    public Task<EditorialOutcome> PingAsync(Guid userId, Guid webhookId, CancellationToken cancellationToken) => RunAsync(
        userId,
        webhookId,
        "tested",
        (desk, webhook) =>
        {
            desk.Db.WebhookDeliveries.Add(WebhookOutbox.Delivery(desk.Write, webhook.Id, null, WebhookEvents.Ping, webhook.Id));
            return Nothing;
        },
        cancellationToken);

    /// <summary>Sends one thing again, under its own id, whether it had arrived or not.</summary>
    public Task<EditorialOutcome> ResendAsync(Guid userId, Guid webhookId, Guid deliveryId, CancellationToken cancellationToken) => RunAsync(
        userId,
        webhookId,
        "sent one again",
        async (desk, _) =>
        {
            if (await desk.Db.WebhookDeliveries.FirstOrDefaultAsync(d => d.Id == deliveryId && d.WebhookId == webhookId, cancellationToken) is not { } delivery)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such delivery. What was finished long ago is cleared away.");
            delivery.Requeue(desk.Now);
            return null;
        },
        cancellationToken);

    /// <summary>Sends everything again that was given up since a moment.</summary>
    /// <param name="userId">Who does it.</param>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="since">The moment, in UTC.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task<EditorialOutcome> ResendFailedAsync(Guid userId, Guid webhookId, DateTime since, CancellationToken cancellationToken) => RunAsync(
        userId,
        webhookId,
        "sent what had failed again",
        async (desk, _) =>
        {
            var failed = await desk.Db.WebhookDeliveries
                .Where(d => d.WebhookId == webhookId && d.State == DeliveryState.GivenUp && d.FinishedAt >= since && d.Event != WebhookEvents.Ping).ToListAsync(cancellationToken);
            if (failed.Count == 0)
                return EditorialOutcome.Because(RefusalCode.WrongStage, "Nothing has failed since that day.");
            foreach (var delivery in failed)
                delivery.Requeue(desk.Now);
            return null;
        },
        cancellationToken);

    /// <summary>Deletes it with everything that waits.</summary>
    public Task<EditorialOutcome> DeleteAsync(Guid userId, Guid webhookId, CancellationToken cancellationToken) => RunAsync(
        userId,
        webhookId,
        "deleted",
        (desk, webhook) =>
        {
            desk.Db.Webhooks.Remove(webhook);
            return Nothing;
        },
        cancellationToken);

    private static Task<EditorialOutcome.Refused?> Nothing => Task.FromResult<EditorialOutcome.Refused?>(null);

    private void Replace(Webhook webhook, string sealedSecret, DateTime now)
    {
        // A secret that can't be opened any more (the keys of the site are others) has signed nothing lately.
        if (!webhook.UsesOldSecret(now) && WebhookSecret.Open(keeper, webhook.Id, webhook.SealedSecret) is not null)
            (webhook.OldSealedSecret, webhook.OldSecretEndsAt) = (webhook.SealedSecret, now + SecretOverlap);
        webhook.SealedSecret = sealedSecret;
    }

    private Task<EditorialOutcome> RunAsync(
        Guid userId, Guid webhookId, string what, Func<DeskWrite, Webhook, Task<EditorialOutcome.Refused?>> change, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Connections, null, cancellationToken) is { } notPermitted)
                return notPermitted;
            if (await desk.Db.Webhooks.FindAsync([webhookId], cancellationToken) is not { } webhook)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such webhook.");
            if (await change(desk, webhook) is { } refused)
                return refused;
            desk.Audit(AuditAction.WebhookChanged, subjectId: webhookId, detail: what);
            return null;
        },
        cancellationToken);
}
