using Partnership.Search.Facets;
using Partnership.Search.Querying;
using Partnership.Search.Units;

namespace Partnership.Search.Ranking;

/// <summary>
/// Of all units found, those that are shown: with as many of the words as the plan asks for, or with fewer, step by step, while
/// there is little to see. They are counted by facet on the way.
/// </summary>
internal sealed class MatchSelection
{
    /// <summary>With fewer results than this, results with fewer of the words are shown too, behind the others.</summary>
    public const int Enough = 10;

    private MatchSelection(FacetTally tally, List<UnitMatch> matches) => (Tally, Matches) = (tally, matches);

    /// <summary>The counts by facet.</summary>
    public FacetTally Tally { get; }

    /// <summary>The units that fit the choices.</summary>
    public List<UnitMatch> Matches { get; }

    /// <summary>How many of them have every word.</summary>
    public int WithEveryWord { get; private init; }

    /// <summary>Selects what is shown.</summary>
    /// <param name="found">All units found.</param>
    /// <param name="plan">What was asked for.</param>
    /// <param name="choices">What was chosen.</param>
    /// <param name="table">The units.</param>
    /// <param name="pinned">Rows that are shown however few of the words they have.</param>
    public static MatchSelection Of(List<UnitMatch> found, QueryPlan plan, FacetChoices choices, UnitTable table, HashSet<int> pinned)
    {
        for (var least = plan.AtLeast; ; least--)
        {
            var tally = new FacetTally(table, choices);
            var matches = found.FindAll(m => (m.Words >= least || pinned.Contains(m.Row)) && tally.Count(m.Row));
            if (matches.Count >= Enough || least <= 1)
                return new MatchSelection(tally, matches) { WithEveryWord = matches.Count(m => m.Words == plan.WantedCount) };
        }
    }
}
