using System.Collections.Immutable;

namespace Partnership.Search.Facets;

/// <summary>What a reader chose, by facet.</summary>
public sealed class FacetChoices
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>> values;

    private FacetChoices(ImmutableSortedDictionary<string, ImmutableArray<string>> values) => this.values = values;

    /// <summary>No choice at all.</summary>
    public static FacetChoices None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));

    /// <summary>Whether nothing was chosen.</summary>
    public bool IsEmpty => values.IsEmpty;

    /// <summary>The values chosen in a facet; a value that the facet doesn't offer finds nothing.</summary>
    public ImmutableArray<string> this[string key] => values.GetValueOrDefault(key, []);

    /// <summary>Every choice, by the order of facets.</summary>
    public IEnumerable<(string Key, string Value)> All => FacetKeys.All.SelectMany(key => this[key], (key, value) => (key, value));

    /// <summary>The same with the values of one facet replaced; none takes its choice away.</summary>
    /// <param name="key">One of <see cref="FacetKeys"/>.</param>
    /// <param name="chosen">The values.</param>
    public FacetChoices With(string key, params IEnumerable<string> chosen)
    {
        var distinct = chosen.Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new FacetChoices(distinct.IsEmpty ? values.Remove(key) : values.SetItem(key, distinct));
    }

    /// <summary>The same without one choice.</summary>
    public FacetChoices Without(string key, string value) => With(key, this[key].Where(v => v != value));

    internal bool[]? ChosenIn(FacetColumn facet)
    {
        var chosen = this[facet.Key];
        return chosen.IsEmpty ? null : [.. facet.Values.Select(v => chosen.Contains(v.Value))];
    }
}
