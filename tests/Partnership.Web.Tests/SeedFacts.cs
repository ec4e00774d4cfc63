using System.Globalization;
using System.Text.Json;
using Partnership.Testing;
using YamlDotNet.Serialization;

namespace Partnership.Web.Tests;

/// <summary>The starting content as it stands in its files, read without any code of the site: what pages must agree with.</summary>
internal static class SeedFacts
{
    private static readonly string Root = Path.Combine(Repository.Root, "content-seed");
    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    /// <summary>The fictional reviews, the newest first.</summary>
    public static IReadOnlyList<SeedReview> Reviews { get; } =
    [
        .. Directory.EnumerateDirectories(Path.Combine(Root, "demonstration", "content", "case-reviews"))
            .Select(SeedReview.Read)
            .OrderByDescending(r => r.PublishedOn).ThenBy(r => r.Path, StringComparer.Ordinal),
    ];

    public static IReadOnlyDictionary<string, string> ReviewTypeLabels { get; } = Labels("caseReview", "reviewType");

    public static IReadOnlyDictionary<string, string> StatusLabels { get; } = Labels("action", "status");

    /// <summary>The front matter of a file below <c>content-seed</c>.</summary>
    public static Dictionary<string, object> FrontMatter(params string[] path) => ReadFrontMatter(Path.Combine([Root, .. path]));

    /// <summary>The front matter of every file in a folder of the content but its index, by its part of the address; examples too.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, object>> Folder(string name) =>
        new[] { Path.Combine(Root, "content", name), Path.Combine(Root, "demonstration", "content", name) }
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.md"))
            .Where(f => Path.GetFileName(f) != "index.md")
            .Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f).TrimStart("0123456789-".ToCharArray()), ReadFrontMatter);

    /// <summary>The name of a theme or kind of organisation by its address.</summary>
    public static string NameOf(string address) => (string)FrontMatter(["content", .. (address.Trim('/') + ".md").Split('/')])["name"];

    internal static Dictionary<string, object> ReadFrontMatter(string file)
    {
        var text = File.ReadAllText(file);
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        return Yaml.Deserialize<Dictionary<string, object>>(text[3..end]);
    }

    private static Dictionary<string, string> Labels(string type, string property)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, "schema", type + ".json")));
        return json.RootElement.GetProperty("properties").EnumerateArray()
            .Single(p => p.GetProperty("alias").GetString() == property)
            .GetProperty("choices").EnumerateArray()
            .ToDictionary(c => c.GetProperty("value").GetString() ?? "", c => c.GetProperty("label").GetString() ?? "");
    }
}

/// <summary>A fictional review as it stands in its files.</summary>
internal sealed record SeedReview(string Path, Dictionary<string, object> Facts, IReadOnlyList<SeedRecommendation> Recommendations, IReadOnlyList<SeedAction> Actions)
{
    public string Name => (string)Facts["name"];

    public string ReviewType => (string)Facts["reviewType"];

    public bool IsLearningOnly => ReviewType == "learning-only";

    public DateOnly PublishedOn => SeedAction.Day((string)Facts["publishedOn"]);

    public IReadOnlyList<string> Themes => Texts("themes");

    public IReadOnlyList<string> Agencies => Texts("agencies");

    public IReadOnlyList<string> Texts(string alias) => Facts.TryGetValue(alias, out var value) ? [.. ((List<object>)value).Cast<string>()] : [];

    public static SeedReview Read(string folder)
    {
        var facts = SeedFacts.ReadFrontMatter(System.IO.Path.Combine(folder, "index.md"));
        var recommendations = facts.TryGetValue("recommendations", out var list)
            ? ((List<object>)list).Cast<Dictionary<object, object>>().Select(SeedRecommendation.Read).ToList()
            : [];
        return new SeedReview(
            "/case-reviews/" + System.IO.Path.GetFileName(folder),
            facts,
            recommendations,
            [
                .. Directory.EnumerateFiles(folder, "*.md").Where(f => System.IO.Path.GetFileName(f) != "index.md")
                    .Order(StringComparer.Ordinal).Select(f => SeedAction.Read(SeedFacts.ReadFrontMatter(f))),
            ]);
    }
}

internal sealed record SeedRecommendation(string Number, string Text, string? Agency, IReadOnlyList<string> Themes)
{
    public static SeedRecommendation Read(Dictionary<object, object> facts) => new(
        (string)facts["number"],
        string.Join(' ', ((string)facts["text"]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        facts.TryGetValue("agency", out var agency) ? (string)agency : null,
        facts.TryGetValue("themes", out var themes) ? [.. ((List<object>)themes).Cast<string>()] : []);
}

internal sealed record SeedAction(string Name, string Recommendation, string Owner, string Status, DateOnly DueOn)
{
    public static SeedAction Read(Dictionary<string, object> facts) => new(
        (string)facts["name"], (string)facts["recommendation"], (string)facts["owner"], (string)facts["status"], Day((string)facts["dueOn"]));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The word that readers see on a day.</summary>
    public string Label(DateOnly today) => Status is "not-started" or "in-progress" && DueOn < today ? "Overdue" : SeedFacts.StatusLabels[Status];
}
