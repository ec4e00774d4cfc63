using System.Globalization;
using System.Text.Json.Nodes;

namespace Partnership.Delivery.Tests;

/// <summary>An answer that was recorded from a running Umbraco 17.4.2, with the request that it answers.</summary>
internal sealed record Recording
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recordings");

    public required string Name { get; init; }

    /// <summary>The path with its query.</summary>
    public required string Target { get; init; }

    public required IReadOnlyDictionary<string, string> RequestHeaders { get; init; }

    public required int Status { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text; empty when there was none.</summary>
    public required string Body { get; init; }

    /// <summary>The names of all that the Delivery API answered; the description of the API is none of these.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json")
        .Select(f => Path.GetFileNameWithoutExtension(f))
        .Where(n => !n.EndsWith(".meta", StringComparison.Ordinal) && n != "swagger")
        .Order(StringComparer.Ordinal);

    public static Recording Read(string name)
    {
        var meta = Path.Combine(Folder, name + ".meta.json");
        var body = File.ReadAllText(Path.Combine(Folder, name + ".json")).Trim();
        return File.Exists(meta) ? FromJson(name, body, JsonNode.Parse(File.ReadAllText(meta))!.AsObject()) : FromText(name, body, File.ReadAllLines(Path.Combine(Folder, name + ".headers.txt")));
    }

    /// <summary>When the items or files in a recording were made and changed.</summary>
    public static Dictionary<Guid, (DateTimeOffset Created, DateTimeOffset Updated)> DatesIn(string name)
    {
        var body = JsonNode.Parse(Read(name).Body)!;
        var items = body["items"] is JsonArray listed ? listed.Select(i => i!) : [body];
        return items.ToDictionary(i => i["id"]!.GetValue<Guid>(), i => (i["createDate"]!.GetValue<DateTimeOffset>(), i["updateDate"]!.GetValue<DateTimeOffset>()));
    }

    private static Recording FromJson(string name, string body, JsonObject meta)
    {
        var request = meta["request"]!.AsObject();
        return new Recording
        {
            Name = name,
            Target = request["path"]!.GetValue<string>(),
            RequestHeaders = Texts(request["headers"]!.AsObject()),
            Status = meta["status"]!.GetValue<int>(),
            Headers = Texts(meta["headers"]!.AsObject()),
            Body = body,
        };
    }

    // The first line is the request, such as: GET /path?query -H Api-Key: value
    private static Recording FromText(string name, string body, string[] lines)
    {
        var request = lines[0].Split(" -H ", StringSplitOptions.TrimEntries);
        return new Recording
        {
            Name = name,
            Target = request[0].Split(' ')[1],
            RequestHeaders = request.Skip(1).Select(h => h.Split(": ", 2)).ToDictionary(h => h[0], h => h[1]),
            Status = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture),
            Headers = lines.Skip(2).Where(l => l.Contains(": ", StringComparison.Ordinal)).Select(l => l.Split(": ", 2)).ToDictionary(h => h[0], h => h[1]),
            Body = body,
        };
    }

    private static Dictionary<string, string> Texts(JsonObject values) => values.ToDictionary(v => v.Key, v => v.Value!.GetValue<string>());
}
