using System.Text.Json;

namespace Partnership.Delivery.Tests.Source;

/// <summary>An answer of a real Umbraco, with the question that it answers.</summary>
internal sealed record Recording(string Name, int Status, string ContentType, string Path, IReadOnlyDictionary<string, string> Headers, string? Location, byte[] Body)
{
    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "Recordings");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(f => System.IO.Path.GetFileName(f))
        .Where(f => !f.EndsWith(".meta.json", StringComparison.Ordinal)).Select(f => f[..^".json".Length]).Order(StringComparer.Ordinal);

    public static Recording Read(string name)
    {
        var body = File.ReadAllBytes(System.IO.Path.Combine(Folder, name + ".json"));
        // A recorder wrote a line break for a body that was empty.
        body = string.IsNullOrWhiteSpace(System.Text.Encoding.UTF8.GetString(body)) ? [] : body;
        var meta = System.IO.Path.Combine(Folder, name + ".meta.json");
        return File.Exists(meta) ? OfMeta(name, body, File.ReadAllText(meta)) : OfHeaders(name, body, File.ReadAllLines(System.IO.Path.Combine(Folder, name + ".headers.txt")));
    }

    private static Recording OfMeta(string name, byte[] body, string meta)
    {
        using var json = JsonDocument.Parse(meta);
        var request = json.RootElement.GetProperty("request");
        var headers = json.RootElement.GetProperty("headers").EnumerateObject().ToDictionary(h => h.Name, h => h.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase);
        return new Recording(
            name,
            json.RootElement.GetProperty("status").GetInt32(),
            headers.GetValueOrDefault("Content-Type", ""),
            request.GetProperty("path").GetString() ?? "",
            request.GetProperty("headers").EnumerateObject().ToDictionary(h => h.Name, h => h.Value.GetString() ?? ""),
            headers.GetValueOrDefault("Location"),
            body);
    }

    private static Recording OfHeaders(string name, byte[] body, string[] lines)
    {
        var status = lines.First(l => l.StartsWith("HTTP/", StringComparison.Ordinal)).Split(' ')[1];
        var type = lines.FirstOrDefault(l => l.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))?.Split(':', 2)[1].Trim() ?? "";
        return new Recording(name, int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), type, lines[0], new Dictionary<string, string>(), null, body);
    }
}
