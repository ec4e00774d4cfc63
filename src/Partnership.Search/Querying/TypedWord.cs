using Partnership.Search.Analysis;
using Partnership.Search.Indexing;

namespace Partnership.Search.Querying;

/// <summary>A word of the question as the index would hold it.</summary>
/// <param name="Clause">The part of the question in which it was typed.</param>
/// <param name="Exact">As it is written, in lower case.</param>
/// <param name="Stem">Without its ending.</param>
internal sealed record TypedWord(QueryClause Clause, string Exact, string Stem)
{
    /// <summary>The words of one part of the question, in order.</summary>
    public static IReadOnlyList<TypedWord> Of(QueryClause clause, LanguageFields fields)
    {
        var exact = SearchAnalyzers.Words(IndexFields.Exact, clause.Text);
        var stems = SearchAnalyzers.Words(fields.Text, clause.Text);
        // Both analysers split alike, so the words pair up.
        return [.. exact.Zip(stems, (e, s) => new TypedWord(clause, e.Text, s.Text))];
    }
}
