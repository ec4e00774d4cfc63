using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>Reads bundles: what is in them, and whether it can be released.</summary>
public sealed class BundleBoard
{
    private const int MostReleased = 50;
    private const int MostFound = 20;

    private readonly DeskReads reads;
    private readonly WayReader ways;
    private readonly PublicationCalendar calendar;
    private readonly TimeProvider clock;

    internal BundleBoard(DeskReads reads, WayReader ways, PublicationCalendar calendar, TimeProvider clock)
    {
        this.reads = reads;
        this.ways = ways;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// <summary>Every bundle that is being put together, and the last that were released, the newest first.</summary>
    public async Task<ImmutableArray<BundleEntry>> ListAsync(Guid userId, CancellationToken cancellationToken)
    {
        var found = await reads.RunAsync(
            userId,
            async desk =>
            {
                var open = await Entries(desk, desk.Db.Bundles.Where(b => b.ReleasedAt == null)).ToListAsync(cancellationToken);
                var released = desk.Db.Bundles.Where(b => b.ReleasedAt != null).OrderByDescending(b => b.ReleasedAt).Take(MostReleased);
                return (List<BundleEntry>?)[.. open, .. await Entries(desk, released).ToListAsync(cancellationToken)];
            },
            cancellationToken);
        return [.. (found ?? []).OrderBy(b => b.ReleasedAt is not null).ThenByDescending(b => b.ReleasedAt ?? b.CreatedAt)];
    }

    /// <summary>A bundle, or null when there is none.</summary>
    public Task<BundleView?> FindAsync(Guid userId, Guid bundleId, CancellationToken cancellationToken) => reads.RunAsync(
        userId,
        async desk =>
        {
            if (await Entries(desk, desk.Db.Bundles.Where(b => b.Id == bundleId)).SingleOrDefaultAsync(cancellationToken) is not { } entry)
                return null;
            var keys = await desk.Db.BundleItems.Where(i => i.BundleId == bundleId).Select(i => new DocumentKey(i.DocumentId, i.Culture)).ToListAsync(cancellationToken);
            var places = await DocumentPlaces.LoadAsync(desk.Db, keys.Select(k => k.DocumentId), cancellationToken);
            var seen = keys.Where(k => desk.May(DeskPermission.Read, places, k.DocumentId)).ToList();
            var found = await ways.ReadAsync(desk.Db, seen, places, cancellationToken);
            var on = calendar.DayOf(entry.DueAt ?? clock.GetUtcNow().UtcDateTime);
            return new BundleView
            {
                Entry = entry,
                Items = [.. found.Values.Select(w => Item(desk, w, places, on)).OrderBy(i => places.PathTo(i.Item.DocumentId).Length).ThenBy(i => i.Item.Name, StringComparer.OrdinalIgnoreCase)],
                Hidden = keys.Count - found.Count,
                MayRelease = desk.MayEverywhere(DeskPermission.Publish),
            };
        },
        cancellationToken);

    /// <summary>Documents whose name has some words in it, that are not wholly public and not in the bundle, and that the person may publish.</summary>
    public async Task<ImmutableArray<BoardItem>> SearchAsync(Guid userId, Guid bundleId, string words, CancellationToken cancellationToken)
    {
        var text = words.Trim();
        if (text.Length == 0)
            return [];
        var found = await reads.RunAsync(
            userId,
            async desk =>
            {
                var pattern = $"%{Literal(text.ToLowerInvariant())}%";
#pragma warning disable CA1304, CA1311 // the database does it, and knows only this one
                var keys = await desk.Db.Newest(desk.Db.Versions)
                    .Where(v => EF.Functions.Like(v.Name.ToLower(), pattern, "\\"))
#pragma warning restore CA1304, CA1311
                    .Where(v => !desk.Db.Publications.Any(p => p.VersionId == v.Id))
                    .Where(v => !desk.Db.BundleItems.Any(i => i.BundleId == bundleId && i.DocumentId == v.DocumentId && i.Culture == v.Culture))
                    .OrderBy(v => v.Name).ThenBy(v => v.Id).Select(v => new DocumentKey(v.DocumentId, v.Culture)).ToListAsync(cancellationToken);
                var places = await DocumentPlaces.LoadAsync(desk.Db, keys.Select(k => k.DocumentId), cancellationToken);
                var some = keys.Where(k => places.IsInTree(k.DocumentId) && desk.May(DeskPermission.Publish, places, k.DocumentId)).Take(MostFound).ToList();
                return (await ways.ReadAsync(desk.Db, some, places, cancellationToken)).Values.Select(w => BoardItem.Of(w, desk.Person.Id)).ToList();
            },
            cancellationToken);
        return [.. (found ?? []).OrderBy(i => i.Name, StringComparer.OrdinalIgnoreCase)];
    }

    // Somebody who looks for 100% means the sign.
    private static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static IQueryable<BundleEntry> Entries(DeskRead desk, IQueryable<Bundle> bundles) => bundles.Select(b => new BundleEntry(
        b.Id,
        b.Name,
        b.CreatedBy,
        b.CreatedAt,
        b.ReleasedAt,
        desk.Db.BundleItems.Count(i => i.BundleId == b.Id),
        desk.Db.Releases.Where(r => r.BundleId == b.Id && r.State == ReleaseState.Waiting).Select(r => (DateTime?)r.DueAt).FirstOrDefault()));

    private BundledItem Item(DeskRead desk, OnItsWay way, DocumentPlaces places, DateOnly on)
    {
        var question = new WorkflowQuestion
        {
            Action = WorkflowAction.Publish,
            By = desk.On(places, way.Key.DocumentId),
            Today = calendar.DayOf(clock.GetUtcNow().UtcDateTime),
            ReleaseOn = on,
            SeenHash = way.Submission?.ContentHash,
            FirstDayAfterNotice = calendar.FirstDayAfterNotice,
        };
        return new BundledItem(
            BoardItem.Of(way, desk.Person.Id),
            SubmissionMachine.Decide(desk.Catalogue, way.State, question) is WorkflowDecision.Refused refused ? refused.Reasons : [],
            desk.May(DeskPermission.Publish, places, way.Key.DocumentId));
    }
}
