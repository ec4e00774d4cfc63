using System.Text.Json.Serialization;

namespace Partnership.Documents.Examination;

/// <summary>What a worker writes: one line of JSON. Either the pages and the findings are there, or the reason and the message.</summary>
internal sealed record WorkerAnswer
{
    /// <summary>Site and worker are published together; another version means that one of them is left over.</summary>
    internal const int CurrentVersion = 1;

    public required int Version { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AnswerPage>? Pages { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FileFinding>? Findings { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BesideWords>? Beside { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AnswerFacts? Facts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NotExaminedReason? Reason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    internal static WorkerAnswer Of(Examination examination) => examination switch
    {
        ExaminedFile file => new()
        {
            Version = CurrentVersion,
            Pages = [.. file.Pages.Select(AnswerPage.Of)],
            Findings = file.Findings,
            Beside = file.Beside,
            Facts = file.Facts is { } facts ? AnswerFacts.Of(facts) : null,
        },
        NotExamined not => new() { Version = CurrentVersion, Reason = not.Reason, Message = not.Message },
        _ => throw new ArgumentException("There is no such examination.", nameof(examination)),
    };
}
