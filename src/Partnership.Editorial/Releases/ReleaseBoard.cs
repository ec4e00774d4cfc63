using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>Something that is published or removed at a time.</summary>
public sealed record ReleaseItem
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What happens.</summary>
    public required ReleaseKind Kind { get; init; }

    /// <summary>The document, or null for a bundle.</summary>
    public required Guid? DocumentId { get; init; }

    /// <summary>The culture; empty for a bundle.</summary>
    public required string Culture { get; init; }

    /// <summary>The bundle, or null.</summary>
    public required Guid? BundleId { get; init; }

    /// <summary>The name of the document or the bundle.</summary>
    public required string Name { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>Who set the time.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>How it stands.</summary>
    public required ReleaseState State { get; init; }

    /// <summary>When it was done, refused or taken back, in UTC; null while it waits.</summary>
    public required DateTime? FinishedAt { get; init; }

    /// <summary>Why it was refused, or null.</summary>
    public required string? Failure { get; init; }

    /// <summary>Whether the person may take its time away, or put its failure aside.</summary>
    public required bool MayEnd { get; init; }
}

/// <summary>Releases that wait, that failed, and that are over.</summary>
/// <param name="Waiting">Those whose time comes, the next first.</param>
/// <param name="Failed">Those that were refused and that nobody has put aside, the last first.</param>
/// <param name="Lately">Those that were done or taken back of late, the last first.</param>
public sealed record ReleaseLists(ImmutableArray<ReleaseItem> Waiting, ImmutableArray<ReleaseItem> Failed, ImmutableArray<ReleaseItem> Lately);

/// <summary>Reads what is released when.</summary>
public sealed class ReleaseBoard
{
    private const int DaysOfLately = 30;
    private const int MostOfLately = 50;

    private readonly DeskReads reads;
    private readonly TimeProvider clock;

    internal ReleaseBoard(DeskReads reads, TimeProvider clock)
    {
        this.reads = reads;
        this.clock = clock;
    }

    /// <summary>The releases of what the person may see.</summary>
    public async Task<ReleaseLists> ReadAsync(Guid userId, CancellationToken cancellationToken) => await reads.RunAsync(
        userId,
        async desk =>
        {
            var since = clock.GetUtcNow().UtcDateTime.AddDays(-DaysOfLately);
            var open = await desk.Db.Releases.Where(r => r.State == ReleaseState.Waiting || r.State == ReleaseState.Failed).ToListAsync(cancellationToken);
            var over = await desk.Db.Releases.Where(r => (r.State == ReleaseState.Done || r.State == ReleaseState.Cancelled) && r.FinishedAt >= since)
                .OrderByDescending(r => r.FinishedAt).Take(MostOfLately).ToListAsync(cancellationToken);
            var items = await ItemsAsync(desk, [.. open, .. over], cancellationToken);
            return new ReleaseLists(
                [.. items.Where(i => i.State == ReleaseState.Waiting).OrderBy(i => i.DueAt).ThenBy(i => i.Id)],
                [.. items.Where(i => i.State == ReleaseState.Failed).OrderByDescending(i => i.FinishedAt).ThenBy(i => i.Id)],
                [.. items.Where(i => i.State is ReleaseState.Done or ReleaseState.Cancelled).OrderByDescending(i => i.FinishedAt).ThenBy(i => i.Id)]);
        },
        cancellationToken) ?? new ReleaseLists([], [], []);

    private static async Task<List<ReleaseItem>> ItemsAsync(DeskRead desk, List<ScheduledRelease> releases, CancellationToken cancellationToken)
    {
        var documents = releases.Select(r => r.DocumentId).OfType<Guid>().ToList();
        var places = await DocumentPlaces.LoadAsync(desk.Db, documents, cancellationToken);
        var names = await desk.Db.FoundNamesAsync(documents, cancellationToken);
        var bundleIds = releases.Select(r => r.BundleId).OfType<Guid>().ToList();
        var bundles = await VisibleBundlesAsync(desk, bundleIds, cancellationToken);
        return
        [
            .. from release in releases
               where release.DocumentId is { } id ? desk.May(DeskPermission.Read, places, id) : bundles.ContainsKey(release.BundleId ?? default)
               select new ReleaseItem
               {
                   Id = release.Id,
                   Kind = release.Kind,
                   DocumentId = release.DocumentId,
                   Culture = release.Culture ?? "",
                   BundleId = release.BundleId,
                   Name = release.DocumentId is { } document ? names.GetValueOrDefault(document, "") : bundles.GetValueOrDefault(release.BundleId ?? default, ""),
                   DueAt = release.DueAt,
                   CreatedBy = release.CreatedBy,
                   State = release.State,
                   FinishedAt = release.FinishedAt,
                   Failure = release.Failure,
                   MayEnd = release.DocumentId is { } its ? desk.May(EndRelease.PermissionFor(release.Kind), places, its) : desk.MayEverywhere(DeskPermission.Publish),
               },
        ];
    }

    // Whoever sees only a branch sees the bundles that have something of it.
    private static async Task<Dictionary<Guid, string>> VisibleBundlesAsync(DeskRead desk, List<Guid> ids, CancellationToken cancellationToken)
    {
        var names = await desk.Db.Bundles.Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
        if (desk.MayEverywhere(DeskPermission.Read))
            return names;
        var items = await desk.Db.BundleItems.Where(i => ids.Contains(i.BundleId)).Select(i => new { i.BundleId, i.DocumentId }).ToListAsync(cancellationToken);
        var places = await DocumentPlaces.LoadAsync(desk.Db, items.Select(i => i.DocumentId), cancellationToken);
        var seen = items.Where(i => desk.May(DeskPermission.Read, places, i.DocumentId)).Select(i => i.BundleId).ToHashSet();
        return names.Where(n => seen.Contains(n.Key)).ToDictionary();
    }
}
