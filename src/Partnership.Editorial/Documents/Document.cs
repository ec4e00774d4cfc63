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
}
