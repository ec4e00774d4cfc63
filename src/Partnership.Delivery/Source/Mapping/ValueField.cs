using System.Collections.Immutable;
using System.Text.Json;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Delivery.Source.Mapping;

/// <summary>Maps the value of one property.</summary>
internal sealed class ValueField(ValueMapper mapper, PropertyDefinition property, string place, Dictionary<Guid, FileUse> files)
{
    private const int MostEntries = 1_000;

    private bool isNoted;

    /// <summary>The value, or null when there is none that can be used.</summary>
    public PropertyValue? Map(JsonElement value)
    {
        PropertyValue? mapped = property.Editor switch
        {
            EditorKind.RichText => mapper.RichText.Map(value, Note, Use),
            EditorKind.Number => Number(value),
            EditorKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? new BooleanValue(value.GetBoolean()) : Wrong("yes or no"),
            EditorKind.Date => JsonText.Of(value) is { } text && ValueMapper.Day(text) is { } day ? new DateValue(day) : Wrong("a date"),
            EditorKind.Choice => Entries(value).Select(Choice).OfType<string>().FirstOrDefault() is { } choice ? new TextValue(choice) : null,
            EditorKind.Choices => List([.. Entries(value).Select(Choice).OfType<string>().Distinct()]),
            EditorKind.Tags => List([.. Entries(value).Select(Line).OfType<string>().Distinct()]),
            EditorKind.Items => Items(value),
            EditorKind.Files => Files(value),
            EditorKind.Blocks => Blocks(value),
            _ => Text(value),
        };
        if (!isNoted)
            mapper.Problems.Solve(place);
        return mapped;
    }

    private TextValue? Text(JsonElement value)
    {
        if (JsonText.Of(value) is not { } text)
            return Wrong<TextValue>("text");
        if (PlainText.Clean(text, property.Editor != EditorKind.LongText) is not { } clean)
            return null;
        if (property.Editor == EditorKind.Url && !IsSafeAddress(clean))
            return Wrong<TextValue>("an address that begins with https://");
        if (property.Editor == EditorKind.Email && (clean.Count(c => c == '@') != 1 || clean.Any(char.IsWhiteSpace)))
            return Wrong<TextValue>("an email address");
        return new TextValue(Fit(clean));
    }

    private NumberValue? Number(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
            return Wrong<NumberValue>("a number");
        return number < property.Minimum || number > property.Maximum ? Wrong<NumberValue>("a number in its limits") : new NumberValue(number);
    }

    private ItemsValue? Items(JsonElement value)
    {
        var ids = new List<Guid>();
        foreach (var pick in Entries(value))
            if (JsonText.Id(pick, "id") is not { } id)
                Note("a picked document has no id; it was left out");
            else if (property.ItemTypes.Count > 0 && JsonText.Of(pick, "contentType") is { } type && !property.ItemTypes.Contains(type))
                Note($"a document of the type '{type}' can't be picked here; it was left out");
            else if (!ids.Contains(id))
                ids.Add(id);
        return Fit(ids) is { Count: > 0 } fit ? new ItemsValue([.. fit]) : null;
    }

    private FilesValue? Files(JsonElement value)
    {
        var ids = new List<Guid>();
        foreach (var pick in Entries(value))
            if (JsonText.Id(pick, "id") is not { } id || JsonText.Of(pick, "url") is not { Length: > 0 and <= 1_000 } url)
                Note("a picked file has no id or address; it was left out");
            else if (!ids.Contains(id))
            {
                ids.Add(id);
                var bytes = JsonText.Find(pick, "bytes") is { ValueKind: JsonValueKind.Number } size && size.TryGetInt64(out var number) ? number : (long?)null;
                Use(new FileUse(id, url, bytes, IsByUrl: false, [.. property.Extensions]));
            }

        return Fit(ids) is { Count: > 0 } fit ? new FilesValue([.. fit]) : null;
    }

    private BlocksValue? Blocks(JsonElement value)
    {
        if ((JsonText.Find(value, "items") ?? value) is not { ValueKind: JsonValueKind.Array } list)
            return Wrong<BlocksValue>("a list of blocks");
        var blocks = new List<Block>();
        foreach (var entry in list.EnumerateArray().Take(MostEntries))
            if (JsonText.Find(entry, "content") is { } content && Block(content) is { } block)
                blocks.Add(block);
        return Fit(blocks) is { Count: > 0 } fit ? new BlocksValue([.. fit]) : null;
    }

    private Block? Block(JsonElement content)
    {
        if (JsonText.Id(content, "id") is not { } id
            || JsonText.Of(content, "contentType") is not { } alias
            || JsonText.Find(content, "properties") is not { ValueKind: JsonValueKind.Object } values)
            Note("a block has another shape than it should; it was left out");
        else if (mapper.Schema.Find(alias) is not { Kind: DocumentKind.Element } type || !property.BlockTypes.Contains(alias))
            Note($"a block of the type '{alias}' can't stand here; it was left out");
        else
            return new Block(id, alias, mapper.Bag(type, values, place, files));
        return null;
    }

    // One where several are expected, or the other way round, is no reason to lose it.
    private static IEnumerable<JsonElement> Entries(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(e => e.ValueKind != JsonValueKind.Null).Take(MostEntries) : [value];

    private string? Choice(JsonElement value)
    {
        if (JsonText.Of(value)?.Trim() is not { } text)
        {
            Note("it is no text; it was left out");
            return null;
        }

        if (text.Length == 0)
            return null;
        var choice = property.Choices.FirstOrDefault(c => c.Value == text) ?? property.Choices.FirstOrDefault(c => string.Equals(c.Label, text, StringComparison.OrdinalIgnoreCase));
        if (choice is null)
            Note($"'{PlainText.Shorten(text, 60)}' is none of its choices; it was left out");
        return choice?.Value;
    }

    private string? Line(JsonElement value)
    {
        if (JsonText.Of(value) is { } text)
            return PlainText.Clean(text, isOneLine: true) is { } clean ? Fit(clean) : null;
        Note("an entry is no text; it was left out");
        return null;
    }

    private TextListValue? List(List<string> entries) => Fit(entries) is { Count: > 0 } fit ? new TextListValue([.. fit]) : null;

    private string Fit(string text)
    {
        var most = property.MaxLength ?? ValueMapper.LongestText;
        if (text.Length <= most)
            return text;
        Note($"it has more than {most} characters; it was shortened");
        return PlainText.Shorten(text, most);
    }

    private List<T> Fit<T>(List<T> entries)
    {
        var most = property.MaxItems ?? MostEntries;
        if (entries.Count <= most)
            return entries;
        Note($"it has more than {most} entries; the rest was left out");
        return entries[..most];
    }

    private void Use(FileUse use) =>
        files[use.Id] = files.TryGetValue(use.Id, out var other) ? use with { Extensions = Both(use.Extensions, other.Extensions), Bytes = use.Bytes ?? other.Bytes } : use;

    // Empty means pictures: a file that is used as one too keeps that.
    private static ImmutableArray<string> Both(ImmutableArray<string> one, ImmutableArray<string> other) => [.. one.Union(other, StringComparer.OrdinalIgnoreCase)];

    private static bool IsSafeAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private PropertyValue? Wrong(string expected) => Wrong<PropertyValue>(expected);

    private T? Wrong<T>(string expected) where T : class
    {
        Note($"it is not {expected}; it was left out");
        return null;
    }

    private void Note(string what)
    {
        isNoted = true;
        mapper.Problems.Note(place, what);
    }
}
