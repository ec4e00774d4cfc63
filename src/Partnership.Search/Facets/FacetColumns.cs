using System.Collections.Immutable;
using System.Globalization;
using Partnership.Content.Views;
using Partnership.Search.Units;

namespace Partnership.Search.Facets;

/// <summary>The facets of a unit table.</summary>
internal static class FacetColumns
{
    private static readonly IEnumerable<string> None = [];

    public static ImmutableArray<FacetColumn> Of(UnitTable table) =>
    [
        Types(table),
        Choices(table, FacetKeys.ReviewType, "Kind of review", "reviewType", f => f.ReviewType),
        Topics(table, FacetKeys.Theme, "Theme", ContentTypes.Theme, f => f.Theme),
        Topics(table, FacetKeys.Agency, "Organisation", ContentTypes.Agency, f => f.Agency),
        Choices(table, FacetKeys.HarmType, "Kind of harm", "harmTypes", f => f.HarmType),
        Choices(table, FacetKeys.AgeBand, "Age of the child", "ageBand", f => f.AgeBand),
        Years(table),
    ];

    private static FacetColumn Types(UnitTable table) => new(
        FacetKeys.Type,
        "Kind of page",
        table.Units.Select(u => u.Item.ContentType).Distinct()
            .Select(alias => new FacetValue(alias, table.Site.Schema.Get(alias).Name))
            .OrderBy(v => v.Label, StringComparer.OrdinalIgnoreCase),
        [.. table.Units.Select(u => (IEnumerable<string>)[u.Item.ContentType])]);

    private static FacetColumn Topics(
        UnitTable table, string key, string name, string type, Func<ReviewFacets, ImmutableArray<string>> of) => new(
        key,
        name,
        table.Site.OfType(type).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).Select(t => new FacetValue(t.Anchor(), t.Name)).DistinctBy(v => v.Value),
        OfReviews(table, of));

    private static FacetColumn Choices(
        UnitTable table, string key, string name, string alias, Func<ReviewFacets, ImmutableArray<string>> of) => new(
        key,
        name,
        (table.Site.Schema.Find(ContentTypes.CaseReview)?.Find(alias)?.Choices ?? []).Select(c => new FacetValue(c.Value, c.Label)),
        OfReviews(table, of));

    private static FacetColumn Years(UnitTable table)
    {
        var years = Enumerable.Range(0, table.Units.Length)
            .Select(row => table.DayOf(row) is { } day ? [day.Year.ToString("0000", CultureInfo.InvariantCulture)] : None)
            .ToList();
        return new FacetColumn(
            FacetKeys.Year, "Year", years.SelectMany(y => y).Distinct().OrderDescending(StringComparer.Ordinal).Select(y => new FacetValue(y, y)), years);
    }

    private static List<IEnumerable<string>> OfReviews(UnitTable table, Func<ReviewFacets, ImmutableArray<string>> of) =>
        [.. table.Units.Select(u => u.Facets is { } facets ? of(facets) : None)];
}
