using System.Collections.Immutable;

namespace Partnership.Search.Facets;

/// <summary>A choice that a facet offers.</summary>
/// <param name="Value">What addresses say.</param>
/// <param name="Label">What people read.</param>
public readonly record struct FacetValue(string Value, string Label);

/// <summary>Of every row of a unit table, which choices of one facet hold for it.</summary>
internal sealed class FacetColumn
{
    private readonly int[] starts;
    private readonly int[] ordinals;

    /// <summary>Makes a column.</summary>
    /// <param name="key">The facet's name in addresses.</param>
    /// <param name="name">What people read.</param>
    /// <param name="values">The choices, in the order in which people read them.</param>
    /// <param name="rows">Of each row, the values that hold. A value that is no choice is passed over.</param>
    public FacetColumn(string key, string name, IEnumerable<FacetValue> values, IReadOnlyList<IEnumerable<string>> rows)
    {
        Key = key;
        Name = name;
        Values = [.. values];
        var known = Values.Select((v, i) => (v.Value, i)).ToDictionary(v => v.Value, v => v.i, StringComparer.Ordinal);
        starts = new int[rows.Count + 1];
        var all = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var value in rows[row])
                if (known.TryGetValue(value, out var ordinal))
                    all.Add(ordinal);
            starts[row + 1] = all.Count;
        }

        ordinals = [.. all];
    }

    public string Key { get; }

    public string Name { get; }

    public ImmutableArray<FacetValue> Values { get; }

    /// <summary>The places among <see cref="Values"/> of those that hold for a row.</summary>
    public ReadOnlySpan<int> this[int row] => ordinals.AsSpan(starts[row], starts[row + 1] - starts[row]);
}
