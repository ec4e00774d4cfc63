using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Content.Views;

namespace Partnership.Editorial.Synthetic;

/// <summary>How often each value of a key fact comes: unevenly, as in life, so that facets are large and small.</summary>
internal sealed class ReviewChances
{
    private const int LastYear = 2026;

    private static readonly int[] YearsByFrequency =
        [2015, 2016, 2014, 2013, 2019, 2017, 2018, 2012, 2020, 2022, 2023, 2011, 2021, 2024, 2025, 2010, 2009, 2026, 2008, 2007, 2006, 2005];

    private static readonly ZipfTable Years = new(YearsByFrequency.Length, exponent: 0.6);

    private readonly Dictionary<(string Type, string Alias), (ImmutableArray<string> Values, ZipfTable Table)> choices;

    public ReviewChances(ContentSchema schema)
    {
        var properties =
            from alias in new[] { ContentTypes.CaseReview, ContentTypes.Action }
            from property in schema.Find(alias)?.Properties ?? []
            where property.Choices.Count > 0
            select (Key: (alias, property.Alias), property.Choices);
        choices = properties.ToDictionary(
            p => p.Key,
            p => (p.Choices.Select(c => c.Value).ToImmutableArray(), new ZipfTable(p.Choices.Count, exponent: 1)));
    }

    /// <summary>One value of a choice; the first ones of the schema are the commonest.</summary>
    public string One(string type, string alias, SyntheticRandom random) => Some(type, alias, 1, random)[0];

    /// <summary>Different values of a choice.</summary>
    public ImmutableArray<string> Some(string type, string alias, int count, SyntheticRandom random)
    {
        // A schema without the choice gets a value that its rules refuse, with their words.
        if (!choices.TryGetValue((type, alias), out var choice))
            return ["unknown"];
        return [.. choice.Table.DrawDifferent(count, random).Select(rank => choice.Values[rank])];
    }

    /// <summary>A day on which a review was published. The last year ends in June.</summary>
    public static DateOnly PublishedOn(SyntheticRandom random)
    {
        var year = YearsByFrequency[Years.Draw(random)];
        return new DateOnly(year, 1, 1).AddDays(random.Below(year == LastYear ? 180 : 365));
    }
}
