using System.Collections.Immutable;
using Partnership.Delivery.Source.Client;

namespace Partnership.Delivery.Source.Tree;

/// <summary>Umbraco's public documents at one moment.</summary>
/// <param name="Items">By id.</param>
/// <param name="Order">The ids in the order of the tree; null when that was not asked for.</param>
/// <param name="IsOfAnotherShape">Whether documents came, went or moved, so that lists will say more when Umbraco's index has followed.</param>
internal sealed record TreeMoment(ImmutableDictionary<Guid, SourceItem> Items, IReadOnlyList<Guid>? Order, bool IsOfAnotherShape);

/// <summary>Brings what is known of Umbraco's tree up to date, so that the whole of it is of one moment.</summary>
internal sealed class TreeRefresh(TreeReader reader)
{
    private const int MostRounds = 6;
    private const int LookedAtAnyway = 200;
    private const string NotListed = "";

    // Where the next look goes on with those that are looked at anyway. Of the follower alone.
    private Guid lookedAt;

    /// <summary>Lists everything and reads what differs, again and again until the list says what was read.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="isFull">Whether everything is read, and not only what differs.</param>
    /// <param name="isReadLater">Which documents the caller reads again afterwards: that they go on changing meanwhile is no reason to go on.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read, or changes faster than it can be read.</exception>
    public async Task<TreeMoment> RunAsync(ImmutableDictionary<Guid, SourceItem> known, bool isFull, Func<Guid, bool> isReadLater, CancellationToken cancellationToken)
    {
        var items = known;
        var settled = new Dictionary<Guid, string>(); // what the list said of each document when it was read
        for (var round = 0; round < MostRounds; round++)
        {
            var listing = await reader.ListAsync(cancellationToken);
            var differing = Differing(listing, items, settled, isFull).Where(id => !isReadLater(id)).ToHashSet();
            if (round == 0 && !isFull)
                differing.UnionWith(SomeOthers(items));
            if (differing.Count == 0)
                return new TreeMoment(items, listing.Order, items.Count != known.Count || items.Keys.Any(id => !known.ContainsKey(id)));
            var reading = await reader.ReadAsync(differing, cancellationToken);
            items = Take(items, differing, reading);
            foreach (var id in differing)
                settled[id] = listing.Stamps.GetValueOrDefault(id, NotListed);
        }

        throw new SourceUnavailableException(new SourceFailure("the content changes faster than it can be read", "content"));
    }

    /// <summary>Reads some documents, and those below them when they came, went or moved.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="ids">Documents that may have changed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SourceUnavailableException">Umbraco could not be read.</exception>
    public async Task<TreeMoment> RunAsync(ImmutableDictionary<Guid, SourceItem> known, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var items = known;
        var done = new HashSet<Guid>();
        var isOfAnotherShape = false;
        for (var next = ids.Distinct().ToList(); next.Count > 0;)
        {
            var reading = await reader.ReadAsync(next, cancellationToken);
            done.UnionWith(next);
            items = Take(items, next, reading);
            var moved = next.Where(id => !reading.Broken.Contains(id) && StandsElsewhere(known.GetValueOrDefault(id), items.GetValueOrDefault(id))).ToList();
            isOfAnotherShape |= moved.Count > 0;
            var below = new HashSet<Guid>(moved.SelectMany(id => Below(known, id).Concat(Below(items, id))));
            foreach (var added in moved.Where(items.ContainsKey).Where(id => !known.ContainsKey(id)))
                below.UnionWith(await reader.ListBelowAsync(added, cancellationToken));
            next = [.. below.Where(id => !done.Contains(id))];
        }

        return new TreeMoment(items, null, isOfAnotherShape);
    }

    // What is not listed may only not be listed yet, so it is asked for by its id before it counts as gone.
    private static IEnumerable<Guid> Differing(Listing listing, ImmutableDictionary<Guid, SourceItem> items, Dictionary<Guid, string> settled, bool isFull)
    {
        foreach (var (id, stamp) in listing.Stamps)
            if (settled.TryGetValue(id, out var read) ? read != stamp : isFull || !items.TryGetValue(id, out var item) || Listing.StampOf(item) != stamp)
                yield return id;
        foreach (var id in items.Keys)
            if (!listing.Stamps.ContainsKey(id) && (!settled.TryGetValue(id, out var read) || read != NotListed))
                yield return id;
    }

    // Whoever protects a document changes nothing that a list tells of, so some are asked for at each look, in turns.
    private List<Guid> SomeOthers(ImmutableDictionary<Guid, SourceItem> items)
    {
        var some = items.Keys.Where(id => id.CompareTo(lookedAt) > 0).Order().Take(LookedAtAnyway).ToList();
        lookedAt = some.Count < LookedAtAnyway ? Guid.Empty : some[^1];
        return some;
    }

    private static ImmutableDictionary<Guid, SourceItem> Take(ImmutableDictionary<Guid, SourceItem> items, IReadOnlyCollection<Guid> asked, Reading reading)
    {
        var next = items.ToBuilder();
        foreach (var id in asked)
            if (reading.Items.TryGetValue(id, out var item))
            {
                if (!items.TryGetValue(id, out var before) || !before.IsSameAs(item))
                    next[id] = item;
            }
            else if (!reading.Broken.Contains(id))
                next.Remove(id);
        return next.ToImmutable();
    }

    private static bool StandsElsewhere(SourceItem? before, SourceItem? now) =>
        (before is null) != (now is null)
        || (before is not null && now is not null
            && !before.Versions.Select(v => (v.Culture, v.Route)).SequenceEqual(now.Versions.Select(v => (v.Culture, v.Route))));

    private static IEnumerable<Guid> Below(ImmutableDictionary<Guid, SourceItem> items, Guid id)
    {
        if (!items.TryGetValue(id, out var top))
            return [];
        return from item in items.Values
               where item.Id != id && top.Versions.Any(v => item.In(v.Culture) is { } other
                   && other.Route.StartItemId == v.Route.StartItemId
                   && other.Route.Path.StartsWith(v.Route.Path.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase))
               select item.Id;
    }
}
