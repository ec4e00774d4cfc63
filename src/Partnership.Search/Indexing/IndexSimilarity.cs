using Lucene.Net.Search.Similarities;

namespace Partnership.Search.Indexing;

/// <summary>
/// How well a document fits a word: BM25, with a little more account of a document's length than usual, because small words count
/// in it here.
/// </summary>
internal static class IndexSimilarity
{
    private const float WordsAgain = 1.2f;
    private const float Length = 0.85f;

    public static Similarity Default { get; } = new BM25Similarity(WordsAgain, Length);
}
