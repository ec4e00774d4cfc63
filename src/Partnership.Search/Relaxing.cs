using System.Collections.Immutable;
using Partnership.Search.Facets;
using Partnership.Search.Querying;
using Partnership.Search.Units;

namespace Partnership.Search;

/// <summary>Says what could be left out when nothing was found.</summary>
internal static class Relaxing
{
    // Each is a search of its own, so only so many are tried.
    private const int MostTries = 10;
    private const int MostShown = 5;

    public static ImmutableArray<SearchRelaxation> Of(SearchRequest request, UnitTable table, Func<SearchRequest, int> count) =>
    [
        .. Ways(request, table).Take(MostTries)
            .Select(way => new SearchRelaxation(way.Kind, way.Label, way.Without, count(way.Without with { WithSnippets = false, PageSize = 0 })))
            .Where(way => way.Total > 0)
            .OrderByDescending(way => way.Total)
            .Take(MostShown),
    ];

    private static IEnumerable<(SearchRelaxationKind Kind, string Label, SearchRequest Without)> Ways(SearchRequest request, UnitTable table)
    {
        if (request.Choices.All.Skip(1).Any())
            yield return (SearchRelaxationKind.AllChoices, "", request with { Choices = FacetChoices.None });
        foreach (var (key, value) in request.Choices.All)
            yield return (SearchRelaxationKind.Choice, LabelOf(key, value, table), request with { Choices = request.Choices.Without(key, value) });
        if (request.Text.Clauses.Count(c => !c.IsExcluded) < 2 && request.Text.Clauses.All(c => !c.IsExcluded))
            yield break; // one word left out leaves nothing to look for
        foreach (var clause in request.Text.Clauses)
            if (request.Text.Without(clause) is { IsEmpty: false } rest)
                yield return (KindOf(clause), clause.Text, request with { Text = rest });
    }

    private static SearchRelaxationKind KindOf(QueryClause clause) => clause switch
    {
        { IsExcluded: true } => SearchRelaxationKind.Exclusion,
        { IsPhrase: true } => SearchRelaxationKind.Phrase,
        _ => SearchRelaxationKind.Word,
    };

    private static string LabelOf(string key, string value, UnitTable table) =>
        table.Facets.FirstOrDefault(f => f.Key == key)?.Values.FirstOrDefault(v => v.Value == value).Label ?? value;
}
