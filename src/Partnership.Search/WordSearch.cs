using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Search.Highlighting;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;
using Partnership.Search.Ranking;
using Partnership.Search.Units;
using Partnership.Search.Vocabulary;

namespace Partnership.Search;

/// <summary>Finds what has the words that were typed.</summary>
internal sealed class WordSearch
{
    private readonly SearchRequest request;
    private readonly SearchView view;
    private readonly Tuning tuning;
    private readonly QueryPlan plan;
    private readonly UnitTable table;

    private WordSearch(SearchRequest request, SearchView view, Tuning tuning)
    {
        this.request = request;
        this.view = view;
        this.tuning = tuning;
        table = view.Table;
        plan = PlanMaker.Make(request.Text, view, tuning);
    }

    public static SearchResults Find(SearchRequest request, SearchView view, Tuning tuning) => new WordSearch(request, view, tuning).Find();

    /// <summary>Every page of a unit's files with any of the words, in the order of the files.</summary>
    public static ImmutableArray<PageHit> FindPages(QueryText text, Guid document, SearchView view, Tuning tuning)
    {
        if (view.Table.FindRow(document) is not { } row || view.PlaceOf(row) is not { } place || text.IsEmpty)
            return [];
        var plan = PlanMaker.Make(text, view, tuning);
        var pages = new PageFinder(view, plan).PagesOf(place.Segment, [place.Unit])[place.Unit];
        // What stands on few of many pages is what people look for: pages with more of the words push the others out.
        var best = pages.Count == 0 ? 0 : pages.Max(p => p.Score);
        var snippets = new SnippetSource(view, plan);
        return snippets.PagesOf(view.Table.Units[row], place.Segment, [.. pages.Where(p => p.Score >= best / 4)]);
    }

    private SearchResults Find()
    {
        var pinned = Pinned();
        using var found = new UnitMatches();
        var selection = Select(found, pinned);
        var total = selection.Matches.Length;
        return new SearchResults
        {
            Total = total,
            WithEveryWord = selection.With(plan.WantedCount),
            WithoutPages = view.WithoutPages,
            Hits = HitsOf(new ResultOrder(view, plan, request, pinned).PageOf(selection.Matches), pinned),
            Facets = ListSearch.CountsOf(selection.Tally, request, table),
            Suggestion = Corrections.Of(request.Text, plan, view) is { } corrected && new WordSearch(request with { Text = corrected }, view, tuning).Count() > 0 ? corrected : null,
            Relaxations = total == 0 ? Relaxing.Of(request, table, r => new WordSearch(r, view, tuning).Count()) : [],
        };
    }

    private int Count()
    {
        if (request.Text.IsEmpty)
            return ListSearch.Find(request, table).Total;
        using var found = new UnitMatches();
        return Select(found, Pinned()).Matches.Length;
    }

    private MatchSelection Select(UnitMatches found, HashSet<int> pinned)
    {
        new UnitMatcher(view, plan, request.Only, found).Run();
        var missing = pinned.ToHashSet();
        foreach (ref readonly var match in found.Span)
            missing.Remove(match.Row);
        foreach (var row in missing)
            found.Add(UnitMatch.WithoutWords(row));
        return MatchSelection.Of(found, plan, request.Choices, table, pinned);
    }

    // Only for the words and nothing else, only what the request would list at all, and only while no order by date was asked for.
    private HashSet<int> Pinned() => request.Sort != SearchSort.Relevance || request.Text.IsComposed ? [] :
    [
        .. SearchVocabulary.Of(table.Site).BestBetsFor(request.Text.ToString())
            .Select((ContentItem page) => table.FindRow(page.Id)).OfType<int>()
            .Where(row => table.OfType(request.Only).Contains(row)),
    ];

    private ImmutableArray<SearchHit> HitsOf(List<UnitMatch> shown, HashSet<int> pinned)
    {
        var snippets = request.WithSnippets ? new SnippetSource(view, plan).Of(shown, new PageFinder(view, plan)) : null;
        return
        [
            .. shown.Select((match, i) => new SearchHit(table.Units[match.Row], table.DayOf(match.Row))
            {
                Snippet = snippets?[i].Snippet ?? Highlighting.Snippet.Empty,
                Pages = snippets?[i].Pages ?? [],
                PagesFound = snippets?[i].PagesFound ?? 0,
                IsPinned = pinned.Contains(match.Row),
                Score = match.Score,
            }),
        ];
    }
}
