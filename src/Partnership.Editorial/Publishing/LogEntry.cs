using Partnership.Publishing.Log;

namespace Partnership.Editorial.Publishing;

/// <summary>One line of the publication log. Only ever added; ids and hashes, never content.</summary>
internal sealed class LogEntry
{
    public long Sequence { get; set; }

    public Guid DocumentId { get; set; }

    public required string Culture { get; set; }

    public PublicationEvent Event { get; set; }

    /// <summary>The hash of the version that became public; null for other events.</summary>
    public string? ContentHash { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime OccurredAt { get; set; }
}

/// <summary>
/// The number of the last log entry, in a row of its own. Whoever writes to the log holds this row until they commit, so
/// numbers become visible in their order and without gaps on every database.
/// </summary>
internal sealed class LogHead
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public long Sequence { get; set; }
}
