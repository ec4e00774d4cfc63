using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>What a disclosure officer says of a finding.</summary>
public sealed record ResolveFindingOptions
{
    /// <summary>Who says it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The key of the finding.</summary>
    public required string Key { get; init; }

    /// <summary>What they say; null to take back what was said.</summary>
    public required ResolutionKind? Kind { get; init; }

    /// <summary>Why, in a sentence; needed unless something is taken back.</summary>
    public string? Because { get; init; }
}

/// <summary>Deals with a finding of the disclosure check. What is said holds in every version in which the same is found.</summary>
public sealed class ResolveFinding
{
    private readonly DeskWrites writes;

    internal ResolveFinding(DeskWrites writes) => this.writes = writes;

    /// <summary>Keeps what was said, or says why not.</summary>
    public Task<EditorialOutcome> RunAsync(ResolveFindingOptions options, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Disclose, options.DocumentId, cancellationToken) is { } refused)
                return refused;
            var checks = desk.Db.VersionChecks.Where(c => c.DocumentId == options.DocumentId).Select(c => c.VersionId);
            if (await desk.Db.VersionFindings.Where(f => f.Key == options.Key && checks.Contains(f.VersionId)).FirstOrDefaultAsync(cancellationToken) is not { } finding)
                return EditorialOutcome.Because(RefusalCode.NotFound, "The finding isn't there any more: the document was checked again meanwhile.");
            if (Refuse(options, finding.Kind) is { } invalid)
                return invalid;
            var there = await desk.Db.Resolutions.FindAsync([options.DocumentId, options.Key], cancellationToken);
            if (options.Kind is { } kind)
                Put(desk, options, kind, there);
            else if (there is not null)
                desk.Db.Resolutions.Remove(there);
            desk.Audit(AuditAction.FindingResolved, options.DocumentId, detail: $"{finding.Kind} {options.Key[..12]}: {options.Kind?.ToString() ?? "taken back"}");
            return null;
        },
        cancellationToken);

    private static void Put(DeskWrite desk, ResolveFindingOptions options, ResolutionKind kind, Resolution? there)
    {
        var because = (options.Because ?? "").Trim();
        if (there is not null)
        {
            (there.Kind, there.Because, there.ById, there.By, there.At) = (kind, because, desk.Person.Id, desk.Person.Name, desk.Now);
            return;
        }

        desk.Db.Resolutions.Add(new Resolution
        {
            DocumentId = options.DocumentId,
            Key = options.Key,
            Kind = kind,
            Because = because,
            ById = desk.Person.Id,
            By = desk.Person.Name,
            At = desk.Now,
        });
    }

    private static EditorialOutcome.Refused? Refuse(ResolveFindingOptions options, string kind)
    {
        if (options.Kind is null)
            return null;
        if (options.Kind == ResolutionKind.NotIdentifying && !FindingKinds.CanBeHarmless(kind))
            return EditorialOutcome.Because(RefusalCode.InvalidValue, "Nobody has looked at this yet, so nobody can say that it tells nothing.");
        if (string.IsNullOrWhiteSpace(options.Because))
            return EditorialOutcome.Because(RefusalCode.AnswerMissing, "Say why, in a sentence. Never write a name.");
        return options.Because.Trim().Length > Resolution.BecauseMaxLength
            ? EditorialOutcome.Because(RefusalCode.InvalidValue, $"The reason may have at most {Resolution.BecauseMaxLength} characters.")
            : null;
    }
}
