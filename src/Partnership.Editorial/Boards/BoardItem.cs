using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Boards;

/// <summary>A document in a culture, as lists of the desk show it.</summary>
public sealed record BoardItem
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public required string Culture { get; init; }

    /// <summary>The name that its newest version gives it.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its type.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required SubmissionState State { get; init; }

    /// <summary>Whether its newest version is the one that is public.</summary>
    public required bool IsPublicAsItIs { get; init; }

    /// <summary>When the newest version was saved, in UTC.</summary>
    public required DateTime SavedAt { get; init; }

    /// <summary>Who submitted it, or null while it is a draft.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>When it was submitted, in UTC, or null.</summary>
    public DateTime? SubmittedAt { get; init; }

    /// <summary>Who deals with it, or null.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Whether the person who reads deals with it.</summary>
    public bool IsMine { get; init; }

    /// <summary>How soon it should be dealt with.</summary>
    public SubmissionPriority Priority { get; init; }

    /// <summary>The London day by which it should be dealt with, or null.</summary>
    public DateOnly? DueOn { get; init; }

    internal static BoardItem Of(OnItsWay way, Guid reader) => new()
    {
        DocumentId = way.Version.DocumentId,
        Culture = way.Version.Culture,
        Name = way.Version.Name,
        Kind = way.Type.Name,
        State = way.State,
        IsPublicAsItIs = way.PublishedVersionId == way.Version.Id,
        SavedAt = way.Version.CreatedAt,
        SubmittedBy = way.Submission?.SubmittedBy,
        SubmittedAt = way.Submission?.SubmittedAt,
        ClaimedBy = way.Submission?.ClaimedBy,
        IsMine = way.Submission?.ClaimedById == reader,
        Priority = way.Submission?.Priority ?? SubmissionPriority.Normal,
        DueOn = way.Submission?.DueOn,
    };
}
