using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Webhooks;

/// <summary>What a webhook is to be: a new one, or one that is edited.</summary>
public sealed record MakeWebhookOptions
{
    /// <summary>Who makes or edits it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Where it is sent.</summary>
    /// <value>An absolute address of at most 2,000 characters, without a fragment.</value>
    public required string Address { get; init; }

    /// <summary>Whose address it is and what for.</summary>
    /// <value>1 to 200 characters.</value>
    public required string Description { get; init; }

    /// <summary>What it tells.</summary>
    /// <value>At least one of <see cref="WebhookEvents.Offered"/>.</value>
    public required ImmutableArray<string> Events { get; init; }

    /// <summary>What its body holds.</summary>
    /// <value>The default is <see cref="WebhookPayload.Minimal"/>.</value>
    public WebhookPayload Payload { get; init; }

    /// <summary>What is wrong with it, each with the name of what it is about. Whether the address is a good one takes a look at the network.</summary>
    public IEnumerable<(string Field, string Reason)> Mistakes()
    {
        if (string.IsNullOrWhiteSpace(Description) || Description.Trim().Length > Webhook.DescriptionMaxLength)
            yield return (nameof(Description), $"Say whose address it is, in at most {Webhook.DescriptionMaxLength} characters.");
        if (Events.IsDefaultOrEmpty || Events.Any(e => !WebhookEvents.Offered.Contains(e)))
            yield return (nameof(Events), "Choose at least one thing to tell.");
        if (!Enum.IsDefined(Payload))
            yield return (nameof(Payload), "Choose what is sent.");
    }

    /// <summary>Every reason against it, the address first; null when there is none.</summary>
    internal EditorialOutcome.Refused? RefusalOf(string? wrongAddress) =>
        Mistakes().Select(m => m.Reason).Prepend(wrongAddress).OfType<string>().Select(m => new Refusal(RefusalCode.InvalidValue, m)).ToImmutableArray() is { IsEmpty: false } mistakes
            ? new EditorialOutcome.Refused(mistakes)
            : null;

    /// <summary>The events, in the order in which they are offered, as they are stored.</summary>
    internal string JoinedEvents() => Webhook.Join(WebhookEvents.Offered.Where(Events.Contains));
}

/// <summary>Makes webhooks. A new one is told what happens from then on, and nothing of the past.</summary>
public sealed class MakeWebhook
{
    private readonly DeskWrites writes;
    private readonly ISecretKeeper keeper;
    private readonly IWebhookTargets targets;

    internal MakeWebhook(DeskWrites writes, ISecretKeeper keeper, IWebhookTargets targets)
    {
        this.writes = writes;
        this.keeper = keeper;
        this.targets = targets;
    }

    /// <summary>Makes it, or says every reason why not.</summary>
    /// <returns>Done with the id of the webhook, and its secret, which is never to be had again; or refused, and null.</returns>
    public async Task<(EditorialOutcome Outcome, string? Secret)> RunAsync(MakeWebhookOptions options, CancellationToken cancellationToken)
    {
        var address = options.Address.Trim();
        // The look-up of the name waits for the network: never inside the transaction, and not for somebody who may not.
        var wrong = await MayAsync(options.UserId, cancellationToken) ? await WebhookAddress.ReasonAgainstAsync(address, targets, cancellationToken) : null;
        var secret = WebhookSecret.New();
        var outcome = await writes.RunAsync(options.UserId, desk => MakeAsync(desk, options with { Address = address }, wrong, secret, cancellationToken), cancellationToken);
        return (outcome, outcome is EditorialOutcome.Done ? secret : null);
    }

    private async Task<bool> MayAsync(Guid userId, CancellationToken cancellationToken) => await writes.RunAsync(
        userId, desk => desk.DemandAsync(DeskPermission.Connections, null, cancellationToken), cancellationToken) is EditorialOutcome.Done;

    private async Task<(EditorialOutcome.Refused? Refused, Guid? Made)> MakeAsync(
        DeskWrite desk, MakeWebhookOptions options, string? wrongAddress, string secret, CancellationToken cancellationToken)
    {
        if (await desk.DemandAsync(DeskPermission.Connections, null, cancellationToken) is { } refused)
            return (refused, null);
        if (options.RefusalOf(wrongAddress) is { } wrong)
            return (wrong, null);
        var id = Guid.CreateVersion7(new DateTimeOffset(desk.Now));
        desk.Db.Webhooks.Add(new Webhook
        {
            Id = id,
            Address = options.Address,
            Description = options.Description.Trim(),
            Events = options.JoinedEvents(),
            Payload = options.Payload,
            IsOn = true,
            SealedSecret = WebhookSecret.Seal(keeper, id, secret),
            Cursor = await desk.Db.PublicationLogHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(cancellationToken),
            CreatedById = desk.Person.Id,
            CreatedBy = desk.Person.Name,
            CreatedAt = desk.Now,
        });
        desk.Audit(AuditAction.WebhookChanged, subjectId: id, detail: "made");
        return (null, id);
    }
}
