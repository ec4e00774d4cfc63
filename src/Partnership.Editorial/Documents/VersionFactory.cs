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

    public Guid? CreatedById { get; init; }

    public string? ChangeNote { get; init; }
}

/// <summary>Makes version rows. The one place that takes the hash of what a version says.</summary>
internal static class VersionFactory
{
    public static DocumentVersion Create(NewVersion version, IReadOnlyDictionary<Guid, string> fileHashes, DateTime now)
    {
        var row = new DocumentVersion
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            DocumentId = version.DocumentId,
            Culture = version.Culture,
            Number = version.Number,
            Name = version.Name,
            Segment = version.Segment.Value,
            Properties = PropertyJson.Write(version.Properties),
            ContentHash = "",
            CreatedAt = now,
            CreatedBy = version.CreatedBy,
            CreatedById = version.CreatedById,
            ChangeNote = version.ChangeNote,
        };
        row.ContentHash = HashOf(version.ContentType, row, version.Properties, fileHashes).Hex;
        return row;
    }

    /// <summary>The hash of what a stored version says.</summary>
    public static ContentHash HashOf(
        string contentType, DocumentVersion version, PropertyBag properties, IReadOnlyDictionary<Guid, string> fileHashes) => ContentHash.Of(new HashedVersion
        {
            ContentType = contentType,
            Culture = version.Culture,
            Name = version.Name,
            Segment = version.Segment,
            Properties = properties,
            Files = properties.AllFiles().Distinct().ToDictionary(id => id, id => fileHashes[id]),
        });
}
