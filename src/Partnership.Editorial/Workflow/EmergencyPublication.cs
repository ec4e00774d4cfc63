namespace Partnership.Editorial.Workflow;

/// <summary>A publication before its gates were signed, until somebody else has approved it.</summary>
internal sealed class EmergencyPublication
{
    public const int ReasonMaxLength = 1000;

    public Guid Id { get; set; }

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    public Guid VersionId { get; set; }

    public required string ContentHash { get; set; }

    public required string Reason { get; set; }

    public Guid PublishedById { get; set; }

    public required string PublishedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime PublishedAt { get; set; }

    public Guid? ApprovedById { get; set; }

    public string? ApprovedBy { get; set; }

    /// <summary>In UTC; null while it waits for approval.</summary>
    public DateTime? ApprovedAt { get; set; }
}
