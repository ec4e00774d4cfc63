using Partnership.Content.Routing;

namespace Partnership.Editorial.Documents;

/// <summary>What a document said in one culture at one time. A version never changes; an edit makes the next one.</summary>
internal sealed class DocumentVersion
{
    public const int CultureMaxLength = 35;
    public const int NameMaxLength = 200;
    public const int SegmentMaxLength = UrlSegment.MaxLength;
    public const int ContentHashMaxLength = Partnership.Publishing.Hashing.ContentHash.Length;
    public const int CreatedByMaxLength = 200;
    public const int ChangeNoteMaxLength = 500;

    public Guid Id { get; set; }

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    /// <summary>From 1, without gaps in a document and culture.</summary>
    public int Number { get; set; }

    public required string Name { get; set; }

    public required string Segment { get; set; }

    /// <summary>Every value, internal ones too, as canonical JSON.</summary>
    public required string Properties { get; set; }

    public required string ContentHash { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }

    public required string CreatedBy { get; set; }

    /// <summary>The person; null for what no person of the desk saved, such as the starting content.</summary>
    public Guid? CreatedById { get; set; }

    public string? ChangeNote { get; set; }
}
