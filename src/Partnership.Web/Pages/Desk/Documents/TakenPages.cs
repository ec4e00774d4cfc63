using System.Collections.Immutable;
using Partnership.Editorial.Tree;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>What somebody should know before they take a page from the public.</summary>
/// <param name="Below">The pages that the public sees below it and that go with it.</param>
/// <param name="More">How many more pages of it the public sees than are named.</param>
/// <param name="Consequences">What refers to it.</param>
public sealed record TakenPages(ImmutableArray<PublicPage> Below, int More, Consequences Consequences)
{
    /// <summary>What would go with a document; null when it has no place in the tree, and nothing can refer to it.</summary>
    /// <param name="consequences">What the reader has found.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="culture">The culture in which it is taken away; null for all.</param>
    public static TakenPages? Of(Consequences? consequences, Guid documentId, string? culture) => consequences is null
        ? null
        : new TakenPages(
            [.. consequences.PublicPages.Where(p => p.Id != documentId && (culture is null || p.Culture == culture))],
            consequences.PublicCount - consequences.PublicPages.Length,
            consequences);
}
