using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Publishing.Clock;

/// <summary>The list of bank holidays as it stands in its file.</summary>
internal sealed record BankHolidayFile
{
    public required string Division { get; init; }

    public required string Source { get; init; }

    public string? Retrieved { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<BankHolidayYear> Years { get; init; }
}

/// <summary>A year of it. One that is computed follows the law as it stands: nobody has announced its days yet.</summary>
internal sealed record BankHolidayYear
{
    public required int Year { get; init; }

    public bool Computed { get; init; }

    public required IReadOnlyList<BankHolidayEntry> Days { get; init; }
}

/// <summary>A day of it.</summary>
internal sealed record BankHolidayEntry
{
    public required string Date { get; init; }

    public required string Title { get; init; }

    public bool Substitute { get; init; }
}

/// <summary>How the file is read: by its exact names and shapes, so that no slip is passed over.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(BankHolidayFile))]
internal sealed partial class BankHolidayJson : JsonSerializerContext;
