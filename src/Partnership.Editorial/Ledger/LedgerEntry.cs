using System.Text.Json.Serialization;

namespace Partnership.Editorial.Ledger;

/// <summary>What was taken away. The names are stored: never change one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TakenAway>))]
public enum TakenAway
{
    /// <summary>A page was marked as withdrawn.</summary>
    MarkedWithdrawn,

    /// <summary>A page was removed from the public in one language.</summary>
    Removed,

    /// <summary>The store forgot a document.</summary>
    Erased,

    /// <summary>The store forgot a file.</summary>
    FileDeleted,
}

/// <summary>A line of the ledger: ids and hashes, never what a document said.</summary>
public sealed record LedgerEntry
{
    /// <summary>What happened.</summary>
    public required TakenAway What { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The number in the publication log; in the audit trail for a file.</summary>
    public required long Number { get; init; }

    /// <summary>The document, or the file.</summary>
    public required Guid Id { get; init; }

    /// <summary>The language of a page that was marked or removed; null for others.</summary>
    public string? Culture { get; init; }

    /// <summary>The hash of a file that was deleted; null for others.</summary>
    public string? Sha256 { get; init; }
}
