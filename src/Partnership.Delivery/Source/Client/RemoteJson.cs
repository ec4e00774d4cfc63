using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Partnership.Delivery.Source.Client;

/// <summary>
/// Reads Umbraco's answers member by member: unknown members are passed over, and a member of another type than expected is a problem
/// of its document, not of the whole answer.
/// </summary>
internal static class RemoteJson
{
    /// <summary>A list, or null when it is none.</summary>
    public static RemoteList? List(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty("total", out var total) && total.ValueKind == JsonValueKind.Number && total.TryGetInt64(out var number) && number >= 0
        && json.TryGetProperty("items", out var items) && Items(items) is { } page
            ? new RemoteList(number, page)
            : null;

    /// <summary>An array of documents, or null when it is none.</summary>
    public static RemoteItems? Items(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        var found = new List<RemoteItem>(json.GetArrayLength());
        var broken = new List<BrokenItem>();
        foreach (var element in json.EnumerateArray())
        {
            if (Item(element, out var problem) is { } item)
                found.Add(item);
            else
                broken.Add(problem);
        }

        return new RemoteItems(found, broken);
    }

    /// <summary>A document, or null when it is none.</summary>
    public static RemoteItem? Item(JsonElement json, out BrokenItem problem)
    {
        var reader = new MemberReader(json);
        var item = new RemoteItem
        {
            Id = reader.Guid("id"),
            ContentType = reader.Text("contentType"),
            Name = reader.Text("name"),
            CreateDate = reader.Moment("createDate"),
            UpdateDate = reader.Moment("updateDate"),
            Route = Route(reader.Object("route"), "route", reader),
            Cultures = Cultures(reader),
            Properties = reader.Object("properties").Clone(),
        };
        problem = new BrokenItem(item.Id == Guid.Empty ? null : item.Id, reader.Problem ?? "");
        return reader.Problem is null ? item : null;
    }

    /// <summary>A file, or null when it is none.</summary>
    public static RemoteMedia? Media(JsonElement json)
    {
        var reader = new MemberReader(json);
        var media = new RemoteMedia(reader.Guid("id"), reader.Text("name"), reader.Text("url"), reader.OptionalText("extension"), reader.OptionalNumber("bytes"));
        return reader.Problem is null ? media : null;
    }

    private static RemoteRoute Route(JsonElement json, string where, MemberReader outer)
    {
        var reader = new MemberReader(json);
        var start = new MemberReader(reader.Object("startItem"));
        var route = new RemoteRoute(reader.Text("path"), start.Guid("id"), start.Text("path"));
        outer.Blame(where, reader.Problem ?? start.Problem);
        return route;
    }

    private static FrozenDictionary<string, RemoteRoute> Cultures(MemberReader reader)
    {
        var json = reader.Object("cultures");
        if (json.ValueKind != JsonValueKind.Object)
            return FrozenDictionary<string, RemoteRoute>.Empty;
        var routes = new Dictionary<string, RemoteRoute>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in json.EnumerateObject())
            routes[member.Name] = Route(member.Value, "cultures", reader);
        return routes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the members of one object and remembers the first that is wrong.</summary>
    private sealed class MemberReader(JsonElement json)
    {
        public string? Problem { get; private set; } = json.ValueKind == JsonValueKind.Object ? null : $"an object was expected, not {json.ValueKind}";

        public void Blame(string member, string? problem) => Problem ??= problem is null ? null : $"'{member}': {problem}";

        public string Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value && AsText(value) is { } text ? text : Wrong(name, "text", "");

        public string? OptionalText(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? AsText(value) : null;

        public long? OptionalNumber(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

        public Guid Guid(string name) =>
            Find(name) is { ValueKind: JsonValueKind.String } value && System.Guid.TryParseExact(AsText(value), "D", out var id) && id != System.Guid.Empty ? id : Wrong(name, "an id", System.Guid.Empty);

        public JsonElement Object(string name) => Find(name) is { ValueKind: JsonValueKind.Object } value ? value : Wrong<JsonElement>(name, "an object", default);

        // Older versions write no zone; their times are in UTC too.
        public DateTimeOffset Moment(string name) =>
            Find(name) is { ValueKind: JsonValueKind.String } value && AsText(value) is { } text
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
                ? moment
                : Wrong<DateTimeOffset>(name, "a date", default);

        private JsonElement? Find(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

        private T Wrong<T>(string name, string expected, T instead)
        {
            Problem ??= $"'{name}' is not {expected}";
            return instead;
        }

        private static string? AsText(JsonElement value)
        {
            try
            {
                return value.GetString();
            }
            catch (InvalidOperationException)
            {
                return null; // half a character, which no text can hold
            }
        }
    }
}
