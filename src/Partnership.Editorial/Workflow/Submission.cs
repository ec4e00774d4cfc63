using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>How a submission ended. The numbers are stored: never change one.</summary>
public enum SubmissionEnd
{
    /// <summary>It goes on.</summary>
    Open = 0,

    /// <summary>It became public.</summary>
    Published = 1,

    /// <summary>A checker sent it back.</summary>
    Returned = 2,

    /// <summary>Its submitter took it back.</summary>
    Recalled = 3,

    /// <summary>Somebody changed the document.</summary>
    Edited = 4,

    /// <summary>The document went into the bin or was taken down.</summary>
    Stopped = 5,
}

/// <summary>How soon something should be dealt with. The numbers are stored: never change one.</summary>
public enum SubmissionPriority
{
    /// <summary>When its turn comes.</summary>
    Normal = 0,

    /// <summary>Before the others.</summary>
    High = 1,

    /// <summary>Today.</summary>
    Urgent = 2,
}

/// <summary>A version that asks to become public, from being sent until it is published, sent back, or changed.</summary>
internal sealed class Submission
{
    public const int WorkflowMaxLength = 64;
    public const int ReasonMaxLength = 1000;

    public Guid Id { get; set; }

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    public Guid VersionId { get; set; }

    public required string ContentHash { get; set; }

    public required string Workflow { get; set; }

    public SubmissionKind Kind { get; set; }

    /// <summary>Why, for a correction; what the submitter says to the checkers, otherwise.</summary>
    public string? Reason { get; set; }

    public Guid SubmittedById { get; set; }

    public required string SubmittedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime SubmittedAt { get; set; }

    public SubmissionEnd End { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime? EndedAt { get; set; }

    public Guid? EndedById { get; set; }

    public string? EndedBy { get; set; }

    public string? EndReason { get; set; }

    public Guid? ClaimedById { get; set; }

    public string? ClaimedBy { get; set; }

    public SubmissionPriority Priority { get; set; }

    public DateOnly? DueOn { get; set; }
}
