using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Feed;

/// <summary>Puts together what the public may know of documents: published versions without internal values, addresses, files.</summary>
internal sealed class PublicDocumentReader(ContentSchema schema)
{
    private readonly PropertyJsonReader json = new(schema);

    /// <summary>Reads some documents, or all that the public knows of when <paramref name="ids"/> is null.</summary>
    public async Task<ImmutableArray<PublicDocument>> ReadAsync(
        EditorialDbContext db, IReadOnlyCollection<Guid>? ids, CancellationToken cancellationToken)
    {
        // A document of a type that the schema no longer has can't be shown: to the public it is as if it were not published.
        var published = (await Published(db, ids).ToListAsync(cancellationToken)).Where(p => schema.Find(p.Document.ContentType) is not null);
        var former = await (ids is null ? db.FormerAddresses : db.FormerAddresses.Where(a => ids.Contains(a.DocumentId))).ToListAsync(cancellationToken);
        var erased = await (ids is null ? db.ErasedAddresses : db.ErasedAddresses.Where(a => ids.Contains(a.DocumentId))).ToListAsync(cancellationToken);

        var versions = published.ToLookup(p => p.Document.Id, p => (p.Document, Version: PublicVersion(p)));
        var formerById = former.OrderBy(a => a.LeftAt).ThenBy(a => a.Path, StringComparer.Ordinal).ToLookup(a => a.DocumentId);
        var erasedById = erased.OrderBy(a => a.PathHash, StringComparer.Ordinal).ToLookup(a => a.DocumentId);
        var media = await ReadMediaAsync(db, versions.SelectMany(v => v).SelectMany(v => v.Version.Properties.AllFiles()).ToHashSet(), cancellationToken);

        var all = ids ?? [.. versions.Select(v => v.Key).Concat(formerById.Select(f => f.Key)).Concat(erasedById.Select(e => e.Key)).Distinct()];
        return [.. all.Select(id => Combine(id, [.. versions[id]], formerById[id], erasedById[id], media))];
    }

    private static PublicDocument Combine(
        Guid id,
        (Document Document, PublicVersion Version)[] published,
        IEnumerable<FormerAddress> former,
        IEnumerable<ErasedAddress> erased,
        Dictionary<Guid, MediaItem> media)
    {
        var document = published.Length > 0 ? published[0].Document : null;
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

    private static IQueryable<PublishedRow> Published(EditorialDbContext db, IReadOnlyCollection<Guid>? ids) =>
        from publication in ids is null ? db.Publications : db.Publications.Where(p => ids.Contains(p.DocumentId))
        join document in db.Documents on publication.DocumentId equals document.Id
        join version in db.Versions on publication.VersionId equals version.Id
        select new PublishedRow(document, publication, version);

    private static async Task<Dictionary<Guid, MediaItem>> ReadMediaAsync(EditorialDbContext db, HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var files = await db.MediaFiles.Where(m => ids.Contains(m.Id)).ToListAsync(cancellationToken);
        return files.Select(Public).ToDictionary(m => m.Id);
    }

    private static MediaItem Public(MediaFile file) => new()
    {
        Id = file.Id,
        FileName = file.FileName,
        Extension = file.Extension,
        MediaType = file.MediaType,
        Bytes = file.Bytes,
        Sha256 = file.Sha256,
        PageCount = file.PageCount,
        CreateDate = file.CreatedAt,
    };

    private PublicVersion PublicVersion(PublishedRow row)
    {
        var type = schema.Get(row.Document.ContentType);
        return new PublicVersion
        {
            Culture = row.Version.Culture,
            Name = row.Version.Name,
            Segment = UrlSegment.Parse(row.Version.Segment),
            FirstPublished = row.Publication.FirstPublishedAt,
            UpdateDate = row.Publication.PublishedAt,
            Withdrawal = row.Publication.WithdrawnAt is { } when
                ? new Withdrawal(when, row.Publication.WithdrawalExplanation ?? "")
                : null,
            Properties = json.Read(row.Version.Properties, type).PublicOnly(type, schema),
        };
    }

    private sealed record PublishedRow(Document Document, Publication Publication, DocumentVersion Version);
}
