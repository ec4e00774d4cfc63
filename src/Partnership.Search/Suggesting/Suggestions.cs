using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Partnership.Search.Analysis;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;
using Partnership.Search.Vocabulary;

namespace Partnership.Search.Suggesting;

/// <summary>
/// Completes what is being typed: pages that editors pinned to it, pages whose title has the words and goes on with the last
/// one, then words of the index that begin like the last one. Only of what is public now.
/// </summary>
internal sealed class Suggestions
{
    private const int LongestTyped = 100;
    private const int ShortestPrefix = 2;
    private const int MostWordsTyped = 10;
    private const int PrefixLook = 300;
    private const int TitleWords = 32;
    private const int MostTitlesSeen = 2_000;

    private readonly SearchView view;
    private readonly IndexWords words;
    private readonly List<string> complete;
    private readonly string last;
    private readonly string before;

    private Suggestions(string typed, SearchView view)
    {
        this.view = view;
        words = new IndexWords(view);
        var analysed = SearchAnalyzers.Words(IndexFields.Exact, typed);
        last = analysed is [.., var end] && end.End == typed.Length ? end.Text : "";
        complete = [.. analysed.Take(last.Length > 0 ? analysed.Count - 1 : analysed.Count).Take(MostWordsTyped).Select(w => w.Text)];
        before = last.Length > 0 ? typed[..analysed[^1].Start] : typed;
    }

    public static ImmutableArray<SearchSuggestion> For(string typed, int most, SearchView view)
    {
        var text = typed.Length > LongestTyped ? "" : string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length < ShortestPrefix)
            return [];
        var suggestions = new Suggestions(char.IsWhiteSpace(typed[^1]) ? text + " " : text, view);
        return
        [
            .. suggestions.BestBets(text)
                .Concat(suggestions.Titles(most))
                .Concat(suggestions.Completions(most))
                .DistinctBy(s => s.Text, StringComparer.OrdinalIgnoreCase)
                .Where(s => !s.Text.Equals(text, StringComparison.OrdinalIgnoreCase) || s.Page is not null)
                .Take(most),
        ];
    }

    private IEnumerable<SearchSuggestion> BestBets(string text) =>
        SearchVocabulary.Of(view.Table.Site).BestBetsFor(text).Where(p => view.Table.FindRow(p.Id) is not null).Select(p => new SearchSuggestion(p.Name, p));

    private IEnumerable<SearchSuggestion> Completions(int most) => last.Length < ShortestPrefix ? [] :
        words.BeginningWith(IndexFields.Exact, last, most, PrefixLook).Where(w => w != last).Select(w => new SearchSuggestion(before + w, null));

    // Short titles first: of all that fit, they have least besides what was typed.
    private IEnumerable<SearchSuggestion> Titles(int most)
    {
        var continued = last.Length < ShortestPrefix ? [] : Continuations();
        if (complete.Count == 0 && continued.Count == 0)
            return [];
        return RowsWith(continued)
            .Select(row => view.Table.Units[row].Item)
            .OrderBy(item => item.Name.Length).ThenBy(item => item.Name, StringComparer.Ordinal)
            .Take(most)
            .Select(item => new SearchSuggestion(item.Name, item));
    }

    private List<string> Continuations() => [.. words.BeginningWith(IndexFields.TitleExact, last, TitleWords, PrefixLook)];

    private IEnumerable<int> RowsWith(List<string> continued)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in complete)
            query.Add(new TermQuery(new Term(IndexFields.TitleExact, word)), Occur.MUST);
        if (continued.Count > 0)
        {
            var any = new BooleanQuery(disableCoord: true);
            foreach (var word in continued)
                any.Add(new TermQuery(new Term(IndexFields.TitleExact, word)), Occur.SHOULD);
            query.Add(any, Occur.MUST);
        }
        else if (last.Length > 0)
            return [];

        return Rows(query).Take(MostTitlesSeen);
    }

    private IEnumerable<int> Rows(Query query)
    {
        var weight = view.Reader.Searcher.CreateNormalizedWeight(query);
        foreach (var leaf in view.Reader.Reader.Leaves)
        {
            if (weight.GetScorer(leaf, null) is not { } scorer)
                continue;
            var segment = view.Reader.Segments[leaf.Ord];
            var rows = view.RowOf[leaf.Ord];
            for (var doc = scorer.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = scorer.NextDoc())
                if (rows[segment.UnitOf[doc]] is var row and not SearchView.NoRow)
                    yield return row;
        }
    }
}
