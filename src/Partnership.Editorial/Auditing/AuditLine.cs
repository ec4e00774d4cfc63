namespace Partnership.Editorial.Auditing;

/// <summary>What is to be written into the audit trail.</summary>
internal sealed record AuditLine
{
    /// <summary>The person, or null for the site itself.</summary>
    public Guid? ActorId { get; init; }

    public required string Actor { get; init; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public required string Action { get; init; }

    public Guid? DocumentId { get; init; }

    public string? Culture { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>Codes and numbers. Never what a document says: the trail outlives its erasure.</summary>
    public string? Detail { get; init; }
}
