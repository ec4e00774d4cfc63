using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Documents;

/// <summary>A language that a document is written in.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Culture">The culture.</param>
/// <param name="SavedAt">When its newest version was saved, in UTC.</param>
/// <param name="IsStale">Whether the default culture was saved after it: then somebody must look whether it still says the same.</param>
public sealed record TranslationEntry(Guid DocumentId, string Culture, DateTime SavedAt, bool IsStale);

/// <summary>Tells which translations are behind what they translate.</summary>
public sealed class TranslationReader
{
    private readonly EditorialSession session;

    internal TranslationReader(EditorialSession session) => this.session = session;

    /// <summary>The languages that documents are written in, the default culture included. It asks nobody's permission: the caller has.</summary>
    /// <param name="documentIds">The documents; at most a few hundred at once.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ILookup<Guid, TranslationEntry>> OfAsync(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellationToken) => session.ReadAsync(
        async db => (await EntriesAsync(db, documentIds, cancellationToken)).ToLookup(e => e.DocumentId), cancellationToken);

    internal static async Task<ImmutableArray<TranslationEntry>> EntriesAsync(
        EditorialDbContext db, IReadOnlyCollection<Guid> documentIds, CancellationToken cancellationToken)
    {
        // A version is never older than the one before it, so the newest has the latest time.
        var saved = await db.Versions.Where(v => documentIds.Contains(v.DocumentId))
            .GroupBy(v => new { v.DocumentId, v.Culture })
            .Select(g => new { g.Key.DocumentId, g.Key.Culture, SavedAt = g.Max(v => v.CreatedAt) })
            .ToListAsync(cancellationToken);
        var originals = saved.Where(s => s.Culture == Cultures.Default).ToDictionary(s => s.DocumentId, s => s.SavedAt);
        return
        [
            .. saved.OrderBy(s => s.Culture, StringComparer.Ordinal).Select(s => new TranslationEntry(
                s.DocumentId,
                s.Culture,
                DateTime.SpecifyKind(s.SavedAt, DateTimeKind.Utc),
                originals.TryGetValue(s.DocumentId, out var original) && original > s.SavedAt)),
        ];
    }
}
