using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Umbraco.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Partnership.Umbraco.Gates;

/// <summary>The values of a document exactly as Umbraco stores them, as texts: what is unset or empty is absent.</summary>
internal sealed partial class RawValues
{
    private const string Nothing = "{}";

    private static readonly string[] PlainText =
    [
        Constants.PropertyEditors.Aliases.TextBox, Constants.PropertyEditors.Aliases.TextArea, Constants.PropertyEditors.Aliases.EmailAddress, Constants.PropertyEditors.Aliases.Label,
    ];

    private readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);

    private RawValues()
    {
    }

    /// <summary>Every value, gates excepted; those of segments have their segment's name behind a hash sign.</summary>
    public IEnumerable<KeyValuePair<string, string>> WithoutGates => values.Where(v => !GateAliases.Own(v.Key));

    /// <summary>The keys of all media that any value names, gates excepted.</summary>
    public IEnumerable<Guid> Media => WithoutGates.SelectMany(v => MediaKeys().Matches(v.Value)).Select(m => Guid.Parse(m.Groups["key"].Value)).Distinct();

    /// <summary>The value of a property, or null.</summary>
    public string? this[string alias] => values.GetValueOrDefault(alias);

    /// <summary>Reads the values that hold in a culture.</summary>
    /// <param name="content">The document.</param>
    /// <param name="culture">The culture, or null for a document that is the same in all.</param>
    /// <param name="published">Whether what is public is wanted, and not what editors have made of it since.</param>
    public static RawValues Of(IContent content, string? culture, bool published)
    {
        var raw = new RawValues();
        foreach (var property in content.Properties)
            foreach (var value in property.Values.Where(v => v.Culture is null || string.Equals(v.Culture, culture, StringComparison.OrdinalIgnoreCase)))
                if (TextOf(published ? value.PublishedValue : value.EditedValue, property.PropertyType.PropertyEditorAlias) is { Length: > 0 } text)
                    raw.values[string.IsNullOrEmpty(value.Segment) ? property.Alias : $"{property.Alias}#{value.Segment}"] = text;
        return raw;
    }

    private static string? TextOf(object? value, string editor)
    {
        var text = value switch
        {
            null => null,
            string s => PlainText.Contains(editor) ? s : CanonicalJson.OfText(s),
            DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture),
            decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
            bool isTrue => isTrue ? "1" : "0",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        // A toggle that nobody has touched and one that is off are the same to everyone.
        var isUnset = text == Nothing || (editor == Constants.PropertyEditors.Aliases.Boolean && text == "0");
        return isUnset ? null : text;
    }

    [GeneratedRegex(
        """(umb://media/|"mediaKey":")(?<key>[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MediaKeys();
}
