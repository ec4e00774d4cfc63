using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Synthetic;

/// <summary>Stores and publishes a group of made-up reviews, with all that belongs to them, in one write.</summary>
internal sealed class LibraryBatch(EditorialWrite write, LibraryPlace place, string note)
{
    private const string Author = "Synthetic library";

    /// <returns>Why it can't be done, or null when it is done.</returns>
    public async Task<string?> StoreAsync(IReadOnlyList<SyntheticReview> reviews, CancellationToken cancellationToken)
    {
        if (await write.Db.Publications.FindAsync([place.List.Id, Cultures.Default], cancellationToken) is not { } list)
            return "The list of case reviews is not published any more.";
        // Somebody may be generating the same library at the same time: what they have stored is not stored again.
        var ids = reviews.Select(r => SyntheticIds.Review(r.Number)).ToList();
        var known = await write.Db.Documents.Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToHashSetAsync(cancellationToken);
        var paths = new List<string>();
        foreach (var review in reviews.Where(r => !known.Contains(SyntheticIds.Review(r.Number))))
            paths.Add(Add(review, RoutePath.Parse(list.Path)));
        var others = write.Db.Publications.Where(p => paths.Contains(p.Path)).Select(p => p.Path);
        if (await others.FirstOrDefaultAsync(cancellationToken) is { } taken)
            return $"Another page is published at {taken}. Give it another name.";
        await write.CompleteAsync(cancellationToken);
        return null;
    }

    private string Add(SyntheticReview review, RoutePath above)
    {
        var report = Report(review);
        write.Db.MediaFiles.Add(report);
        var id = SyntheticIds.Review(review.Number);
        var hashes = new Dictionary<Guid, string> { [report.Id] = report.Sha256 };
        var document = Place(id, place.List.Id, place.SortOrderBase + review.Number, Content.Views.ContentTypes.CaseReview);
        var path = Publish(document, review.Name, review.Properties, hashes, above);
        foreach (var action in review.Actions)
        {
            var below = Place(SyntheticIds.Action(review.Number, action.Place), id, action.Place, Content.Views.ContentTypes.Action);
            Publish(below, action.Name, action.Properties, [], path);
        }

        return path.Value;
    }

    private Document Place(Guid id, Guid parentId, int sortOrder, string contentType)
    {
        var document = new Document { Id = id, ParentId = parentId, SortOrder = sortOrder, ContentType = contentType, CreatedAt = write.Now };
        write.Db.Documents.Add(document);
        return document;
    }

    private RoutePath Publish(Document document, string name, PropertyBag properties, Dictionary<Guid, string> hashes, RoutePath above)
    {
        var version = VersionFactory.Create(
            new NewVersion
            {
                DocumentId = document.Id,
                ContentType = document.ContentType,
                Culture = Cultures.Default,
                Number = 1,
                Name = name,
                Segment = UrlSegment.FromName(name),
                Properties = properties,
                CreatedBy = Author,
                ChangeNote = note,
            },
            hashes,
            write.Now);
        var path = above.Append(UrlSegment.Parse(version.Segment));
        write.Db.Versions.Add(version);
        write.Db.Publications.Add(new Publication
        {
            DocumentId = document.Id,
            Culture = version.Culture,
            VersionId = version.Id,
            Path = path.Value,
            FirstPublishedAt = write.Now,
            PublishedAt = write.Now,
        });
        write.Log(document.Id, version.Culture, PublicationEvent.Published, version.ContentHash);
        return path;
    }

    private MediaFile Report(SyntheticReview review) => new()
    {
        Id = SyntheticIds.Report(review.Number),
        FileName = UrlSegment.FromName(review.Name).Value + "-report.pdf",
        Extension = "pdf",
        MediaType = "application/pdf",
        Bytes = review.ReportBytes,
        Sha256 = review.ReportSha256,
        PageCount = review.ReportPages,
        CreatedAt = write.Now,
    };
}
