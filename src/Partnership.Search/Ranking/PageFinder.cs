using System.Collections.Immutable;
using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;

namespace Partnership.Search.Ranking;

/// <summary>A page of a report that has words of the question.</summary>
/// <param name="Doc">Its index document.</param>
/// <param name="Number">Which page of which file it is.</param>
/// <param name="Score">How well it fits.</param>
internal readonly record struct PageMatch(int Doc, PageNumber Number, float Score);

/// <summary>Finds the pages of single units that have words of the question.</summary>
internal sealed class PageFinder(SearchView view, QueryPlan plan)
{
    private readonly ImmutableArray<Weight> weights = UnitMatcher.Weights(plan.Alternatives, view);
    private readonly ImmutableArray<Weight> refinements = UnitMatcher.Weights(plan.Refinements, view);

    /// <summary>
    /// Of each of some units every page with any of the words and none that is excluded, in the order of the files. Pages with
    /// more of the words score higher.
    /// </summary>
    public Dictionary<int, List<PageMatch>> PagesOf(int segment, IEnumerable<int> wanted)
    {
        var leaf = view.Reader.Reader.Leaves[segment];
        var units = view.Reader.Segments[segment];
        var numbers = leaf.AtomicReader.GetNumericDocValues(IndexFields.Page);
        var scorers = WordScorers.Of(weights, plan.Alternatives, leaf);
        var nearness = WordScorers.Of(refinements, plan.Refinements, leaf);
        var pages = new Dictionary<int, List<PageMatch>>();
        foreach (var unit in wanted.Order()) // scorers only go forward
            pages[unit] = PagesOf(units.FirstDoc(unit), units.HeadDocs[unit], numbers, scorers, nearness);
        return pages;
    }

    private List<PageMatch> PagesOf(int first, int head, NumericDocValues numbers, WordScorers scorers, WordScorers nearness)
    {
        var pages = new List<PageMatch>();
        for (var doc = scorers.AdvanceTo(first); doc < head; doc = scorers.AdvanceTo(doc + 1))
        {
            var score = scorers.Score(doc, out var found);
            if ((found & plan.Wanted) == 0 || (found & plan.Excluded) != 0)
                continue;
            if (!nearness.IsEmpty && nearness.AdvanceTo(doc) == doc)
                score += nearness.Score(doc, out _);
            pages.Add(new PageMatch(doc, PageNumber.Of(numbers.Get(doc)), score * Coverage(found)));
        }

        return pages;
    }

    private float Coverage(ulong found) => plan.Tuning.WithoutCoverage
        + ((1 - plan.Tuning.WithoutCoverage) * BitOperations.PopCount(found & plan.Wanted) / Math.Max(1, BitOperations.PopCount(plan.Wanted)));
}
