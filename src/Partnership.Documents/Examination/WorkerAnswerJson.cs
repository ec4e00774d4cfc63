using System.Text.Json;
using System.Text.Json.Serialization;
using Partnership.Documents.CleanCopies;
using Partnership.Documents.Images;
using Partnership.Documents.Inspection;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Examination;

/// <summary>How a worker's answer is written and read: by generated code.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = 8,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ReasonByName), typeof(KindByName), typeof(PdfReasonByName), typeof(PictureReasonByName), typeof(FormatByName)])]
[JsonSerializable(typeof(WorkerAnswer))]
[JsonSerializable(typeof(CleanAnswer))]
[JsonSerializable(typeof(InspectionAnswer))]
internal sealed partial class WorkerAnswerJson : JsonSerializerContext
{
    /// <summary>By its name: the order of reasons may change, their names may not.</summary>
    internal sealed class ReasonByName() : JsonStringEnumConverter<NotExaminedReason>(namingPolicy: null, allowIntegerValues: false);

    /// <summary>By its name, as other reasons are.</summary>
    internal sealed class PdfReasonByName() : JsonStringEnumConverter<UnreadablePdfReason>(namingPolicy: null, allowIntegerValues: false);

    /// <summary>By its name, as other reasons are.</summary>
    internal sealed class PictureReasonByName() : JsonStringEnumConverter<UnreadableImageReason>(namingPolicy: null, allowIntegerValues: false);

    /// <summary>By its name, as reasons are.</summary>
    internal sealed class FormatByName() : JsonStringEnumConverter<ImageFormat>(namingPolicy: null, allowIntegerValues: false);

    /// <summary>By its name, as reasons are.</summary>
    internal sealed class KindByName() : JsonStringEnumConverter<FileFindingKind>(namingPolicy: null, allowIntegerValues: false);
}
