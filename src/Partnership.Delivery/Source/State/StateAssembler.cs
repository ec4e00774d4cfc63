using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Source.Files;
using Partnership.Delivery.Source.Tree;

namespace Partnership.Delivery.Source.State;

/// <summary>
/// Makes the next state from what was read: all of it, or none. Documents that look the same stay the same objects, so that nobody makes
/// anew what is made of them.
/// </summary>
internal sealed class StateAssembler(ContentSchema schema, IFileKeeper keeper, SourceProblems problems, TimeProvider clock)
{
    private const int MostFormerPaths = 50;
    private const int MostGone = 50_000;

    /// <summary>The next state; the same object when nothing is different.</summary>
    /// <param name="before">The state so far.</param>
    /// <param name="moment">What Umbraco has.</param>
    /// <param name="files">The files that it uses.</param>
    public SourceState Next(SourceState before, TreeMoment moment, ImmutableDictionary<Guid, KnownFile> files)
    {
        var now = clock.GetUtcNow();
        var sequence = Math.Max(before.Sequence + 1, now.ToUnixTimeMilliseconds());
        var order = new SiblingOrder(moment.Order, id => before.Documents.TryGetValue(id, out var known) && !known.Paths.IsEmpty ? known.Document.SortOrder : null);
        var places = Placement.Of(moment.Items, order, problems);
        var documents = before.Documents.ToBuilder();
        foreach (var (id, place) in places)
        {
            var shown = Show(moment.Items[id], place, before, files, now, sequence);
            if (!before.Documents.TryGetValue(id, out var known) || !IsSame(known, shown))
                documents[id] = shown;
        }

        foreach (var (id, known) in before.Documents)
            if (!places.ContainsKey(id) && !known.Document.Versions.IsEmpty)
                documents[id] = Gone(known, now, sequence);
        ForgetOldest(documents);
        var next = documents.ToImmutable();
        var isChanged = !ReferenceEquals(next, before.Documents) || !before.IsLoaded;
        if (!isChanged && ReferenceEquals(moment.Items, before.Items) && ReferenceEquals(files, before.Files))
            return before;
        return before with
        {
            Sequence = isChanged ? sequence : before.Sequence,
            Items = moment.Items,
            Documents = next,
            Files = files,
            Unused = Unused(before, files, now),
        };
    }

    private ShownDocument Show(SourceItem item, Place place, SourceState before, ImmutableDictionary<Guid, KnownFile> files, DateTimeOffset now, long sequence)
    {
        var known = before.Documents.GetValueOrDefault(item.Id);
        var versions = item.Versions.Select(v => Version(v, place.Segments[v.Culture], item, before, known));
        var uses = item.Versions.SelectMany(v => v.Files).DistinctBy(f => f.Id).OrderBy(f => f.Id);
        var document = new PublicDocument
        {
            Id = item.Id,
            ParentId = place.ParentId,
            SortOrder = place.SortOrder,
            ContentType = item.ContentType,
            CreateDate = item.CreateDate,
            Versions = [.. versions],
            FormerPaths = FormerPaths(known, place.Paths, now),
            Media = [.. uses.Select(u => files.GetValueOrDefault(u.Id)?.Item is { } media && u.Takes(media.Extension, media.IsPicture) && keeper.Has(media.Sha256) ? media : null).OfType<MediaItem>()],
        };
        return new ShownDocument(document, sequence, place.Paths.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private static PublicVersion Version(SourceVersion version, UrlSegment segment, SourceItem item, SourceState before, ShownDocument? known)
    {
        var earlier = known?.Document.Versions.FirstOrDefault(v => v.Culture == version.Culture);
        if (earlier is not null && earlier.Segment == segment && before.Items.GetValueOrDefault(item.Id)?.In(version.Culture)?.Fingerprint == version.Fingerprint)
            return earlier;
        return new PublicVersion
        {
            Culture = version.Culture,
            Name = version.Name,
            Segment = segment,
            // Umbraco doesn't tell. What was there when the site first looked is as old as it can be; what came since came with its publication.
            FirstPublished = earlier?.FirstPublished ?? (before.IsLoaded ? version.UpdateDate : item.CreateDate),
            UpdateDate = version.UpdateDate,
            Withdrawal = version.Withdrawal,
            Properties = version.Properties,
        };
    }

    private ImmutableArray<FormerPath> FormerPaths(ShownDocument? known, IReadOnlyDictionary<string, RoutePath> now, DateTimeOffset moment)
    {
        if (known is null)
            return [];
        var left = schema.Find(known.Document.ContentType) is { HasAddress: true }
            ? known.Paths.Where(p => !now.TryGetValue(p.Key, out var path) || path != p.Value).Select(p => new FormerPath(p.Key, p.Value, moment)).ToList()
            : [];
        var remembered = known.Document.FormerPaths;
        if (left.Count == 0 && remembered.All(f => !IsAt(f, now)))
            return remembered;
        return [.. left.Concat(remembered).Where(f => !IsAt(f, now)).DistinctBy(f => (f.Culture, f.Path)).Take(MostFormerPaths)];
    }

    private static bool IsAt(FormerPath former, IReadOnlyDictionary<string, RoutePath> now) => now.TryGetValue(former.Culture, out var path) && path == former.Path;

    private ShownDocument Gone(ShownDocument known, DateTimeOffset now, long sequence) => new(
        new PublicDocument
        {
            Id = known.Document.Id,
            ContentType = known.Document.ContentType,
            CreateDate = known.Document.CreateDate,
            FormerPaths = FormerPaths(known, ImmutableDictionary<string, RoutePath>.Empty, now),
        },
        sequence,
        ImmutableSortedDictionary<string, RoutePath>.Empty);

    // Nobody can fill the memory by publishing and unpublishing for ever.
    private static void ForgetOldest(ImmutableDictionary<Guid, ShownDocument>.Builder documents)
    {
        if (documents.Count <= MostGone)
            return;
        var gone = documents.Values.Where(d => d.Document.Versions.IsEmpty).OrderByDescending(d => d.Sequence).Skip(MostGone).ToList();
        foreach (var old in gone)
            documents.Remove(old.Document.Id);
    }

    private static ImmutableDictionary<string, DateTimeOffset> Unused(SourceState before, ImmutableDictionary<Guid, KnownFile> files, DateTimeOffset now)
    {
        var used = files.Values.Select(f => f.Item?.Sha256).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unused = before.Unused.Where(u => !used.Contains(u.Key)).ToImmutableDictionary();
        foreach (var hash in before.Files.Values.Select(f => f.Item?.Sha256).OfType<string>().Where(h => !used.Contains(h) && !unused.ContainsKey(h)))
            unused = unused.SetItem(hash, now);
        return unused;
    }

    private static bool IsSame(ShownDocument one, ShownDocument other)
    {
        var (a, b) = (one.Document, other.Document);
        return a.ParentId == b.ParentId && a.SortOrder == b.SortOrder && a.ContentType == b.ContentType && a.CreateDate == b.CreateDate
            && a.Versions.SequenceEqual(b.Versions) && a.FormerPaths.SequenceEqual(b.FormerPaths) && a.Media.SequenceEqual(b.Media)
            && one.Paths.SequenceEqual(other.Paths);
    }
}
