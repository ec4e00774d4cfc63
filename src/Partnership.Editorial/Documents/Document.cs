namespace Partnership.Editorial.Documents;

/// <summary>A place in the tree. What stands there is in its versions; what is public, in its publications.</summary>
internal sealed class Document
{
    public const int ContentTypeMaxLength = 64;

    public Guid Id { get; set; }

    public Guid? ParentId { get; set; }

    public int SortOrder { get; set; }

    public required string ContentType { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Since when it is in the bin, with everything below it, in UTC; null while it is in the tree.</summary>
    public DateTime? BinnedAt { get; set; }

    /// <summary>Who put it into the bin.</summary>
    public string? BinnedBy { get; set; }
}
