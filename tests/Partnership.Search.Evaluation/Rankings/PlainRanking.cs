using System.Collections.Immutable;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Partnership.Search.Evaluation.Rankings;

/// <summary>What plain Lucene answers: one field, EnglishAnalyzer, BM25, any of the words.</summary>
internal sealed class PlainRanking : IDisposable
{
    private const string Name = "name";
    private const string Text = "text";

    private readonly EnglishAnalyzer analyzer = new(LuceneVersion.LUCENE_48);
    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public PlainRanking(ImmutableArray<(string Name, string Text)> documents)
    {
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity() }))
            foreach (var document in documents)
                writer.AddDocument(new Document { new StringField(Name, document.Name, Field.Store.YES), new TextField(Text, document.Text, Field.Store.NO) });
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The names of the documents found, the best first.</summary>
    public IReadOnlyList<string> Find(string query, int most)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var word in Words(query).Take(BooleanQuery.MaxClauseCount))
            any.Add(new TermQuery(new Term(Text, word)), Occur.SHOULD);
        return [.. searcher.Search(any, most).ScoreDocs.Select(d => searcher.Doc(d.Doc).GetField(Name).GetStringValue(System.Globalization.CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }

    private List<string> Words(string query)
    {
        var words = new List<string>();
        using var stream = analyzer.GetTokenStream(Text, query);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(term.ToString());
        stream.End();
        return words;
    }
}
