using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Publishing.Hashing;

namespace Partnership.Editorial.Documents;

/// <summary>What a new version says.</summary>
internal sealed record NewVersion
{
    public required Guid DocumentId { get; init; }

    public required string ContentType { get; init; }

    public required string Culture { get; init; }

    public required int Number { get; init; }

    public required string Name { get; init; }

    public required UrlSegment Segment { get; init; }

    public required PropertyBag Properties { get; init; }

    public required string CreatedBy { get; init; }

    public string? ChangeNote { get; init; }
}

/// <summary>Makes version rows. The one place that takes the hash of what a version says.</summary>
internal static class VersionFactory
{
    public static DocumentVersion Create(NewVersion version, IReadOnlyDictionary<Guid, string> fileHashes, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now)),
        DocumentId = version.DocumentId,
        Culture = version.Culture,
        Number = version.Number,
        Name = version.Name,
        Segment = version.Segment.Value,
        Properties = PropertyJson.Write(version.Properties),
        ContentHash = HashOf(version, fileHashes).Hex,
        CreatedAt = now,
        CreatedBy = version.CreatedBy,
        ChangeNote = version.ChangeNote,
    };

    private static ContentHash HashOf(NewVersion version, IReadOnlyDictionary<Guid, string> fileHashes) => ContentHash.Of(new HashedVersion
    {
        ContentType = version.ContentType,
        Culture = version.Culture,
        Name = version.Name,
        Segment = version.Segment.Value,
        Properties = version.Properties,
        Files = version.Properties.AllFiles().Distinct().ToDictionary(id => id, id => fileHashes[id]),
    });
}
