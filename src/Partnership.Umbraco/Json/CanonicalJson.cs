using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnership.Umbraco.Json;

/// <summary>JSON in one form for everything that means the same: members in order, nothing that is empty, no white space.</summary>
internal static class CanonicalJson
{
    /// <summary>The canonical form of anything that can be serialised.</summary>
    public static string Of(object? value) => (Tidy(JsonSerializer.SerializeToNode(value)) ?? new JsonObject()).ToJsonString();

    /// <summary>The canonical form of a text that may be JSON; any other text as it is.</summary>
    public static string OfText(string text) => TryParse(text) is { } node ? (Tidy(node) ?? new JsonObject()).ToJsonString() : text;

    /// <summary>The object or list that a text is, or null.</summary>
    public static JsonNode? TryParse(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.Length == 0 || start[0] is not ('{' or '['))
            return null;
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Tidy(JsonNode? node) => node switch
    {
        JsonObject members => Tidy(members),
        JsonArray list => Tidy(list),
        _ => node?.DeepClone(),
    };

    private static JsonObject? Tidy(JsonObject members)
    {
        var tidy = new JsonObject();
        foreach (var (name, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
            if (Tidy(value) is { } kept)
                tidy[name] = kept;
        return tidy.Count > 0 ? tidy : null;
    }

    // An entry of a list keeps its place even when it is empty.
    private static JsonArray? Tidy(JsonArray list) => list.Count > 0 ? [.. list.Select(Tidy)] : null;
}
