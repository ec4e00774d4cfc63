using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Partnership.Disclosure;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Disclosure;

/// <summary>The words that must not appear in a document: its own, and those of every document above it.</summary>
internal static class CaseTerms
{
    public static async Task<List<CaseTerm>> OfAsync(EditorialDbContext db, Guid documentId, CancellationToken cancellationToken)
    {
        var path = await PersonReader.PathToAsync(db, documentId, cancellationToken);
        return await db.CaseTerms.Where(t => path.Contains(t.DocumentId)).OrderBy(t => t.AddedAt).ThenBy(t => t.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The same, opened, to be looked for. Those that can't be opened any more are left out: the check of a version says so.</summary>
    public static async Task<CaseWords> WordsOfAsync(EditorialDbContext db, TermSeal seal, Guid documentId, CancellationToken cancellationToken) =>
        new() { Forbidden = [.. (await OfAsync(db, documentId, cancellationToken)).Select(t => seal.Open(t.Kept)).OfType<string>()] };

    /// <summary>The same for the same words. It says nothing about them.</summary>
    public static string StampOf(IEnumerable<CaseTerm> terms) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', terms.Select(t => t.Id.ToString("N")).Order(StringComparer.Ordinal)))));
}
