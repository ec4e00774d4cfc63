namespace Partnership.Editorial.Workflow;

/// <summary>A remark on a document or one of its fields, for other editors. Never public.</summary>
internal sealed class Comment
{
    public const int TextMaxLength = 2000;
    public const int PropertyMaxLength = 200;

    public Guid Id { get; set; }

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    /// <summary>The field that it is about, as <see cref="CommentPlace.Path"/> names it; null for the document as a whole.</summary>
    public string? Property { get; set; }

    public required string Text { get; set; }

    public Guid WrittenById { get; set; }

    public required string WrittenBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime WrittenAt { get; set; }

    /// <summary>In UTC; null while it is open.</summary>
    public DateTime? ResolvedAt { get; set; }

    public string? ResolvedBy { get; set; }
}
