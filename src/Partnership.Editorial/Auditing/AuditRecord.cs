using System.Collections.Immutable;

namespace Partnership.Editorial.Auditing;

/// <summary>Which lines of the audit trail to read.</summary>
public sealed record AuditFilter
{
    /// <summary>Only what a person did, or null for everyone.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Only one of <see cref="AuditAction"/>, or null for all.</summary>
    public string? Action { get; init; }

    /// <summary>Only what is about a document, or null for all.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>Only from a moment on, in UTC, or null.</summary>
    public DateTime? From { get; init; }

    /// <summary>Only before a moment, in UTC, or null.</summary>
    public DateTime? Until { get; init; }
}

/// <summary>A line of the audit trail, with the names that things have now.</summary>
public sealed record AuditRecord
{
    /// <summary>Its number, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary>The person, or null for the site itself or somebody unknown.</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>The name that the person had.</summary>
    public required string Actor { get; init; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>The document that it is about, or null.</summary>
    public required Guid? DocumentId { get; init; }

    /// <summary>The name that the document has now; null when it is about none, or about one that is gone.</summary>
    public required string? DocumentName { get; init; }

    /// <summary>Whether it is about a document that the store has forgotten.</summary>
    public required bool IsErased { get; init; }

    /// <summary>The culture, or null.</summary>
    public required string? Culture { get; init; }

    /// <summary>The person or thing that it was done to, or null.</summary>
    public required Guid? SubjectId { get; init; }

    /// <summary>The name of the person that it was done to; null when it was none, or one without an account now.</summary>
    public required string? SubjectName { get; init; }

    /// <summary>Codes and numbers, or null.</summary>
    public required string? Detail { get; init; }

    /// <summary>The hash of the line before.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>The hash of this line.</summary>
    public required string Hash { get; init; }
}

/// <summary>A page of the audit trail.</summary>
/// <param name="Records">The lines, the newest first.</param>
/// <param name="Before">The number before which older lines go on, or null when there are none.</param>
/// <param name="People">Everyone who has an account, by name.</param>
public sealed record AuditPage(ImmutableArray<AuditRecord> Records, long? Before, ImmutableArray<KeyValuePair<Guid, string>> People);
