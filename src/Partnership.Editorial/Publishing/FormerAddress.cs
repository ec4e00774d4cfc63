namespace Partnership.Editorial.Publishing;

/// <summary>An address that a document had before: it redirects while the document is public, and says "gone" after.</summary>
internal sealed class FormerAddress
{
    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    public required string Path { get; set; }

    /// <summary>When the document left it, in UTC.</summary>
    public DateTime LeftAt { get; set; }
}

/// <summary>The hash of an address of an erased document. There is no document any more, so nothing refers to it.</summary>
internal sealed class ErasedAddress
{
    public const int HashMaxLength = 64;

    public Guid DocumentId { get; set; }

    public required string PathHash { get; set; }
}
