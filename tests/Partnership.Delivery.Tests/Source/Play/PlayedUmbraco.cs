using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;

namespace Partnership.Delivery.Tests.Source.Play;

/// <summary>
/// An Umbraco that is played: documents and files in memory, answered for as the recordings show. It is written from the recordings
/// alone and shares nothing with our own server. Its index follows its content only when it is told to.
/// </summary>
internal sealed class PlayedUmbraco
{
    public const string English = "en-US";
    private const string Root = "/umbraco/delivery/api/v2/";

    private readonly Lock turn = new();
    private readonly Dictionary<Guid, PlayedNode> nodes = [];
    private HashSet<Guid>? indexed;
    private int changes;

    /// <summary>Files by path.</summary>
    public Dictionary<string, (string Type, byte[] Body)> Files { get; } = [];

    /// <summary>Answers in the place of the usual one; null leaves it.</summary>
    public Func<string, PlayedAnswer?>? Instead { get; set; }

    /// <summary>Whether lists name protected documents, as a real one was seen to do.</summary>
    public bool ListsProtected { get; set; }

    /// <summary>The key that questions need; null for none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>What editors have saved and not published, by document.</summary>
    public Dictionary<Guid, PlayedVersion> Drafts { get; } = [];

    /// <summary>How often it was asked.</summary>
    public int Questions => questions;

    /// <summary>Which files were asked for.</summary>
    public ConcurrentDictionary<string, bool> AskedFiles { get; } = new();

    private int questions;

    public IReadOnlyCollection<PlayedNode> Nodes => nodes.Values;

