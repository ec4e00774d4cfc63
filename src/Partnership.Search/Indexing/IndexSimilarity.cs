using Lucene.Net.Search.Similarities;

namespace Partnership.Search.Indexing;

/// <summary>How well a document fits a word: BM25, as it comes.</summary>
internal static class IndexSimilarity
{
    public static Similarity Default { get; } = new BM25Similarity();
}
