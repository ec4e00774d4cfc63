using Partnership.Search.Indexing;
using Partnership.Search.Querying;

namespace Partnership.Search.Ranking;

/// <summary>
/// Looks at the best units a second time, for what costs too much to look at in all of them: words near each other, and words
/// exactly as typed. It only ever adds, so a unit that was not looked at is never passed by one that was worse.
/// </summary>
internal static class Refiner
{
    public static void Refine(List<UnitMatch> best, SearchView view, QueryPlan plan)
    {
        if (plan.Refinements.IsEmpty)
            return;
        var weights = UnitMatcher.Weights(plan.Refinements, view);
        var gains = new float[best.Count];
        foreach (var segment in Places(best, view, plan).GroupBy(p => p.Segment))
        {
            var scorers = WordScorers.Of(weights, plan.Refinements, view.Reader.Reader.Leaves[segment.Key]);
            if (!scorers.IsEmpty)
                Add(segment.OrderBy(p => p.Doc), scorers, gains);
        }

        for (var i = 0; i < best.Count; i++)
            best[i] = best[i] with { Score = best[i].Score + gains[i] };
    }

    private static void Add(IEnumerable<Place> places, WordScorers scorers, float[] gains)
    {
        foreach (var place in places)
            if (scorers.AdvanceTo(place.Doc) == place.Doc)
                gains[place.Match] += place.Weight * scorers.Score(place.Doc, out _);
    }

    private static IEnumerable<Place> Places(List<UnitMatch> best, SearchView view, QueryPlan plan)
    {
        for (var i = 0; i < best.Count; i++)
        {
            if (!best[i].IsInIndex)
                continue;
            yield return new Place(best[i].Segment, view.Reader.Segments[best[i].Segment].HeadDocs[best[i].Unit], i, 1);
            if (best[i].BestPage >= 0)
                yield return new Place(best[i].Segment, best[i].BestPage, i, plan.Tuning.BestPage);
        }
    }

    private readonly record struct Place(int Segment, int Doc, int Match, float Weight);
}
