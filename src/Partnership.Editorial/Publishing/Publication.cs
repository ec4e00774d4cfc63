namespace Partnership.Editorial.Publishing;

/// <summary>Which version of a document is public in a culture, and where.</summary>
internal sealed class Publication
{
    public const int PathMaxLength = Content.Routing.RoutePath.MaxLength;
    public const int WithdrawalExplanationMaxLength = 1000;

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    public Guid VersionId { get; set; }

    /// <summary>The whole address. Kept here, so that the database itself refuses two pages at one address.</summary>
    public required string Path { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime FirstPublishedAt { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>In UTC; null while it isn't marked as withdrawn.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawalExplanation { get; set; }
}