    /// <summary>Changes something, at a later time than every change before.</summary>
    public T Change<T>(Func<DateTimeOffset, T> change)
    {
        lock (turn)
            return change(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero).AddSeconds(++changes));
    }

    /// <summary>Publishes a document, new or known, that is the same in all cultures.</summary>
    public PlayedNode Publish(string type, string name, PlayedNode? parent, JsonObject? values = null, Guid? id = null, string culture = "") => Change(now =>
    {
        var node = id is { } known && nodes.TryGetValue(known, out var old)
            ? old
            : new PlayedNode { Id = id ?? Guid.NewGuid(), Parent = parent, Type = type, Sort = nodes.Values.Count(n => n.Parent == parent), Created = now };
        nodes[node.Id] = node;
        node.Published[culture] = new PlayedVersion(name, Segment(name), now, values ?? []);
        return node;
    });

    /// <summary>Takes in a document as it is.</summary>
    public void Add(PlayedNode node)
    {
        lock (turn)
            nodes[node.Id] = node;
    }

    /// <summary>Publishes a known document with other values.</summary>
    public void Publish(PlayedNode node, JsonObject values, string? name = null, string culture = "") => Change(now =>
        node.Published[culture] = new PlayedVersion(name ?? node.Published[culture].Name, Segment(name ?? node.Published[culture].Name), now, values));

    public void Unpublish(PlayedNode node, string? culture = null) => Change(_ =>
    {
        if (culture is null)
            node.Published.Clear();
        else
            node.Published.Remove(culture);
        return 0;
    });

    public void Move(PlayedNode node, PlayedNode parent) => Change(_ => node.Parent = parent);

    public void Delete(PlayedNode node) => Change(_ => nodes.Remove(node.Id));

    /// <summary>From now on the index stays as it is until it catches up.</summary>
    public void HoldIndex() => Change(_ => indexed = [.. nodes.Keys]);

    public void CatchUpIndex() => Change(_ => indexed = null);

    public void PutFile(string path, string type, byte[] body)
    {
        lock (turn)
            Files[path] = (type, body);
    }

    public bool IsPublic(Guid id, string culture = English)
    {
        lock (turn)
            return nodes.TryGetValue(id, out var node) && node.IsVisible(culture) && !node.IsClosed;
    }

    /// <summary>Answers a question.</summary>
    public PlayedAnswer Answer(string path, string query, Func<string, string?> header)
    {
        Interlocked.Increment(ref questions);
        return Instead?.Invoke(path + query) is { } other ? other : Usual(path, query, header);
    }

    /// <summary>The answer to a question for everybody, whatever is set to come in its place.</summary>
    public PlayedAnswer Usual(string question)
    {
        var at = question.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? Usual(question, "", _ => null) : Usual(question[..at], question[at..], _ => null);
    }

    private PlayedAnswer Usual(string path, string query, Func<string, string?> header)
    {
        lock (turn)
        {
            if (!path.StartsWith(Root, StringComparison.Ordinal))
                return File(path, header("If-None-Match"));
            var isPreview = header("Preview") == "true";
            if ((ApiKey is not null || isPreview) && header("Api-Key") != ApiKey)
                return new PlayedAnswer(401);
            var culture = header("Accept-Language") ?? English;
            var parameters = HttpUtility.ParseQueryString(query);
            return path[Root.Length..] switch
            {
                "content" => List(parameters, culture),
                "content/items" => Items(parameters.GetValues("id") ?? [], culture),
                var item when item.StartsWith("content/item/", StringComparison.Ordinal) => Item(item["content/item/".Length..], culture, isPreview),
                _ => new PlayedAnswer(404),
            };
        }
    }

    private static string Segment(string name) => name.ToLowerInvariant().Replace(' ', '-');

    private PlayedAnswer File(string path, string? known)
    {
        AskedFiles[path] = true;
        if (!Files.TryGetValue(path, out var file))
            return new PlayedAnswer(404);
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Body))[..16]}\"";
        return known == tag ? new PlayedAnswer(304) : new PlayedAnswer(200, file.Type, file.Body) { Headers = { ["ETag"] = tag } };
    }

    private PlayedAnswer List(System.Collections.Specialized.NameValueCollection query, string culture)
    {
        var (skip, take) = (int.Parse(query["skip"] ?? "0", CultureInfo.InvariantCulture), int.Parse(query["take"] ?? "10", CultureInfo.InvariantCulture));
        var below = query["fetch"]?.Split(':') is ["descendants", var id] ? Guid.Parse(id) : (Guid?)null;
        var found = nodes.Values
            .Where(n => indexed?.Contains(n.Id) != false && n.IsVisible(culture) && (ListsProtected || !n.IsClosed))
            .Where(n => below is null || (n.Id != below && n.AndAbove.Any(a => a.Id == below)))
            .OrderBy(n => n.Level).ThenBy(n => n.Sort).ThenBy(n => n.Created)
            .ToList();
        var items = new JsonArray([.. found.Skip(skip).Take(take).Select(n => Write(n, culture, query["fields"] is null))]);
        return PlayedAnswer.Json(new JsonObject { ["total"] = found.Count, ["items"] = items }.ToJsonString());
    }

    private PlayedAnswer Items(string[] ids, string culture)
    {
        var found = ids.Select(i => nodes.GetValueOrDefault(Guid.Parse(i))).OfType<PlayedNode>().Where(n => n.IsVisible(culture)).ToList();
        return ids.Length == 0 ? new PlayedAnswer(404)
            : found.Any(n => n.IsClosed) ? new PlayedAnswer(401)
            : PlayedAnswer.Json(new JsonArray([.. found.Select(n => Write(n, culture, hasValues: true))]).ToJsonString());
    }

    private PlayedAnswer Item(string id, string culture, bool isPreview) =>
        isPreview && Guid.TryParse(id, out var drafted) && Drafts.TryGetValue(drafted, out var draft) ? PlayedAnswer.Json(Write(nodes[drafted], culture, hasValues: true, draft).ToJsonString()) :
        !Guid.TryParse(id, out var known) || !nodes.TryGetValue(known, out var node) || !node.IsVisible(culture) ? new PlayedAnswer(404)
        : node.IsClosed ? new PlayedAnswer(401)
        : PlayedAnswer.Json(Write(node, culture, hasValues: true).ToJsonString());

    private static JsonObject Write(PlayedNode node, string culture, bool hasValues, PlayedVersion? draft = null)
    {
        var version = draft ?? node.In(culture) ?? throw new InvalidOperationException("Only what is visible is written.");
        var cultures = node.IsInvariant ? [] : node.Published.Keys.Where(node.IsVisible);
        return new JsonObject
        {
            ["contentType"] = node.Type,
            ["name"] = version.Name,
            ["createDate"] = Time(node.Created),
            ["updateDate"] = Time(version.Updated),
            ["route"] = Route(node, culture),
            ["id"] = node.Id.ToString(),
            ["properties"] = hasValues ? version.Values.DeepClone() : new JsonObject(),
            ["cultures"] = new JsonObject(cultures.Select(c => KeyValuePair.Create<string, JsonNode?>(c, Route(node, c)))),
        };
    }

    private static JsonObject Route(PlayedNode node, string culture) => new()
    {
        ["path"] = node.In(culture) is null ? $"/preview-{node.Id}/" : node.Path(culture),
        ["queryString"] = null,
        ["startItem"] = new JsonObject { ["id"] = node.Top.Id.ToString(), ["path"] = "home" },
    };

    private static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
