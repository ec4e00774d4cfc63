using System.Collections.Immutable;
using Partnership.Search.Facets;
using Partnership.Search.Units;

namespace Partnership.Search;

/// <summary>Lists what fits the choices when no words were typed. It needs no index.</summary>
internal static class ListSearch
{
    public static SearchResults Find(SearchRequest request, UnitTable table)
    {
        var listed = table.OfType(request.Only);
        var tally = new FacetTally(table, request.Choices);
        var found = new List<int>();
        foreach (var row in table.NewestFirst)
            if (listed.Contains(row) && tally.Count(row))
                found.Add(row);
        if (request.Sort == SearchSort.Oldest)
            found = [.. found.OrderBy(row => table.Days[row] == 0).ThenBy(row => table.Days[row]).ThenBy(row => row)];
        return new SearchResults
        {
            Total = found.Count,
            Hits = [.. PageOf(found, request).Select(row => new SearchHit(table.Units[row], table.DayOf(row)))],
            Facets = CountsOf(tally, request, table),
            Relaxations = found.Count == 0 ? Relaxing.Of(request, table, r => Find(r, table).Total) : [],
        };
    }

    /// <summary>The part of all results that is on the page asked for; none behind the last.</summary>
    private static IEnumerable<int> PageOf(List<int> all, SearchRequest request)
    {
        var first = ((long)request.Page - 1) * request.PageSize;
        return first < all.Count ? all.Skip((int)first).Take(request.PageSize) : [];
    }

    public static ImmutableArray<FacetCounts> CountsOf(FacetTally tally, SearchRequest request, UnitTable table) =>
    [
        .. table.Facets.Select((facet, place) => new FacetCounts(
            facet.Key,
            facet.Name,
            [
                .. facet.Values
                    .Select((v, i) => new FacetCount(v.Value, v.Label, tally.Counts[place][i], request.Choices[facet.Key].Contains(v.Value)))
                    .Where(c => c.Count > 0 || c.IsChosen),
            ])),
    ];
}
