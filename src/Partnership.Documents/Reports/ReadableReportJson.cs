using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Documents.Reports;

/// <summary>How a report travels as JSON: by generated code.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    MaxDepth = 128)]
[JsonSerializable(typeof(ReadableReport))]
[JsonSerializable(typeof(ReportAnswer))]
internal sealed partial class ReadableReportJson : JsonSerializerContext;
