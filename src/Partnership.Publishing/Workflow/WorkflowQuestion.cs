using Partnership.Publishing.Clock;

namespace Partnership.Publishing.Workflow;

/// <summary>What a person wants to do, and everything that the answer depends on.</summary>
public sealed record WorkflowQuestion
{
    /// <summary>What.</summary>
    public required WorkflowAction Action { get; init; }

    /// <summary>Who.</summary>
    public required DeskActor By { get; init; }

    /// <summary>The day it is in London.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The gate that the person means to sign, or null.</summary>
    public string? Gate { get; init; }

    /// <summary>The content hash that the person had before their eyes, or null when the action is not about the content.</summary>
    public string? SeenHash { get; init; }

    /// <summary>The day that a statement is about, or null.</summary>
    public DateOnly? StatedOn { get; init; }

    /// <summary>What the signer wrote beside the statement, or the reason of a return or a correction.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a submission goes through every gate or is a small correction.</summary>
    public SubmissionKind Kind { get; init; } = SubmissionKind.Full;

    /// <summary>The London day of the release: today, or that of the time that is set.</summary>
    public DateOnly? ReleaseOn { get; init; }

    /// <summary>The first day on which it may be public after a notice that began on a day.</summary>
    /// <remarks>Null when no notice is counted. Where the bank holidays are not known, the answer is a refusal with its reason.</remarks>
    public Func<DateOnly, WorkingDayAnswer<DateOnly>>? FirstDayAfterNotice { get; init; }
}
