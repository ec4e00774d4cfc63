using System.Collections.Immutable;
using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;
using Partnership.Search.Units;

namespace Partnership.Search.Ranking;

/// <summary>
/// Finds every unit that has the words, in one pass over the index in its order. The pages of a unit stand side by side with
/// its head behind them, so a unit is complete when its head has been passed: words may stand on different pages of a report.
/// </summary>
internal sealed class UnitMatcher
{
    private readonly SearchView view;
    private readonly QueryPlan plan;
    private readonly ImmutableArray<Weight> weights;
    private readonly ImmutableArray<Weight> headWeights;
    private readonly double allIdf;
    private readonly HashSet<int> rejected = [];

    private readonly TypeRows listed;
    private readonly UnitMatches matches;

    /// <summary>Prepares the search.</summary>
    /// <param name="view">The index.</param>
    /// <param name="plan">What to look for.</param>
    /// <param name="only">The type that results are of, or null for all.</param>
    /// <param name="matches">Where the units found are put, in the order of the index.</param>
    public UnitMatcher(SearchView view, QueryPlan plan, string? only, UnitMatches matches)
    {
        this.matches = matches;
        this.view = view;
        this.plan = plan;
        listed = view.Table.OfType(only);
        weights = Weights(plan.Alternatives, view);
        headWeights = Weights(plan.HeadAlternatives, view);
        allIdf = Math.Max(plan.IdfOf(plan.Wanted), double.Epsilon);
    }

    public static ImmutableArray<Weight> Weights(ImmutableArray<Alternative> alternatives, SearchView view) =>
        [.. alternatives.Select(a => view.Reader.Searcher.CreateNormalizedWeight(a.Query))];

    public void Run()
    {
        foreach (var leaf in view.Reader.Reader.Leaves)
            Run(leaf);
        if (plan.FindsTheRest)
            KeepTheRest();
    }

    private void KeepTheRest()
    {
        foreach (var row in view.Table.NewestFirst)
            if (!rejected.Contains(row) && listed.Contains(row) && view.PlaceOf(row) is { } place)
                matches.Add(new UnitMatch(row, place.Segment, place.Unit, -1, 0, 0));
    }

    private void Run(AtomicReaderContext leaf)
    {
        var scorers = WordScorers.Of(weights, plan.Alternatives, leaf);
        var heads = WordScorers.Of(headWeights, plan.HeadAlternatives, leaf);
        var segment = view.Reader.Segments[leaf.Ord];
        var rows = view.RowOf[leaf.Ord];
        for (var doc = scorers.AdvanceTo(0); doc != WordScorers.NoMore;)
        {
            var unit = segment.UnitOf[doc];
            var head = segment.HeadDocs[unit];
            var row = rows[unit];
            if (row == SearchView.NoRow || !listed.Contains(row))
            {
                doc = scorers.AdvanceTo(head + 1);
                continue;
            }

            var sum = new UnitScore();
            for (; doc <= head; doc = scorers.AdvanceTo(doc + 1))
                sum.Add(doc, scorers.Score(doc, out var found), found, doc == head);
            if (plan.FindsTheRest)
                rejected.Add(row);
            else if (Fits(sum.Words))
                matches.Add(new UnitMatch(row, leaf.Ord, unit, sum.BestPage, Total(sum, heads, head), BitOperations.PopCount(sum.Words & plan.Wanted)));
        }
    }

    private bool Fits(ulong words) =>
        (words & plan.Excluded) == 0 && (words & plan.Required) == plan.Required && (words & plan.Wanted) != 0;

    private float Total(UnitScore sum, WordScorers heads, int head)
    {
        var score = sum.Head + (plan.Tuning.BestPage * sum.Best) + (plan.Tuning.SecondPage * sum.Second);
        if (sum.Head > 0 && heads.AdvanceTo(head) == head)
            score += heads.Score(head, out _);
        var coverage = (float)(plan.IdfOf(sum.Words & plan.Wanted) / allIdf);
        return score * (plan.Tuning.WithoutCoverage + ((1 - plan.Tuning.WithoutCoverage) * coverage));
    }

    /// <summary>What has been seen of a unit so far.</summary>
    private struct UnitScore
    {
        public UnitScore() => BestPage = -1;

        public float Head { get; private set; }

        public float Best { get; private set; }

        public float Second { get; private set; }

        public int BestPage { get; private set; }

        public ulong Words { get; private set; }

        public void Add(int doc, float score, ulong words, bool isHead)
        {
            Words |= words;
            if (isHead)
                Head = score;
            else if (score > Best)
                (Second, Best, BestPage) = (Best, score, doc);
            else
                Second = Math.Max(Second, score);
        }
    }
}
