using Partnership.Search.Facets;
using Partnership.Search.Querying;
using Partnership.Search.Units;

namespace Partnership.Search.Ranking;

/// <summary>
/// Of all units found, those that are shown: with as many of the words as the plan asks for, or with fewer, step by step, while
/// there is little to see. They are counted by facet on the way.
/// </summary>
internal readonly ref struct MatchSelection
{
    /// <summary>With fewer results than this, results with fewer of the words are shown too, behind the others.</summary>
    public const int Enough = 10;

    private MatchSelection(FacetTally tally, Span<UnitMatch> matches)
    {
        Tally = tally;
        Matches = matches;
    }

    /// <summary>The counts by facet.</summary>
    public FacetTally Tally { get; }

    /// <summary>The units that fit the choices, in no order.</summary>
    public Span<UnitMatch> Matches { get; }

    /// <summary>Selects what is shown.</summary>
    /// <param name="found">All units found; they change places.</param>
    /// <param name="plan">What was asked for.</param>
    /// <param name="choices">What was chosen.</param>
    /// <param name="table">The units.</param>
    /// <param name="pinned">Rows that are shown however few of the words they have.</param>
    public static MatchSelection Of(UnitMatches found, QueryPlan plan, FacetChoices choices, UnitTable table, HashSet<int> pinned)
    {
        for (var least = plan.AtLeast; ; least--)
        {
            var tally = new FacetTally(table, choices);
            var words = least;
            var matches = found.ToFront(m => (m.Words >= words || pinned.Contains(m.Row)) && tally.Count(m.Row));
            if (matches.Length >= Enough || least <= 1)
                return new MatchSelection(tally, matches);
        }
    }

    /// <summary>How many of them have so many words.</summary>
    public int With(int words)
    {
        var count = 0;
        foreach (ref readonly var match in Matches)
            if (match.Words == words)
                count++;
        return count;
    }
}
