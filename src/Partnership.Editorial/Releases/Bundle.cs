namespace Partnership.Editorial.Releases;

/// <summary>Documents that become public together, in one transaction.</summary>
internal sealed class Bundle
{
    public const int NameMaxLength = 120;

    public Guid Id { get; set; }

    public required string Name { get; set; }

    public Guid CreatedById { get; set; }

    public required string CreatedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>In UTC; null while it is still being put together.</summary>
    public DateTime? ReleasedAt { get; set; }
}

/// <summary>A document in a bundle.</summary>
internal sealed class BundleItem
{
    public Guid BundleId { get; set; }

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }
}
