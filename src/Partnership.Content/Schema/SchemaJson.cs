using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Content.Schema;

/// <summary>How schema files are read.</summary>
/// <remarks>By reflection on purpose: generated code would set every property that a file leaves out to null, lists included.</remarks>
internal static class SchemaJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = false,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };
}
