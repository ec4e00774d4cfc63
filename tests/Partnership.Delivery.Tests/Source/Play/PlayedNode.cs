using System.Text.Json.Nodes;

namespace Partnership.Delivery.Tests.Source.Play;

/// <summary>A document in the played Umbraco. What its editors save is in the drafts until it is published.</summary>
internal sealed class PlayedNode
{
    public required Guid Id { get; init; }

    public PlayedNode? Parent { get; set; }

    public required string Type { get; init; }

    public int Sort { get; set; }

    public DateTimeOffset Created { get; init; }

    public bool IsProtected { get; set; }

    /// <summary>By Umbraco's name of the culture; under an empty name when it is the same in all.</summary>
    public Dictionary<string, PlayedVersion> Published { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsInvariant => Published.ContainsKey("");

    public int Level => Parent is null ? 1 : Parent.Level + 1;

    public PlayedNode Top => Parent is null ? this : Parent.Top;

    public IEnumerable<PlayedNode> AndAbove => Parent is null ? [this] : [this, .. Parent.AndAbove];

    public PlayedVersion? In(string culture) => Published.GetValueOrDefault("") ?? Published.GetValueOrDefault(culture);

    /// <summary>Whether anybody may read it in a culture.</summary>
    public bool IsVisible(string culture) => AndAbove.All(n => n.In(culture) is not null);

    public bool IsClosed => AndAbove.Any(n => n.IsProtected);

    public string Path(string culture) => Parent is null ? "/" : $"{Parent.Path(culture)}{In(culture)?.Segment}/";
}

/// <summary>A document as published in one culture.</summary>
internal sealed record PlayedVersion(string Name, string Segment, DateTimeOffset Updated, JsonObject Values);
