using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Synthetic;

/// <summary>A published document that reviews stand below or point at.</summary>
internal sealed record PublishedPlace(Guid Id, string Path, string Name);

/// <summary>What the store holds that a library needs, and what it holds of the library already.</summary>
internal sealed record LibraryPlace
{
    /// <summary>The document below which reviews stand.</summary>
    public required PublishedPlace List { get; init; }

    /// <summary>In the order of their addresses; may be empty.</summary>
    public required ImmutableArray<PublishedPlace> Themes { get; init; }

    /// <summary>In the order of their addresses; may be empty.</summary>
    public required ImmutableArray<PublishedPlace> Agencies { get; init; }

    /// <summary>The numbers of the reviews that are there already.</summary>
    public required IReadOnlySet<int> Existing { get; init; }

    /// <summary>What the reviews that are there say about the library that they belong to; null when there are none.</summary>
    public required string? ExistingNote { get; init; }

    /// <summary>What the number of a review is added to, to give its place among its siblings.</summary>
    public required int SortOrderBase { get; init; }

    /// <returns>Null when there is no published list of reviews.</returns>
    public static async Task<LibraryPlace?> ReadAsync(EditorialDbContext db, CancellationToken cancellationToken)
    {
        if ((await PublishedAsync(db, ContentTypes.CaseReviews, cancellationToken)).FirstOrDefault() is not { } list)
            return null;
        var reviews = await db.Documents.Where(d => d.ContentType == ContentTypes.CaseReview).Select(d => d.Id).ToListAsync(cancellationToken);
        var existing = reviews.Select(SyntheticIds.NumberOf).OfType<int>().ToHashSet();
        int? first = existing.Count == 0 ? null : existing.Min();
        return new LibraryPlace
        {
            List = list,
            Themes = await PublishedAsync(db, ContentTypes.Theme, cancellationToken),
            Agencies = await PublishedAsync(db, ContentTypes.Agency, cancellationToken),
            Existing = existing,
            ExistingNote = first is { } number ? await NoteAsync(db, number, cancellationToken) : null,
            SortOrderBase = await SortOrderBaseAsync(db, list.Id, first, cancellationToken),
        };
    }

    private static Task<string?> NoteAsync(EditorialDbContext db, int number, CancellationToken cancellationToken)
    {
        var id = SyntheticIds.Review(number);
        return db.Versions.Where(v => v.DocumentId == id).OrderBy(v => v.Number).Select(v => v.ChangeNote).FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<int> SortOrderBaseAsync(EditorialDbContext db, Guid list, int? first, CancellationToken cancellationToken)
    {
        if (first is not { } number)
            return await db.Documents.Where(d => d.ParentId == list).MaxAsync(d => (int?)d.SortOrder, cancellationToken) ?? 0;
        var id = SyntheticIds.Review(number);
        return await db.Documents.Where(d => d.Id == id).Select(d => d.SortOrder).SingleAsync(cancellationToken) - number;
    }

    private static async Task<ImmutableArray<PublishedPlace>> PublishedAsync(
        EditorialDbContext db, string contentType, CancellationToken cancellationToken)
    {
        var published =
            from d in db.Documents
            join p in db.Publications on d.Id equals p.DocumentId
            join v in db.Versions on p.VersionId equals v.Id
            where d.ContentType == contentType && p.Culture == Cultures.Default && p.WithdrawnAt == null
            select new PublishedPlace(d.Id, p.Path, v.Name);
        // Sorted here and not by the database: each one has an order of letters of its own.
        return [.. (await published.ToListAsync(cancellationToken)).OrderBy(p => p.Path, StringComparer.Ordinal)];
    }
}
