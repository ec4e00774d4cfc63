using System.Text.Json.Serialization;
using Partnership.Delivery.Source.Files;
using Partnership.Delivery.Source.Mapping;

namespace Partnership.Delivery.Source.State;

/// <summary>The state as it stands in its file.</summary>
internal sealed record StoredState
{
    /// <summary>The form of the file. Another one is not read.</summary>
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    public required long Sequence { get; init; }

    public required IReadOnlyList<StoredDocument> Documents { get; init; }

    public required IReadOnlyList<KnownFile> Files { get; init; }

    public required IReadOnlyDictionary<string, DateTimeOffset> Unused { get; init; }
}

/// <summary>A document, public or gone.</summary>
internal sealed record StoredDocument
{
    public required Guid Id { get; init; }

    public required string ContentType { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The change that made it as it is shown; null when it is not shown.</summary>
    public long? Sequence { get; init; }

    public Guid? ParentId { get; init; }

    public int SortOrder { get; init; }

    public required IReadOnlyList<StoredPath> FormerPaths { get; init; }

    public required IReadOnlyList<StoredVersion> Versions { get; init; }
}

/// <summary>An address that a document had before.</summary>
internal sealed record StoredPath(string Culture, string Path, DateTimeOffset LeftAt);

/// <summary>A document in one culture.</summary>
internal sealed record StoredVersion
{
    public required string Culture { get; init; }

    public required string Name { get; init; }

    public required string RemotePath { get; init; }

    public required Guid StartItemId { get; init; }

    public required string StartItemPath { get; init; }

    public required DateTimeOffset UpdateDate { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public string? WithdrawalExplanation { get; init; }

    /// <summary>Its values, as the canonical JSON of this site.</summary>
    public required string Properties { get; init; }

    public required IReadOnlyList<FileUse> Files { get; init; }

    /// <summary>Its part of the address; null when it is not shown.</summary>
    public string? Segment { get; init; }

    public DateTimeOffset? FirstPublished { get; init; }

    /// <summary>Its address; null when it can't be reached.</summary>
    public string? Path { get; init; }
}

/// <summary>Reads and writes the state without reflection.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(StoredState))]
internal sealed partial class StoredStateJson : JsonSerializerContext;
