namespace Partnership.Editorial.Auditing;

/// <summary>One line of the audit trail. Only ever added; ids, codes and names of staff, never what a document says.</summary>
internal sealed class AuditEntry
{
    public const int ActionMaxLength = 40;
    public const int DetailMaxLength = 2000;
    public const int HashMaxLength = 64;

    public long Sequence { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime OccurredAt { get; set; }

    /// <summary>Null when the site itself or somebody unknown did it.</summary>
    public Guid? ActorId { get; set; }

    public required string Actor { get; set; }

    /// <summary>What was done: one of <see cref="AuditAction"/>.</summary>
    public required string Action { get; set; }

    public Guid? DocumentId { get; set; }

    public string? Culture { get; set; }

    /// <summary>The person, file, link, submission or bundle that it was done to, or null.</summary>
    public Guid? SubjectId { get; set; }

    public string? Detail { get; set; }

    /// <summary>The hash of the line before; 64 zeros before the first.</summary>
    public required string PreviousHash { get; set; }

    /// <summary>The hash of this line and, through <see cref="PreviousHash"/>, of all before it.</summary>
    public required string Hash { get; set; }
}

/// <summary>The last line of the audit trail, in a row of its own that every writer holds until they commit.</summary>
internal sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public long Sequence { get; set; }

    public string Hash { get; set; } = AuditChain.Beginning;
}
