using System.Text.Json;
using System.Text.Json.Serialization;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.PageTexts;

/// <summary>How files of the store are written: by generated code.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(ReasonByName)])]
[JsonSerializable(typeof(StoredPageTexts))]
internal sealed partial class StoredPageTextsJson : JsonSerializerContext
{
    /// <summary>By its name: the order of reasons may change, their names may not.</summary>
    internal sealed class ReasonByName() : JsonStringEnumConverter<UnreadablePdfReason>(namingPolicy: null, allowIntegerValues: false);
}
