using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Partnership.Search.Indexing;

namespace Partnership.Search.Querying;

/// <summary>The words of the index, as far as they stand in something public now.</summary>
internal sealed class IndexWords(SearchView view)
{
    private readonly IndexReader reader = view.Reader.Reader;

    /// <summary>In how many index documents a word stands, those deleted but not yet merged away included.</summary>
    public int DocumentsWith(string field, string word) => reader.DocFreq(new Term(field, word));

    /// <summary>How much a word says that stands in so many index documents.</summary>
    public double Idf(int documents) => Math.Log(1 + ((reader.MaxDoc - documents + 0.5) / (documents + 0.5)));

    /// <summary>
    /// Whether a word stands in anything that the snapshot has. The dictionary of the index goes on naming words of documents
    /// that were taken down, so it is not enough to look there.
    /// </summary>
    public bool IsPublic(string field, BytesRef word)
    {
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(new Term(field, BytesRef.DeepCopyOf(word))) is not { } documents)
                continue;
            var segment = view.Reader.Segments[leaf.Ord];
            var rows = view.RowOf[leaf.Ord];
            for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
                if (rows[segment.UnitOf[doc]] != SearchView.NoRow)
                    return true;
        }

        return false;
    }

    public bool IsPublic(string field, string word) => IsPublic(field, new BytesRef(word));

    /// <summary>Words that begin so, the most frequent first.</summary>
    /// <param name="field">The field.</param>
    /// <param name="prefix">How they begin.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="look">How many words of the dictionary are looked at: a bound on the work, not on the answer's truth.</param>
    public IReadOnlyList<string> BeginningWith(string field, string prefix, int most, int look)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            return [];
        var words = terms.GetEnumerator();
        var start = new BytesRef(prefix);
        if (words.SeekCeil(start) == TermsEnum.SeekStatus.END)
            return [];
        var found = new PriorityQueue<string, int>();
        for (var seen = 0; seen < look && StringHelper.StartsWith(words.Term, start); seen++)
        {
            found.Enqueue(words.Term.Utf8ToString(), words.DocFreq);
            if (found.Count > most * 2)
                found.Dequeue();
            if (!words.MoveNext())
                break;
        }

        var byFrequency = new List<string>(found.Count);
        while (found.TryDequeue(out var word, out _))
            byFrequency.Add(word);
        byFrequency.Reverse();
        return [.. byFrequency.Where(w => IsPublic(field, w)).Take(most)];
    }
}
