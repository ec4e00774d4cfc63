using System.Text.Json.Nodes;

namespace Partnership.Delivery.Tests.Server;

/// <summary>Brings what was recorded into the form in which we answer, where the two are meant to differ: see docs/delivery-api.md.</summary>
internal static class RecordedJson
{
    private const int LengthOfDay = 10;

    /// <summary>A recorded body as we would write it.</summary>
    public static JsonNode Ours(string body) => Walk(JsonNode.Parse(body)!, null)!;

    private static JsonNode? Walk(JsonNode? node, string? name) => node switch
    {
        JsonObject members when IsFolder(members) => Folder(members),
        JsonObject members => new JsonObject(members
            .Where(m => !IsNotOurs(m.Key, name))
            .Select(m => KeyValuePair.Create(m.Key == "en-US" ? "en-GB" : m.Key, Walk(m.Value, m.Key)))),
        JsonArray entries => new JsonArray([.. entries.Select(e => Walk(e, name))]),
        // Our dates are days: the time of day is nothing.
        JsonValue when name == "publishDate" => JsonValue.Create(node.GetValue<string>()[..LengthOfDay] + "T00:00:00"),
        _ => node?.DeepClone(),
    };

    private static bool IsFolder(JsonObject members) => members["mediaType"]?.GetValue<string>() == "Folder";

    // Our folders are made for the API, with ids of their own, and are as old as the first file in them.
    private static JsonObject Folder(JsonObject recorded)
    {
        var folder = recorded.DeepClone().AsObject();
        folder["id"] = "7d0c53a2-3f0e-4c6e-9d0b-1c1f3f6a1e01";
        foreach (var date in new[] { "createDate", "updateDate" })
            folder[date] = JsonNode.Parse(Recording.Read("media-by-id").Body)![date]!.DeepClone();
        return folder;
    }

    // Our content model has no picker of links, and our editor doesn't write the type of a link.
    private static bool IsNotOurs(string member, string? parent) => (member == "links" && parent == "properties") || (member == "type" && parent == "attributes");
}
