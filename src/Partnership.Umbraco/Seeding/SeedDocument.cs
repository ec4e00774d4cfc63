using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Umbraco.Seeding;

/// <summary>A document of the starting content, as the file <c>starting-content.json</c> has it.</summary>
internal sealed record SeedDocument
{
    public required Guid Id { get; init; }

    public required string Type { get; init; }

    /// <summary>The document above it, which comes earlier in the file; null at the top of the tree.</summary>
    public required Guid? Parent { get; init; }

    public required IReadOnlyList<SeedVersion> Versions { get; init; }

    /// <summary>Every document, each after the one above it, siblings in their order.</summary>
    public static IReadOnlyList<SeedDocument> ReadAll(byte[] utf8) => JsonSerializer.Deserialize(utf8, SeedJson.Default.SeedDocumentArray) ?? [];
}

/// <summary>What a document says in one culture.</summary>
internal sealed record SeedVersion
{
    public required string Culture { get; init; }

    public required string Name { get; init; }

    /// <summary>The values in the form in which the whole project stores them.</summary>
    public required JsonElement Properties { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SeedDocument[]))]
internal sealed partial class SeedJson : JsonSerializerContext;
