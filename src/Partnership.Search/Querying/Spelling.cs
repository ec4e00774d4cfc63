using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Partnership.Search.Indexing;

namespace Partnership.Search.Querying;

/// <summary>Finds words of the index that are spelled nearly like one that nobody has written.</summary>
internal sealed class Spelling(SearchView view, IndexWords words)
{
    /// <summary>How many words are looked for near to: nothing in a question takes longer, and whoever has more is not misspelling.</summary>
    public const int MostWords = 16;

    private const int ShortWord = 4;
    private const int LongestWord = 40;

    private int looked;

    /// <summary>The nearest words, the likeliest first: those with fewer changes, then those that begin alike, then the more frequent.</summary>
    public IReadOnlyList<(string Word, int Changes)> Near(string word, int most)
    {
        if (word.Length < 3 || word.Length > LongestWord || word.Any(char.IsDigit) || MultiFields.GetTerms(view.Reader.Reader, IndexFields.Exact) is not { } terms)
            return [];
        if (++looked > MostWords)
            return [];
        var changes = word.Length <= ShortWord ? 1 : 2;
        // No letter is taken for right: people get the first one wrong too.
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(IndexFields.Exact, word), changes, prefixLength: 0, transpositions: true);
        var found = new List<(string Word, int Changes, int Frequency)>();
        while (near.MoveNext())
            if (near.Term.Utf8ToString() is { Length: >= 3 } candidate && candidate != word)
                found.Add((candidate, Distance(word, candidate), near.DocFreq));
        return
        [
            .. found.OrderBy(f => f.Changes - Likeness(word, f.Word)).ThenByDescending(f => f.Frequency).ThenBy(f => f.Word, StringComparer.Ordinal)
                .Where(f => words.IsPublic(IndexFields.Exact, f.Word))
                .Take(most)
                .Select(f => (f.Word, f.Changes)),
        ];
    }

    // Slips at the beginning of a word are rare, and swapped or doubled letters are the commonest slips of all.
    private static double Likeness(string word, string candidate) =>
        (word[0] == candidate[0] ? 0.5 : 0) + (SameLetters(word, candidate) ? 0.5 : 0);

    private static bool SameLetters(string word, string candidate) =>
        word.Distinct().Order().SequenceEqual(candidate.Distinct().Order());

    /// <summary>How many letters must be added, left out, changed or swapped with their neighbour.</summary>
    internal static int Distance(string from, string to)
    {
        var distance = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            distance[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            distance[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
            for (var j = 1; j <= to.Length; j++)
            {
                var change = distance[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                distance[i, j] = Math.Min(change, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
            }

        return distance[from.Length, to.Length];
    }
}
