using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Feed;
using Partnership.Editorial.People;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Previews;

/// <summary>Puts together what a preview shows. Internal values are left behind here, as they are when something is published.</summary>
internal sealed class PreviewAssembly(IEditorialDatabase database, ContentSchema schema, TimeProvider clock)
{
    private readonly PropertyJsonReader json = new(schema);

    /// <summary>Puts a version together with whatever stands above it and is not public.</summary>
    /// <param name="db">The store.</param>
    /// <param name="document">The document.</param>
    /// <param name="version">The version.</param>
    /// <param name="mayRead">Whether the reader may read the document at the lower end of a path; of others they get the name only.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when the schema has the document's type no more.</returns>
    public async Task<PreviewContent?> BuildAsync(
        EditorialDbContext db, Document document, DocumentVersion version, Func<ImmutableArray<Guid>, bool> mayRead, CancellationToken cancellationToken)
    {
        if (schema.Find(document.ContentType) is not { } type)
            return null;
        var path = await PersonReader.PathToAsync(db, document.Id, cancellationToken);
        var above = new List<PreviewAbove>();
        var unwritten = new List<string>();
        var documents = new List<PublicDocument>();
        foreach (var (ancestor, newest) in await PreviewAncestors.FindAsync(db, path, version.Culture, cancellationToken))
        {
            if (newest is null || schema.Find(ancestor.ContentType) is not { } ancestorType)
            {
                unwritten.Add(await NameAsync(db, ancestor, cancellationToken));
                continue;
            }

            var isNameOnly = !mayRead(path[path.IndexOf(ancestor.Id)..]);
            above.Add(new PreviewAbove(ancestor.Id, newest.Name, isNameOnly));
            documents.Add(await PublicAsync(ancestor, newest, null, isNameOnly ? PropertyBag.Empty : ValuesOf(newest, ancestorType), cancellationToken));
        }

        var publication = await db.Publications.AsNoTracking()
            .FirstOrDefaultAsync(p => p.DocumentId == document.Id && p.Culture == version.Culture, cancellationToken);
        documents.Add(await PublicAsync(document, version, publication, ValuesOf(version, type), cancellationToken));
        return new PreviewContent
        {
            DocumentId = document.Id,
            Type = type,
            Culture = version.Culture,
            Version = DocumentReader.Entry(version),
            IsNewest = !await db.Versions.AnyAsync(
                v => v.DocumentId == document.Id && v.Culture == version.Culture && v.Number > version.Number, cancellationToken),
            IsPublic = publication?.VersionId == version.Id,
            Documents = [.. documents],
            Above = [.. above],
            Unwritten = [.. unwritten],
        };
    }

    private async Task<PublicDocument> PublicAsync(
        Document document, DocumentVersion version, Publication? publication, PropertyBag values, CancellationToken cancellationToken)
    {
        var isPublic = publication?.VersionId == version.Id;
        return new PublicDocument
        {
            Id = document.Id,
            ParentId = document.ParentId,
            SortOrder = document.SortOrder,
            ContentType = document.ContentType,
            CreateDate = document.CreatedAt,
            Versions =
            [
                new PublicVersion
                {
                    Culture = version.Culture,
                    Name = version.Name,
                    Segment = UrlSegment.Parse(version.Segment),
                    FirstPublished = publication?.FirstPublishedAt ?? clock.GetUtcNow(),
                    UpdateDate = isPublic && publication is not null ? publication.PublishedAt : clock.GetUtcNow(),
                    Withdrawal = isPublic && publication?.WithdrawnAt is { } when ? new Withdrawal(when, publication.WithdrawalExplanation ?? "") : null,
                    Properties = values,
                },
            ],
            Media = await FilesAsync([.. values.AllFiles().Distinct()], cancellationToken),
        };
    }

    // Read as the public side reads them, so that a preview knows of a file what a page will.
    private async Task<ImmutableArray<MediaItem>> FilesAsync(ImmutableArray<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.IsEmpty)
            return [];
        await using var moment = await database.OpenReadAsync(cancellationToken);
        var files = await new PublicRows(moment, cancellationToken).MediaAsync(ids);
        return [.. files.Values.OrderBy(f => f.Id)];
    }

    private PropertyBag ValuesOf(DocumentVersion version, DocumentType type) => json.Read(version.Properties, type).PublicOnly(type, schema);

    private async Task<string> NameAsync(EditorialDbContext db, Document document, CancellationToken cancellationToken) =>
        await db.Versions.Where(v => v.DocumentId == document.Id).OrderByDescending(v => v.CreatedAt).Select(v => v.Name).FirstOrDefaultAsync(cancellationToken)
        ?? schema.Find(document.ContentType)?.Name
        ?? document.ContentType;
}
