using Partnership.Content.Items;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>A person, and the document in a culture that they act on as they saw it.</summary>
public record OnDocumentOptions
{
    /// <summary>Who acts.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public string Culture { get; init; } = Cultures.Default;

    /// <summary>The content hash that the person had before their eyes: they act on that and on nothing else.</summary>
    public string? SeenHash { get; init; }
}

/// <summary>What to send to be checked.</summary>
public sealed record SubmitDocumentOptions : OnDocumentOptions
{
    /// <summary>Through every gate, or as a small correction.</summary>
    public SubmissionKind Kind { get; init; } = SubmissionKind.Full;

    /// <summary>What the submitter says to the checkers; what is corrected and why, for a correction.</summary>
    /// <value>At most 1,000 characters; required for a correction.</value>
    public string? Reason { get; init; }
}

/// <summary>Which gate to sign.</summary>
public sealed record SignGateOptions : OnDocumentOptions
{
    /// <summary>The alias of the gate.</summary>
    public required string Gate { get; init; }

    /// <summary>The day that the statement is about, in London; null when the gate asks for none.</summary>
    public DateOnly? StatedOn { get; init; }

    /// <summary>What the signer writes beside the statement.</summary>
    /// <value>At most 1,000 characters.</value>
    public string? Note { get; init; }
}

/// <summary>What to send or take back, and why.</summary>
public sealed record ReturnSubmissionOptions : OnDocumentOptions
{
    /// <summary>Why.</summary>
    /// <value>At most 1,000 characters; required for sending back.</value>
    public string? Reason { get; init; }
}

/// <summary>Who deals with a submission, and by when.</summary>
public sealed record ClaimSubmissionOptions : OnDocumentOptions
{
    /// <summary>Whether the person takes it on themselves; false lets go of it.</summary>
    public required bool Claim { get; init; }

    /// <summary>How soon, or null to leave it as it is.</summary>
    public SubmissionPriority? Priority { get; init; }

    /// <summary>By which London day, or null for none.</summary>
    public DateOnly? DueOn { get; init; }
}
