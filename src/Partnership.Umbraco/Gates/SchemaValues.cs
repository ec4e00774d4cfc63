using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Umbraco.Json;
using Partnership.Umbraco.Model;

namespace Partnership.Umbraco.Gates;

/// <summary>Reads what Umbraco stores as the values of the schema, so that the same rules hold as everywhere else.</summary>
internal sealed partial class SchemaValues(PartnershipModel model, IBlockTypes blockTypes)
{
    /// <summary>The values of a document in a culture.</summary>
    public PropertyBag Read(DocumentType type, RawValues raw, string? culture) => new(
        from property in type.Properties
        let text = raw[property.Alias]
        where text is not null
        let value = Read(property, text, culture)
        where value is not null
        select KeyValuePair.Create(property.Alias, value));

    private PropertyValue? Read(PropertyDefinition property, string text, string? culture) => property.Editor switch
    {
        EditorKind.RichText => new RichTextValue(MarkupOf(text)),
        EditorKind.Number => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? new NumberValue(number) : new TextValue(text),
        EditorKind.Boolean => new BooleanValue(text is "1" || bool.TryParse(text, out var isTrue) && isTrue),
        EditorKind.Date => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new DateValue(DateOnly.FromDateTime(time)) : new TextValue(text),
        EditorKind.Choice => TextsOf(text) is [var choice, ..] ? new TextValue(ChoiceLabels.ValueOf(property, choice)) : null,
        EditorKind.Choices => TextList(TextsOf(text).Select(t => ChoiceLabels.ValueOf(property, t))),
        EditorKind.Tags => TextList(TextsOf(text)),
        EditorKind.Items => Keys().Matches(text).Select(m => Guid.Parse(m.Value)).ToImmutableArray() is { Length: > 0 } ids ? new ItemsValue(ids) : null,
        EditorKind.Files => MediaOf(text) is { Length: > 0 } ids ? new FilesValue(ids) : null,
        EditorKind.Blocks => Blocks(text, culture) is { Length: > 0 } blocks ? new BlocksValue(blocks) : null,
        _ => new TextValue(text),
    };

    private static TextListValue? TextList(IEnumerable<string> texts) => texts.ToImmutableArray() is { Length: > 0 } list ? new TextListValue(list) : null;

    private static string MarkupOf(string text) => CanonicalJson.TryParse(text) is JsonObject stored ? stored["markup"]?.ToString() ?? "" : text;

    private static IReadOnlyList<string> TextsOf(string text) =>
        CanonicalJson.TryParse(text) is JsonArray list ? [.. list.Select(n => n?.ToString()).OfType<string>().Where(t => t.Length > 0)] : [text];

    private static ImmutableArray<Guid> MediaOf(string text) => CanonicalJson.TryParse(text) is JsonArray list
        ? [.. list.OfType<JsonObject>().Select(o => o["mediaKey"]?.ToString()).Where(k => Guid.TryParse(k, out _)).Select(k => Guid.Parse(k ?? ""))]
        : [];

    private ImmutableArray<Block> Blocks(string text, string? culture)
    {
        if (CanonicalJson.TryParse(text) is not JsonObject stored)
            return [];
        // What stands in no layout is not shown now, but it is stored and could be shown by one move: it counts, at the end.
        var order = stored["layout"]?["Umbraco.BlockList"]?.AsArray().Select(l => l?["contentKey"]?.ToString()).ToList() ?? [];
        return
        [
            .. (stored["contentData"] as JsonArray ?? []).OfType<JsonObject>()
                .OrderBy(b => order.IndexOf(b["key"]?.ToString()) is >= 0 and var at ? at : int.MaxValue)
                .Select(b => Block(b, culture)).OfType<Block>(),
        ];
    }

    private Block? Block(JsonObject stored, string? culture)
    {
        if (!Guid.TryParse(stored["key"]?.ToString(), out var id)
            || !Guid.TryParse(stored["contentTypeKey"]?.ToString(), out var typeKey)
            || blockTypes.AliasOf(typeKey) is not { } alias)
            return null;
        var values = (stored["values"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(v => v["culture"]?.ToString() is not { } c || string.Equals(c, culture, StringComparison.OrdinalIgnoreCase));
        return new Block(id, alias, model.Schema.Find(alias) is { } type ? Bag(type, values, culture) : PropertyBag.Empty);
    }

    private PropertyBag Bag(DocumentType type, IEnumerable<JsonObject> values, string? culture)
    {
        var bag = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var value in values)
            if (value["alias"]?.ToString() is { } alias && type.Find(alias) is { } property && value["value"]?.ToString() is { Length: > 0 } text && Read(property, text, culture) is { } read)
                bag[alias] = read;
        return new PropertyBag(bag);
    }

    [GeneratedRegex("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Keys();
}
