using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Partnership.Search.Indexing;

/// <summary>The index at one moment. Whoever searches takes hold of it first, so that its files stay until the search is over.</summary>
internal sealed class SearchReader
{
    private SearchReader(DirectoryReader reader)
    {
        Reader = reader;
        Searcher = new IndexSearcher(reader) { Similarity = IndexSimilarity.Default };
        Segments = [.. reader.Leaves.Select(leaf => SegmentUnits.Of(leaf.AtomicReader))];
    }

    /// <summary>Takes a reader over: it is closed when the last one lets go of it, or at once when it can't be read.</summary>
    public static SearchReader Of(DirectoryReader reader)
    {
        try
        {
            return new SearchReader(reader);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public DirectoryReader Reader { get; }

    public IndexSearcher Searcher { get; }

    /// <summary>The units of each segment, in the order of the reader's leaves.</summary>
    public SegmentUnits[] Segments { get; }

    /// <summary>Every unit that is not deleted.</summary>
    public IEnumerable<UnitHead> LiveHeads =>
        from leaf in Reader.Leaves
        let segment = Segments[leaf.Ord]
        let live = leaf.AtomicReader.LiveDocs
        from unit in Enumerable.Range(0, segment.Heads.Length)
        where live is null || live.Get(segment.HeadDocs[unit])
        select segment.Heads[unit];

    /// <summary>Takes hold of the files; false when they are gone already, because a newer reader took this one's place.</summary>
    public bool TryHold() => Reader.TryIncRef();

    public void Release() => Reader.DecRef();
}
