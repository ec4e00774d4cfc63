using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Search.Evaluation.Collections;

/// <summary>A collection of documents in a file, as a site with one page a document.</summary>
internal static class FileCollection
{
    /// <summary>Reads <c>docs.jsonl</c>: a line a document, with the members id, title and text.</summary>
    public static EvaluatedSite Read(string file, ContentSchema schema, string folder)
    {
        var home = Document(Guid.NewGuid(), null, 0, ContentTypes.Home, "Home", PropertyBag.Empty);
        var names = new Dictionary<Guid, string>();
        var documents = new List<PublicDocument> { home };
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var name = json.RootElement.GetProperty("id").ToString();
            var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
            names[id] = name;
            documents.Add(Document(id, home.Id, documents.Count, ContentTypes.Page, TitleOf(json.RootElement, name), Body(json.RootElement)));
        }

        var set = PublishedSet.Empty.Apply(new PublicationChange(1, [.. documents]));
        return new EvaluatedSite(Snapshot.Build(schema, set), EvaluatedSite.TextsIn(folder, sha => sha), item => names.GetValueOrDefault(item.Id, "(home)"));
    }

    private static string TitleOf(JsonElement document, string name) =>
        document.TryGetProperty("title", out var title) && title.GetString() is { Length: > 0 } text ? text : name;

    private static PropertyBag Body(JsonElement document) => new(
        document.GetProperty("text").GetString() is { Length: > 0 } text
            ? [KeyValuePair.Create<string, PropertyValue>("body", new RichTextValue($"<p>{WebUtility.HtmlEncode(text)}</p>"))]
            : []);

    private static PublicDocument Document(Guid id, Guid? parent, int place, string type, string name, PropertyBag values) => new()
    {
        Id = id,
        ParentId = parent,
        SortOrder = place,
        ContentType = type,
        Versions =
        [
            new PublicVersion
            {
                Culture = Cultures.Default,
                Name = name,
                Segment = UrlSegment.FromName($"d-{place}"),
                FirstPublished = DateTimeOffset.UnixEpoch,
                UpdateDate = DateTimeOffset.UnixEpoch,
                Properties = values,
            },
        ],
    };
}
