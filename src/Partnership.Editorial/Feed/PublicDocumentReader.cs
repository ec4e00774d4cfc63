using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Editorial.Feed;

/// <summary>Puts together what the public may know of documents: published versions without internal values, addresses, files.</summary>
internal sealed class PublicDocumentReader(ContentSchema schema)
{
    private readonly PropertyJsonReader json = new(schema);

    /// <summary>Reads the documents that the log names after a place, or all that the public knows of when it is 0.</summary>
    public async Task<ImmutableArray<PublicDocument>> ReadAsync(PublicRows rows, long after)
    {
        var published = ByDocument(await rows.PublishedAsync(after, Decode));
        var former = (await rows.FormerAddressesAsync(after)).OrderBy(a => a.LeftAt).ThenBy(a => a.Path, StringComparer.Ordinal).ToLookup(a => a.DocumentId);
        var erased = (await rows.ErasedAddressesAsync(after)).OrderBy(a => a.PathHash, StringComparer.Ordinal).ToLookup(a => a.DocumentId);
        var media = await rows.MediaAsync(published.SelectMany(p => p).SelectMany(p => p.Version.Properties.AllFiles()).Distinct());
        var ids = after == 0
            ? published.Select(p => p.Key).Concat(former.Select(f => f.Key)).Concat(erased.Select(e => e.Key)).Distinct()
            : await rows.ChangedAsync(after);
        return [.. ids.Select(id => Combine(id, [.. published[id]], former[id], erased[id], media))];
    }

    /// <summary>Puts rows of published versions, or of others in their place, together with their documents' files.</summary>
    public async Task<ImmutableArray<PublicDocument>> AssembleAsync(PublicRows rows, IEnumerable<(PublishedRow Row, string Values)> versions)
    {
        var read = ByDocument(versions.Select(v => Decode(v.Row, v.Values)));
        var media = await rows.MediaAsync(read.SelectMany(v => v).SelectMany(v => v.Version.Properties.AllFiles()).Distinct());
        return [.. read.Select(v => Combine(v.Key, [.. v], [], [], media))];
    }

    // A document of a type that the schema no longer has can't be shown: to the public it is as if it were not published.
    private (PublishedRow Row, PublicVersion? Version) Decode(PublishedRow row, string values) =>
        (row, schema.Find(row.ContentType) is { } type ? PublicVersion(row, values, type) : null);

    private static ILookup<Guid, (PublishedRow Row, PublicVersion Version)> ByDocument(IEnumerable<(PublishedRow Row, PublicVersion? Version)> read) =>
        read.Where(r => r.Version is not null).ToLookup(r => r.Row.Id, r => (r.Row, Version: r.Version!)); // just asked

    private static PublicDocument Combine(
        Guid id,
        (PublishedRow Row, PublicVersion Version)[] published,
        IEnumerable<FormerAddressRow> former,
        IEnumerable<ErasedAddressRow> erased,
        Dictionary<Guid, MediaItem> media)
    {
        var document = published.Length > 0 ? published[0].Row : null;
        return new PublicDocument
        {
            Id = id,
            ParentId = document?.ParentId,
            SortOrder = document?.SortOrder ?? 0,
            ContentType = document?.ContentType ?? "",
            CreateDate = document?.CreatedAt ?? default,
            Versions = [.. published.Select(p => p.Version).OrderBy(v => v.Culture, StringComparer.Ordinal)],
            FormerPaths = [.. former.Select(a => new FormerPath(a.Culture, RoutePath.Parse(a.Path), a.LeftAt))],
            ErasedPaths = [.. erased.Select(a => new PathHash(a.PathHash))],
            Media = [.. published.SelectMany(p => p.Version.Properties.AllFiles()).Distinct().Where(media.ContainsKey).Order().Select(i => media[i])],
        };
    }

    private PublicVersion PublicVersion(PublishedRow row, string values, DocumentType type) => new()
    {
        Culture = row.Culture,
        Name = row.Name,
        Segment = UrlSegment.Parse(row.Segment),
        FirstPublished = row.FirstPublishedAt,
        UpdateDate = row.PublishedAt,
        Withdrawal = row.WithdrawnAt is { } when ? new Withdrawal(when, row.WithdrawalExplanation ?? "") : null,
        Properties = json.Read(values, type).PublicOnly(type, schema),
    };
}
