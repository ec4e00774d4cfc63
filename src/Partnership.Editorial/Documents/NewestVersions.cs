using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Documents;

/// <summary>What a document is called in a culture, in its newest version.</summary>
internal sealed record NewestName(Guid DocumentId, string Culture, string Name, string Segment);

/// <summary>Finds the newest versions of many documents at once.</summary>
internal static class NewestVersions
{
    private const string Nameless = "Without a name";

    /// <summary>The newest version in each culture among some versions of whole documents.</summary>
    // The numbers come from the index alone; only the rows that are wanted are read, and rows with long texts are many pages.
    public static IQueryable<DocumentVersion> Newest(this EditorialDbContext db, IQueryable<DocumentVersion> among) =>
        from newest in among.GroupBy(v => new { v.DocumentId, v.Culture })
            .Select(g => new { g.Key.DocumentId, g.Key.Culture, Number = g.Max(v => v.Number) })
        join version in db.Versions
            on new { newest.DocumentId, newest.Culture, newest.Number } equals new { version.DocumentId, version.Culture, version.Number }
        select version;

    /// <summary>The names of some documents, in every culture that they have.</summary>
    public static Task<List<NewestName>> NamesAsync(this EditorialDbContext db, IQueryable<DocumentVersion> among, CancellationToken cancellationToken) =>
        db.Newest(among).Select(v => new NewestName(v.DocumentId, v.Culture, v.Name, v.Segment)).ToListAsync(cancellationToken);

    /// <summary>The one name that the desk calls each document by: that of the default culture when there is one. One that is gone has none.</summary>
    public static async Task<Dictionary<Guid, string>> FoundNamesAsync(this EditorialDbContext db, IEnumerable<Guid> documents, CancellationToken cancellationToken)
    {
        var ids = documents.Distinct().ToList();
        var names = await db.NamesAsync(db.Versions.Where(v => ids.Contains(v.DocumentId)), cancellationToken);
        return names.GroupBy(n => n.DocumentId).ToDictionary(g => g.Key, g => Called(g));
    }

    /// <summary>The same, with something to call those by that have no name.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOfAsync(
        this EditorialDbContext db, IReadOnlyCollection<Guid> documents, CancellationToken cancellationToken)
    {
        var called = await db.FoundNamesAsync(documents, cancellationToken);
        foreach (var nameless in documents.Where(d => !called.ContainsKey(d)))
            called[nameless] = Nameless;
        return called;
    }

    /// <summary>The name among those of one document by which the desk calls it.</summary>
    public static string Called(IEnumerable<NewestName> names) =>
        names.OrderBy(n => n.Culture != Cultures.Default).ThenBy(n => n.Culture, StringComparer.Ordinal).FirstOrDefault()?.Name ?? Nameless;
}
