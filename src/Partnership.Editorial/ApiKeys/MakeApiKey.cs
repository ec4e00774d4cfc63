using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.ApiKeys;

/// <summary>Makes keys of the API, and revokes them.</summary>
public sealed class MakeApiKey
{
    private readonly DeskWrites writes;
    private readonly ApiKeySignal signal;

    internal MakeApiKey(DeskWrites writes, ApiKeySignal signal)
    {
        this.writes = writes;
        this.signal = signal;
    }

    /// <summary>Makes a key, or says every reason why not.</summary>
    /// <returns>Done with the id of the key, and the key, which is never to be had again; or refused, and null.</returns>
    public async Task<(EditorialOutcome Outcome, string? Key)> RunAsync(MakeApiKeyOptions options, CancellationToken cancellationToken)
    {
        var secret = ApiKeySecret.New();
        var outcome = await writes.RunAsync(options.UserId, desk => MakeAsync(desk, options, secret, cancellationToken), cancellationToken);
        return (outcome, outcome is EditorialOutcome.Done ? secret.Text : null);
    }

    /// <summary>Makes a key useless for ever, or says why not.</summary>
    public Task<EditorialOutcome> RevokeAsync(Guid userId, Guid keyId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Connections, null, cancellationToken) is { } refused)
                return refused;
            if (await desk.Db.ApiKeys.FindAsync([keyId], cancellationToken) is not { } key)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such key.");
            if (key.RevokedAt is not null)
                return EditorialOutcome.Because(RefusalCode.WrongStage, "This key was revoked before.");
            (key.RevokedAt, key.RevokedBy) = (desk.Now, desk.Person.Name);
            desk.Audit(AuditAction.ApiKeyChanged, subjectId: keyId, detail: "revoked");
            desk.Write.AfterCommit.Add(signal.Notify);
            return null;
        },
        cancellationToken);

    private async Task<(EditorialOutcome.Refused? Refused, Guid? Made)> MakeAsync(
        DeskWrite desk, MakeApiKeyOptions options, ApiKeySecret secret, CancellationToken cancellationToken)
    {
        if (await desk.DemandAsync(DeskPermission.Connections, null, cancellationToken) is { } refused)
            return (refused, null);
        if (options.Mistakes(desk.Now).Select(m => new Refusal(RefusalCode.InvalidValue, m.Reason)).ToList() is { Count: > 0 } mistakes)
            return (new EditorialOutcome.Refused([.. mistakes]), null);
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
            Name = options.Name.Trim(),
            Purpose = options.Purpose.Trim(),
            KeyHash = secret.Hash,
            LastFour = secret.LastFour,
            MayReadPublic = options.MayReadPublic,
            MayPreview = options.MayPreview,
            RequestsPerSecond = options.RequestsPerSecond,
            Burst = options.Burst,
            CreatedById = desk.Person.Id,
            CreatedBy = desk.Person.Name,
            CreatedAt = desk.Now,
            ExpiresAt = options.ExpiresAt,
        };
        desk.Db.ApiKeys.Add(key);
        desk.Audit(AuditAction.ApiKeyChanged, subjectId: key.Id, detail: "made" + (key.MayReadPublic ? ", public" : "") + (key.MayPreview ? ", preview" : ""));
        desk.Write.AfterCommit.Add(signal.Notify);
        return (null, key.Id);
    }
}
