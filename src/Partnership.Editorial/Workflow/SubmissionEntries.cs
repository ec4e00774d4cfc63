using System.Collections.Immutable;
using Partnership.Editorial.Releases;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>A submission, with what was signed.</summary>
public sealed record SubmissionEntry
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>Through every gate, or as a small correction.</summary>
    public required SubmissionKind Kind { get; init; }

    /// <summary>What the submitter says, or null.</summary>
    public required string? Reason { get; init; }

    /// <summary>The submitter's name.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>The submitter.</summary>
    public required Guid SubmittedById { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    /// <summary>How it ended, or that it is open.</summary>
    public required SubmissionEnd End { get; init; }

    /// <summary>In UTC, or null.</summary>
    public required DateTime? EndedAt { get; init; }

    /// <summary>Who ended it, or null.</summary>
    public required string? EndedBy { get; init; }

    /// <summary>Why it was sent back, or null.</summary>
    public required string? EndReason { get; init; }

    /// <summary>Who deals with it, or null.</summary>
    public required string? ClaimedBy { get; init; }

    /// <summary>Who deals with it, or null.</summary>
    public required Guid? ClaimedById { get; init; }

    /// <summary>How soon.</summary>
    public required SubmissionPriority Priority { get; init; }

    /// <summary>By which London day, or null.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Everything that was signed, in the order of time, void or not.</summary>
    public required ImmutableArray<SignOffEntry> SignOffs { get; init; }
}

/// <summary>A signed statement.</summary>
/// <param name="Gate">The alias of the gate.</param>
/// <param name="SignedBy">The signer's name.</param>
/// <param name="SignedAt">In UTC.</param>
/// <param name="Statement">The text as it was when it was signed.</param>
/// <param name="StatedOn">The day that it is about, or null.</param>
/// <param name="Note">What the signer wrote beside it, or null.</param>
/// <param name="VoidedAt">In UTC; null while it counts.</param>
/// <param name="VoidedBecause">Why it doesn't count any more, as a code, or null.</param>
public sealed record SignOffEntry(
    string Gate, string SignedBy, DateTime SignedAt, string Statement, DateOnly? StatedOn, string? Note, DateTime? VoidedAt, string? VoidedBecause);

/// <summary>A release that waits for its time.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What is going to happen.</param>
/// <param name="DueAt">In UTC.</param>
/// <param name="CreatedBy">Who set the time.</param>
public sealed record ReleaseEntry(Guid Id, ReleaseKind Kind, DateTime DueAt, string CreatedBy);

/// <summary>An emergency publication that waits for approval.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="PublishedById">Who published it.</param>
/// <param name="PublishedAt">In UTC.</param>
/// <param name="Reason">Why it could not wait.</param>
public sealed record EmergencyEntry(Guid Id, string PublishedBy, Guid PublishedById, DateTime PublishedAt, string Reason);

/// <summary>A remark of an editor.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Property">The alias of the property that it is about, or null.</param>
/// <param name="Text">The remark.</param>
/// <param name="WrittenBy">Whose it is.</param>
/// <param name="WrittenAt">In UTC.</param>
/// <param name="ResolvedAt">In UTC; null while it is open.</param>
/// <param name="ResolvedBy">Who resolved it, or null.</param>
public sealed record CommentEntry(Guid Id, string? Property, string Text, string WrittenBy, DateTime WrittenAt, DateTime? ResolvedAt, string? ResolvedBy);
