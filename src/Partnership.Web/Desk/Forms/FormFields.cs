using System.Collections.Immutable;
using System.Text.Json;

namespace Partnership.Web.Desk.Forms;

/// <summary>
/// The fields of a form by their names, as somebody filled them in: also what can't be stored yet, such as the 31st of February.
/// Whatever shows a form shows these, so that nothing that was typed is lost on the way.
/// </summary>
internal sealed class FormFields
{
    private readonly Dictionary<string, ImmutableArray<string>> fields;

    public FormFields(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> fields) =>
        this.fields = new Dictionary<string, ImmutableArray<string>>(fields, StringComparer.Ordinal);

    public static FormFields Empty { get; } = new([]);

    public IEnumerable<KeyValuePair<string, ImmutableArray<string>>> All => fields;

    /// <summary>The value of a field; empty when the form has no such field.</summary>
    public string this[string name] => Values(name) is [var first, ..] ? first : "";

    /// <summary>Every value of a field, in the order of the form.</summary>
    public ImmutableArray<string> Values(string name) => fields.GetValueOrDefault(name, []);

    /// <summary>Whether the form has the field. A ticked box that was unticked is no field: forms say with a field of its own that they show it.</summary>
    public bool Has(string name) => fields.ContainsKey(name);

    /// <summary>The same fields with some put in the place of those of the same names.</summary>
    public FormFields With(params IEnumerable<KeyValuePair<string, ImmutableArray<string>>> others)
    {
        var all = new Dictionary<string, ImmutableArray<string>>(fields, StringComparer.Ordinal);
        foreach (var (name, values) in others)
            all[name] = values;
        return new FormFields(all);
    }

    /// <summary>The same fields with one more, or another value for it.</summary>
    public FormFields With(string name, params ImmutableArray<string> values) => With(KeyValuePair.Create(name, values));

    /// <summary>The fields whose names meet a condition.</summary>
    public FormFields Where(Func<string, bool> isKept) => new(fields.Where(f => isKept(f.Key)));

    /// <summary>The fields as JSON, for keeping them.</summary>
    public string ToJson() => JsonSerializer.Serialize(fields.ToDictionary(f => f.Key, f => f.Value.ToArray()));

    /// <summary>What <see cref="ToJson"/> wrote.</summary>
    public static FormFields FromJson(string json) => new(
        (JsonSerializer.Deserialize<Dictionary<string, string[]>>(json) ?? []).Select(f => KeyValuePair.Create(f.Key, f.Value.ToImmutableArray())));
}
