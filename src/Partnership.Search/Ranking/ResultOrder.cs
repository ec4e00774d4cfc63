using Partnership.Search.Indexing;
using Partnership.Search.Querying;

namespace Partnership.Search.Ranking;

/// <summary>Puts the units found in the order that was asked for.</summary>
internal sealed class ResultOrder(SearchView view, QueryPlan plan, SearchRequest request)
{
    public List<UnitMatch> Sort(List<UnitMatch> matches, HashSet<int> pinned)
    {
        if (request.PageSize == 0)
            return matches;
        var days = view.Table.Days;
        switch (request.Sort)
        {
            case SearchSort.Newest:
                matches.Sort((a, b) => Then(days[b.Row].CompareTo(days[a.Row]), a, b));
                return matches;
            case SearchSort.Oldest:
                matches.Sort((a, b) => Then(OldestFirst(days[a.Row]).CompareTo(OldestFirst(days[b.Row])), a, b));
                return matches;
        }

        matches.Sort(ByScore);
        var best = matches.GetRange(0, Math.Min(plan.Tuning.Refined, matches.Count));
        Refiner.Refine(best, view, plan);
        best.Sort(ByScore);
        matches.RemoveRange(0, best.Count);
        matches.InsertRange(0, best);
        return pinned.Count == 0 ? matches : [.. matches.OrderByDescending(m => pinned.Contains(m.Row))];

        int ByScore(UnitMatch a, UnitMatch b)
        {
            var order = b.Score.CompareTo(a.Score);
            return Then(order != 0 ? order : days[b.Row].CompareTo(days[a.Row]), a, b);
        }
    }

    // No two units are equal, so that pages of results neither repeat nor miss one.
    private static int Then(int order, UnitMatch a, UnitMatch b) => order != 0 ? order : a.Row.CompareTo(b.Row);

    private static int OldestFirst(int day) => day == 0 ? int.MaxValue : day;
}
