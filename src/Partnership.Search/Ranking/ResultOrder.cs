using Partnership.Search.Indexing;
using Partnership.Search.Querying;

namespace Partnership.Search.Ranking;

/// <summary>Puts the units found in the order that was asked for, as far as they are shown: of thousands, only ten are read.</summary>
internal sealed class ResultOrder(SearchView view, QueryPlan plan, SearchRequest request, HashSet<int> pinned)
{
    /// <summary>The page of the results that was asked for; none behind the last.</summary>
    public List<UnitMatch> PageOf(Span<UnitMatch> matches)
    {
        var first = ((long)request.Page - 1) * request.PageSize;
        if (request.PageSize == 0 || first >= matches.Length)
            return [];
        var last = (int)Math.Min(first + request.PageSize, matches.Length);
        var best = request.Sort switch
        {
            SearchSort.Newest => BestFirst.Of(matches, last, NewestFirst),
            SearchSort.Oldest => BestFirst.Of(matches, last, OldestFirst),
            _ => ByRelevance(matches, last),
        };
        return best.GetRange((int)first, last - (int)first);
    }

    private List<UnitMatch> ByRelevance(Span<UnitMatch> matches, int last)
    {
        var best = BestFirst.Of(matches, Math.Max(last, plan.Tuning.Refined), ByScore);
        var refined = best.GetRange(0, Math.Min(plan.Tuning.Refined, best.Count));
        Refiner.Refine(refined, view, plan);
        refined.Sort(ByScore);
        return [.. refined, .. best.Skip(refined.Count)];
    }

    private int ByScore(UnitMatch a, UnitMatch b)
    {
        var order = pinned.Count == 0 ? 0 : pinned.Contains(b.Row).CompareTo(pinned.Contains(a.Row));
        if (order == 0)
            order = b.Score.CompareTo(a.Score);
        return order != 0 ? order : NewestFirst(a, b);
    }

    private int NewestFirst(UnitMatch a, UnitMatch b) => Then(view.Table.Days[b.Row].CompareTo(view.Table.Days[a.Row]), a, b);

    private int OldestFirst(UnitMatch a, UnitMatch b) => Then(DayOf(a).CompareTo(DayOf(b)), a, b);

    // What has no day stands last.
    private int DayOf(UnitMatch match) => view.Table.Days[match.Row] is var day && day == 0 ? int.MaxValue : day;

    // No two units are equal, so that pages of results neither repeat nor miss one.
    private static int Then(int order, UnitMatch a, UnitMatch b) => order != 0 ? order : a.Row.CompareTo(b.Row);
}
