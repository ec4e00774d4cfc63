using System.Text.Json;

namespace Partnership.Delivery.Source.Mapping;

/// <summary>Reads text of JSON that came from outside.</summary>
internal static class JsonText
{
    /// <summary>The text, or null when it is another kind of value or no text can hold it.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // half a character
        }
    }

    /// <summary>A member of an object that is text, or null.</summary>
    public static string? Of(JsonElement json, string name) => Find(json, name) is { } value ? Of(value) : null;

    /// <summary>A member of an object that is an id, or null.</summary>
    public static Guid? Id(JsonElement json, string name) =>
        Guid.TryParseExact(Of(json, name), "D", out var id) && id != Guid.Empty ? id : null; // the reader's own way throws at half a character

    /// <summary>A member of an object that is not null, or null.</summary>
    public static JsonElement? Find(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
