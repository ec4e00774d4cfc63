namespace Partnership.Editorial.Releases;

/// <summary>What happens at a time. The numbers are stored: never change one.</summary>
public enum ReleaseKind
{
    /// <summary>A signed version becomes public.</summary>
    Publish = 1,

    /// <summary>A page is removed from the public.</summary>
    Unpublish = 2,

    /// <summary>A bundle becomes public, all of it or nothing.</summary>
    Bundle = 3,
}

/// <summary>How a release stands. The numbers are stored: never change one.</summary>
public enum ReleaseState
{
    /// <summary>Its time has not come, or it is about to be done.</summary>
    Waiting = 0,

    /// <summary>It is done.</summary>
    Done = 1,

    /// <summary>It was refused when its time came.</summary>
    Failed = 2,

    /// <summary>Somebody took it back.</summary>
    Cancelled = 3,
}

/// <summary>Something that is going to be published or removed at a time.</summary>
internal sealed class ScheduledRelease
{
    public const int FailureMaxLength = 2000;
    public const int ReasonMaxLength = 1000;

    public Guid Id { get; set; }

    public ReleaseKind Kind { get; set; }

    /// <summary>Null for a bundle.</summary>
    public Guid? DocumentId { get; set; }

    public string? Culture { get; set; }

    /// <summary>The submission that is going to be published; null for others.</summary>
    public Guid? SubmissionId { get; set; }

    public Guid? BundleId { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime DueAt { get; set; }

    public Guid CreatedById { get; set; }

    public required string CreatedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Why, for a removal before the day until which it should stay public.</summary>
    public string? Reason { get; set; }

    public ReleaseState State { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime? FinishedAt { get; set; }

    public string? Failure { get; set; }
}
