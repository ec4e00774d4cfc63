namespace Partnership.Editorial.Drafting;

/// <summary>
/// What one person has in a form and has not saved yet, and that they have it open at all. One row a person and document, so
/// that saving it again and again leaves nothing behind in the history.
/// </summary>
internal sealed class WorkingCopy
{
    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    public Guid UserId { get; set; }

    public required string UserName { get; set; }

    /// <summary>The version that the form began with; null for a document without one.</summary>
    public Guid? BaseVersionId { get; set; }

    /// <summary>The fields of the form as JSON; null while nothing was changed.</summary>
    public string? Form { get; set; }

    /// <summary>When the form was last kept, in UTC; null while it never was.</summary>
    public DateTime? SavedAt { get; set; }

    /// <summary>When the person last had the page open, in UTC.</summary>
    public DateTime SeenAt { get; set; }
}
