using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Webhooks;

/// <summary>What a webhook that is there is to be from now on.</summary>
public sealed record EditWebhookOptions
{
    /// <summary>The webhook.</summary>
    public required Guid WebhookId { get; init; }

    /// <summary>What its <see cref="WebhookEntry.EditHash"/> was when the form was opened.</summary>
    public required string SeenHash { get; init; }

    /// <summary>What it is to be, and who edits it.</summary>
    public required MakeWebhookOptions Wanted { get; init; }
}

/// <summary>
/// Edits webhooks: where they go, whose they are and what they tell. A webhook is one receiver, whatever its address: what waits for it
/// when the address changes is sent to the new one at once, so that a receiver who has moved, or whose address was mistyped, misses no
/// takedown. (Nothing that waits is secret: bodies hold what is public when they are sent.) Another receiver gets a webhook and a secret of
/// its own. What waits of a kind that is no longer told is dropped, and what happened while it was off is told by the new choice.
/// </summary>
public sealed class EditWebhook
{
    private readonly DeskWrites writes;
    private readonly IWebhookTargets targets;

    internal EditWebhook(DeskWrites writes, IWebhookTargets targets)
    {
        this.writes = writes;
        this.targets = targets;
    }

    /// <summary>
    /// Saves it, or says every reason why not. <see cref="RefusalCode.Changed"/> means that somebody else has edited it since the form was
    /// opened. An address that stays as it is isn't looked up again: a receiver that is away for a while may be given another name.
    /// </summary>
    public async Task<EditorialOutcome> RunAsync(EditWebhookOptions options, CancellationToken cancellationToken)
    {
        var wanted = options.Wanted with { Address = options.Wanted.Address.Trim(), Description = options.Wanted.Description.Trim() };
        // The look-up of the name waits for the network: never inside the transaction, and not for somebody who may not.
        var wrong = await MayMoveAsync(options.WebhookId, wanted, cancellationToken)
            ? await WebhookAddress.ReasonAgainstAsync(wanted.Address, targets, cancellationToken)
            : null;
        return await writes.RunAsync(wanted.UserId, desk => SaveAsync(desk, options with { Wanted = wanted }, wrong, cancellationToken), cancellationToken);
    }

    private async Task<bool> MayMoveAsync(Guid webhookId, MakeWebhookOptions wanted, CancellationToken cancellationToken)
    {
        var moves = false;
        var outcome = await writes.RunAsync(
            wanted.UserId,
            async desk =>
            {
                moves = await desk.Db.Webhooks.AnyAsync(w => w.Id == webhookId && w.Address != wanted.Address, cancellationToken);
                return await desk.DemandAsync(DeskPermission.Connections, null, cancellationToken);
            },
            cancellationToken);
        return moves && outcome is EditorialOutcome.Done;
    }

    private static async Task<EditorialOutcome.Refused?> SaveAsync(DeskWrite desk, EditWebhookOptions options, string? wrongAddress, CancellationToken cancellationToken)
    {
        if (await desk.DemandAsync(DeskPermission.Connections, null, cancellationToken) is { } notPermitted)
            return notPermitted;
        if (await desk.Db.Webhooks.FindAsync([options.WebhookId], cancellationToken) is not { } webhook)
            return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such webhook.");
        if (webhook.EditHash() != options.SeenHash)
            return EditorialOutcome.Because(RefusalCode.Changed, "Somebody else has changed this webhook since you opened it.");
        if (options.Wanted.RefusalOf(wrongAddress) is { } wrong)
            return wrong;
        var changed = Changes(webhook, options.Wanted).ToList();
        if (changed.Count == 0)
            return null;
        if (webhook.Address != options.Wanted.Address || webhook.Events != options.Wanted.JoinedEvents())
            await CatchUpAsync(desk, webhook, options.Wanted, cancellationToken);
        (webhook.Address, webhook.Description) = (options.Wanted.Address, options.Wanted.Description);
        (webhook.Events, webhook.Payload) = (options.Wanted.JoinedEvents(), options.Wanted.Payload);
        desk.Audit(AuditAction.WebhookChanged, subjectId: webhook.Id, detail: $"edited: {string.Join(", ", changed)}");
        return null;
    }

    // Never the words themselves: an address may have a password of the receiver in it.
    private static IEnumerable<string> Changes(Webhook webhook, MakeWebhookOptions wanted)
    {
        if (webhook.Address != wanted.Address)
            yield return "address";
        if (webhook.Description != wanted.Description)
            yield return "description";
        if (webhook.Events != wanted.JoinedEvents())
            yield return "events";
        if (webhook.Payload != wanted.Payload)
            yield return "payload";
    }

    private static async Task CatchUpAsync(DeskWrite desk, Webhook webhook, MakeWebhookOptions wanted, CancellationToken cancellationToken)
    {
        var waiting = await desk.Db.WebhookDeliveries.Where(d => d.WebhookId == webhook.Id && d.State == DeliveryState.Waiting).ToListAsync(cancellationToken);
        foreach (var delivery in waiting)
            if (delivery.Event != WebhookEvents.Ping && !wanted.Events.Contains(delivery.Event))
                desk.Db.WebhookDeliveries.Remove(delivery);
            else if (webhook.Address != wanted.Address && delivery.Attempts > 0)
                delivery.Requeue(desk.Now);
    }
}
