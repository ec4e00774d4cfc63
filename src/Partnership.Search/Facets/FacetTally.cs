using Partnership.Search.Units;

namespace Partnership.Search.Facets;

/// <summary>
/// Counts results by facet and says which fit the choices. Within a facet any choice will do; across facets all must hold. A
/// choice is counted as if nothing else were chosen in its own facet, so the count says what choosing it would give.
/// </summary>
internal sealed class FacetTally
{
    private readonly UnitTable table;
    private readonly bool[]?[] chosen;

    public FacetTally(UnitTable table, FacetChoices choices)
    {
        this.table = table;
        chosen = [.. table.Facets.Select(f => choices.ChosenIn(f))];
        Counts = [.. table.Facets.Select(f => new int[f.Values.Length])];
    }

    /// <summary>Of each facet and choice, how many results it stands for.</summary>
    public int[][] Counts { get; }

    /// <summary>Takes in a result.</summary>
    /// <returns>Whether it fits all choices.</returns>
    public bool Count(int row)
    {
        var missed = -1;
        for (var facet = 0; facet < chosen.Length; facet++)
        {
            if (chosen[facet] is not { } choice || Holds(table.Facets[facet][row], choice))
                continue;
            if (missed >= 0)
                return false;
            missed = facet;
        }

        if (missed >= 0)
        {
            Add(missed, row);
            return false;
        }

        for (var facet = 0; facet < chosen.Length; facet++)
            Add(facet, row);
        return true;
    }

    private void Add(int facet, int row)
    {
        foreach (var value in table.Facets[facet][row])
            Counts[facet][value]++;
    }

    private static bool Holds(ReadOnlySpan<int> values, bool[] choice)
    {
        foreach (var value in values)
            if (choice[value])
                return true;
        return false;
    }
}
