using Lucene.Net.Index;
using Lucene.Net.Search;
using Partnership.Search.Indexing;

namespace Partnership.Benchmarks.Searching;

/// <summary>Questions of one to three words, drawn from the index with the frequencies that its words have.</summary>
internal static class BenchQueries
{
    private const int Seed = 20261124;

    public static IReadOnlyList<string[]> Draw(IndexReader reader, int count)
    {
        var words = new List<(string Word, double Until)>();
        var sum = 0.0;
        var terms = MultiFields.GetTerms(reader, IndexFields.Exact).GetEnumerator();
        while (terms.MoveNext())
            if (terms.Term.Utf8ToString() is { Length: > 2 } word && !Search.Analysis.StopWords.Contains(word) && word.All(char.IsLetter))
                words.Add((word, sum += terms.DocFreq));
#pragma warning disable CA5394 // Drawn for measuring: the same questions in every run.
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, (i % 3) + 1).Select(_ => At(words, random.NextDouble() * sum)).ToArray())];
#pragma warning restore CA5394
    }

    /// <summary>What plain Lucene would ask for the same words.</summary>
    public static Query Bare(string[] words)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
            any.Add(new TermQuery(new Term(LanguageFields.English.Text, Search.Analysis.SearchAnalyzers.Words(LanguageFields.English.Text, word)[0].Text)), Occur.SHOULD);
        return any;
    }

    private static string At(List<(string Word, double Until)> words, double place)
    {
        var (low, high) = (0, words.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Until < place ? (middle + 1, high) : (low, middle);
        }

        return words[low].Word;
    }
}
