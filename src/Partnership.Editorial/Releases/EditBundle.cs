using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>Puts bundles together and releases them. Everything asks for the permission to publish.</summary>
public sealed class EditBundle
{
    private readonly DeskWrites writes;
    private readonly BundleRelease release;

    internal EditBundle(DeskWrites writes, BundleRelease release)
    {
        this.writes = writes;
        this.release = release;
    }

    /// <summary>Makes an empty bundle.</summary>
    /// <returns>Done with its id.</returns>
    public Task<EditorialOutcome> CreateAsync(Guid userId, string name, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Publish, null, cancellationToken) is { } refused)
                return (refused, null);
            if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > Bundle.NameMaxLength)
                return (EditorialOutcome.Because(RefusalCode.InvalidValue, $"The name must have 1 to {Bundle.NameMaxLength} characters."), null);
            var bundle = new Bundle
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
                Name = name.Trim(),
                CreatedById = desk.Person.Id,
                CreatedBy = desk.Person.Name,
                CreatedAt = desk.Now,
            };
            desk.Db.Bundles.Add(bundle);
            desk.Audit(AuditAction.BundleChanged, subjectId: bundle.Id, detail: "made");
            return (null, (Guid?)bundle.Id);
        },
        cancellationToken);

    /// <summary>Adds a document to a bundle, or takes it out. Its gates are asked about at the release.</summary>
    public Task<EditorialOutcome> ChangeAsync(Guid bundleId, OnDocumentOptions options, bool isIn, CancellationToken cancellationToken) => writes.RunAsync(
        options.UserId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Publish, options.DocumentId, cancellationToken) is { } refused)
                return refused;
            if (await UnreleasedAsync(desk, bundleId, cancellationToken) is { } gone)
                return gone;
            if (await desk.Db.Documents.FindAsync([options.DocumentId], cancellationToken) is null)
                return EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document.");
            if (isIn && !await desk.Db.Versions.AnyAsync(v => v.DocumentId == options.DocumentId && v.Culture == options.Culture, cancellationToken))
                return EditorialOutcome.Because(RefusalCode.NotFound, "It has no version in this language.");
            var item = await desk.Db.BundleItems.FindAsync([bundleId, options.DocumentId, options.Culture], cancellationToken);
            if (isIn && item is null)
                desk.Db.BundleItems.Add(new BundleItem { BundleId = bundleId, DocumentId = options.DocumentId, Culture = options.Culture });
            else if (!isIn && item is not null)
                desk.Db.BundleItems.Remove(item);
            if (isIn == (item is null))
                desk.Audit(AuditAction.BundleChanged, options.DocumentId, options.Culture, bundleId, isIn ? "put in" : "taken out");
            return null;
        },
        cancellationToken);

    /// <summary>Releases all of a bundle now, or says every reason why not.</summary>
    public Task<EditorialOutcome> ReleaseAsync(Guid userId, Guid bundleId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            foreach (var waiting in await desk.Db.Releases.Where(r => r.BundleId == bundleId && r.State == ReleaseState.Waiting).ToListAsync(cancellationToken))
                (waiting.State, waiting.FinishedAt) = (ReleaseState.Cancelled, desk.Now);
            return await desk.DemandAsync(DeskPermission.Publish, null, cancellationToken) ?? await release.ApplyAsync(desk, bundleId, cancellationToken);
        },
        cancellationToken);

    /// <summary>Sets a time for the release of a bundle; null takes it away.</summary>
    public Task<EditorialOutcome> ScheduleAsync(Guid userId, Guid bundleId, DateTimeOffset? dueAt, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await desk.DemandAsync(DeskPermission.Publish, null, cancellationToken) is { } refused)
                return refused;
            if (await UnreleasedAsync(desk, bundleId, cancellationToken) is { } gone)
                return gone;
            foreach (var waiting in await desk.Db.Releases.Where(r => r.BundleId == bundleId && r.State == ReleaseState.Waiting).ToListAsync(cancellationToken))
                (waiting.State, waiting.FinishedAt) = (ReleaseState.Cancelled, desk.Now);
            desk.Audit(AuditAction.Scheduled, subjectId: bundleId, detail: dueAt is { } at ? $"{ReleaseKind.Bundle} {at.UtcDateTime:O}" : "cancelled");
            if (dueAt is not { } due)
                return null;
            if (ReleaseTimes.Refusal(due.UtcDateTime, desk.Now) is { } tooEarly)
                return tooEarly;
            desk.Db.Releases.Add(new ScheduledRelease
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
                Kind = ReleaseKind.Bundle,
                BundleId = bundleId,
                DueAt = due.UtcDateTime,
                CreatedById = desk.Person.Id,
                CreatedBy = desk.Person.Name,
                CreatedAt = desk.Now,
            });
            return null;
        },
        cancellationToken);

    private static async Task<EditorialOutcome.Refused?> UnreleasedAsync(DeskWrite desk, Guid bundleId, CancellationToken cancellationToken) =>
        await desk.Db.Bundles.FindAsync([bundleId], cancellationToken) is { ReleasedAt: null }
            ? null
            : EditorialOutcome.Because(RefusalCode.NotFound, "There is no such bundle, or it was released already.");
}
