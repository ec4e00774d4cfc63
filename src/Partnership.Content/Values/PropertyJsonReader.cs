using System.Globalization;
using System.Text.Json;
using Partnership.Content.Schema;

namespace Partnership.Content.Values;

/// <summary>Reads what <see cref="PropertyJson"/> wrote, by the shapes that the schema gives.</summary>
/// <remarks>A property or block type that the schema no longer has is passed over: an older version may still hold it.</remarks>
public sealed class PropertyJsonReader(ContentSchema schema)
{
    /// <summary>Reads the values of a document or block.</summary>
    /// <exception cref="JsonException">The text is not JSON, or has a member twice.</exception>
    /// <exception cref="FormatException">The text is no object, or a value has not the shape that its property asks for.</exception>
    public PropertyBag Read(string json, DocumentType type)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? Read(document.RootElement, type)
            : throw new FormatException($"The values of a document are an object, not a {document.RootElement.ValueKind}.");
    }

    private PropertyBag Read(JsonElement element, DocumentType type) => new(
        from member in element.EnumerateObject()
        let property = type.Find(member.Name)
        where property is not null && member.Value.ValueKind != JsonValueKind.Null
        select KeyValuePair.Create(member.Name, Value(member.Value, property)));

    private PropertyValue Value(JsonElement element, PropertyDefinition property)
    {
        try
        {
            return property.Editor switch
            {
                EditorKind.RichText => new RichTextValue(Text(element)),
                EditorKind.Number => new NumberValue(element.GetDecimal()),
                EditorKind.Boolean => new BooleanValue(element.GetBoolean()),
                EditorKind.Date => new DateValue(DateOnly.ParseExact(Text(element), "O", CultureInfo.InvariantCulture)),
                EditorKind.Choices or EditorKind.Tags => new TextListValue([.. element.EnumerateArray().Select(Text)]),
                EditorKind.Items => new ItemsValue([.. element.EnumerateArray().Select(e => e.GetGuid())]),
                EditorKind.Files => new FilesValue([.. element.EnumerateArray().Select(e => e.GetGuid())]),
                EditorKind.Blocks => new BlocksValue([.. element.EnumerateArray().Select(Block).OfType<Block>()]),
                _ => new TextValue(Text(element)),
            };
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new FormatException($"The value of '{property.Alias}' is not a {property.Editor}: {exception.Message}", exception);
        }
    }

    private Block? Block(JsonElement element)
    {
        var alias = Text(element.GetProperty("contentType"));
        return schema.Find(alias) is { } type
            ? new Block(element.GetProperty("id").GetGuid(), alias, Read(element.GetProperty("properties"), type))
            : null;
    }

    private static string Text(JsonElement element) =>
        element.GetString() ?? throw new FormatException("text was expected, not null.");
}
