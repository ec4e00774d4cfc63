using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Tree;

/// <summary>The newest version of a document in a culture, as far as lists need it.</summary>
internal sealed record NewestRow(Guid DocumentId, string Culture, int Number, string Name, string ContentHash, Guid Id, DateTime CreatedAt, string CreatedBy);

/// <summary>Reads the documents of a list: a fixed number of queries, however many there are.</summary>
internal sealed class TreeEntries(ContentSchema schema, LanguageStates states)
{
    /// <summary>The documents, in the order of their ids as given; those that are not there are left out.</summary>
    public async Task<ImmutableArray<TreeEntry>> ReadAsync(EditorialDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var documents = await db.Documents.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        var newest = (await db.Newest(db.Versions.Where(v => ids.Contains(v.DocumentId)))
            .Select(v => new NewestRow(v.DocumentId, v.Culture, v.Number, v.Name, v.ContentHash, v.Id, v.CreatedAt, v.CreatedBy))
            .ToListAsync(cancellationToken)).ToLookup(v => v.DocumentId);
        var children = await db.Documents.Where(d => d.ParentId != null && ids.Contains(d.ParentId.Value) && d.BinnedAt == null)
            .GroupBy(d => d.ParentId ?? default).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var languages = await states.ReadAsync(db, documents, newest, cancellationToken);
        return [.. ids.Where(documents.ContainsKey).Select(id => Entry(documents[id], newest[id], languages[id], children.GetValueOrDefault(id)))];
    }

    private TreeEntry Entry(Document document, IEnumerable<NewestRow> newest, IEnumerable<LanguageState> languages, int children)
    {
        var type = schema.Find(document.ContentType);
        var last = newest.MaxBy(v => v.CreatedAt);
        return new TreeEntry
        {
            Id = document.Id,
            ParentId = document.ParentId,
            ContentType = document.ContentType,
            TypeName = type?.Name ?? document.ContentType,
            Icon = type?.Icon ?? "page",
            Name = NewestVersions.Called(newest.Select(v => new NewestName(v.DocumentId, v.Culture, v.Name, ""))),
            Languages = [.. languages.OrderBy(l => l.Culture != Cultures.Default).ThenBy(l => l.Culture, StringComparer.Ordinal)],
            EditedBy = last?.CreatedBy,
            EditedAt = last?.CreatedAt,
            Children = children,
        };
    }
}
