using System.Collections.Frozen;

namespace Partnership.Delivery.Server.Selection;

/// <summary>The properties that <c>expand</c> or <c>fields</c> names, with those named inside them.</summary>
internal sealed class PropertySelection
{
    private const string Every = "$all";

    private readonly FrozenDictionary<string, PropertySelection?> nodes;

    public PropertySelection(IEnumerable<KeyValuePair<string, PropertySelection?>> nodes) =>
        this.nodes = nodes.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names nothing.</summary>
    public static PropertySelection Nothing { get; } = new([]);

    /// <summary>Whether a property is named, by itself or with all.</summary>
    public bool Has(string alias) => nodes.ContainsKey(alias) || nodes.ContainsKey(Every);

    /// <summary>What is named inside a property; null when nothing is said of it.</summary>
    public PropertySelection? Inside(string alias) => nodes.TryGetValue(alias, out var own) ? own : nodes.GetValueOrDefault(Every);
}
