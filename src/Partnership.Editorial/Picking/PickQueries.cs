using Partnership.Content.Items;
using Partnership.Editorial.Store;

// These comparisons become SQL: lower(), instr().
#pragma warning disable CA1304, CA1311, CA1862

namespace Partnership.Editorial.Picking;

/// <summary>A document with a name.</summary>
internal sealed record NamedDocument
{
    public Guid Id { get; init; }

    public string ContentType { get; init; } = "";

    public string Name { get; init; } = "";

    public string Segment { get; init; } = "";

    /// <summary>Its public address, where the name is the public one.</summary>
    public string Path { get; init; } = "";
}

/// <summary>How pickers look for things by name.</summary>
internal static class PickQueries
{
    /// <summary>Every document of the tree by its newest name in the default culture.</summary>
    public static IQueryable<NamedDocument> Newest(EditorialDbContext db) =>
        from version in db.Versions
        where version.Culture == Cultures.Default
            && !db.Versions.Any(n => n.DocumentId == version.DocumentId && n.Culture == version.Culture && n.Number > version.Number)
        join document in db.Documents on version.DocumentId equals document.Id
        select new NamedDocument { Id = document.Id, ContentType = document.ContentType, Name = version.Name, Segment = version.Segment, Path = "" };

    /// <summary>Every public document by its public name in the default culture.</summary>
    public static IQueryable<NamedDocument> Published(EditorialDbContext db) =>
        from publication in db.Publications
        where publication.Culture == Cultures.Default
        join document in db.Documents on publication.DocumentId equals document.Id
        join version in db.Versions on publication.VersionId equals version.Id
        select new NamedDocument { Id = document.Id, ContentType = document.ContentType, Name = version.Name, Segment = version.Segment, Path = publication.Path };

    // SQLite knows small and capital letters of ASCII only, so that other letters are found as they were typed.
    public static IQueryable<NamedDocument> Matching(this IQueryable<NamedDocument> documents, IReadOnlyCollection<string> types, string text)
    {
        var small = text.ToLowerInvariant();
        return documents.Where(d => types.Contains(d.ContentType) && (d.Name.Contains(text) || d.Name.ToLower().Contains(small)));
    }

    public static IOrderedQueryable<NamedDocument> BestFirst(this IQueryable<NamedDocument> documents, string text)
    {
        var small = text.ToLowerInvariant();
        return documents.OrderBy(d => d.Name.ToLower().StartsWith(small) ? 0 : 1).ThenBy(d => d.Name).ThenBy(d => d.Id);
    }
}
