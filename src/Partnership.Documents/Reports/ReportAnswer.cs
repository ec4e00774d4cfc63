using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Documents.Reports;

/// <summary>What a worker writes when it made a report, or couldn't: one line of JSON.</summary>
internal sealed record ReportAnswer
{
    /// <summary>Site and worker are published together; another version means that one of them is left over.</summary>
    internal const int CurrentVersion = 1;

    /// <summary>The longest report that we know takes 600,000.</summary>
    internal const long MostBytes = 16_777_216;

    private const int LongestMessage = 1_000;

    public required int Version { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReadableReport? Report { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    internal static ReportAnswer Of(ReportMaking making) => making switch
    {
        MadeReport made => new() { Version = CurrentVersion, Report = made.Report },
        NoReport none => new() { Version = CurrentVersion, Message = none.Message },
        _ => throw new ArgumentException("There is no such outcome.", nameof(making)),
    };

    /// <summary>What a worker wrote, which may be anything; null when it is no answer.</summary>
    internal static ReportMaking? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ReadableReportJson.Default.ReportAnswer) switch
            {
                { Version: CurrentVersion, Report: { } report, Message: null } => new MadeReport(report),
                { Version: CurrentVersion, Report: null, Message: { Length: > 0 and <= LongestMessage } message } => new NoReport(message),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            // The second says that a block is of no kind that we know.
            return null;
        }
    }
}
