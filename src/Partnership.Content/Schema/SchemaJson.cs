using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Content.Schema;

/// <summary>How schema files are read: by generated code, which a start has ready at once.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = false,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(Names<EditorKind>), typeof(Names<DocumentKind>), typeof(Names<PropertyVisibility>)])]
[JsonSerializable(typeof(DocumentType))]
internal sealed partial class SchemaJson : JsonSerializerContext
{
    /// <summary>Takes an enumeration by its names and never by a number: a stray 0 must not mean "public".</summary>
    internal sealed class Names<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
        where T : struct, Enum;
}
