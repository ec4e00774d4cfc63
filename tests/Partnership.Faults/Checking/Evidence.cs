using System.Collections.Immutable;

namespace Partnership.Faults.Checking;

/// <summary>A version of a document in the history.</summary>
internal sealed record VersionRow(Guid Id, Guid Document, int Number, string Name, string Properties, string ContentHash, Guid? CreatedBy);

/// <summary>A line of the publication log. <c>Event</c> 1 is a publication.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Document">The document.</param>
/// <param name="IsPublication">Whether a version became public.</param>
/// <param name="ContentHash">The hash of that version.</param>
/// <param name="CommittedAt">When PostgreSQL committed it, by its own clock; null when it can't tell any more.</param>
internal sealed record LogRow(long Sequence, Guid Document, bool IsPublication, string? ContentHash, DateTimeOffset? CommittedAt);

/// <summary>A line of the audit trail.</summary>
internal sealed record AuditRow(
    long Sequence, DateTime OccurredAt, Guid? ActorId, string Actor, string Action, Guid? Document, string? Culture, Guid? Subject, string? Detail, string PreviousHash, string Hash);

/// <summary>A version that was sent to be checked.</summary>
internal sealed record SubmissionRow(Guid Id, Guid Document, string ContentHash, string Workflow, Guid SubmittedBy, bool IsPublished);

/// <summary>A signature.</summary>
internal sealed record SignOffRow(Guid Submission, string Gate, Guid SignedBy, string ContentHash, bool IsVoided);

/// <summary>Something that was to be published at a time. <c>State</c> is that of the store: 0 waits, 1 is done, 2 was refused, 3 was taken back.</summary>
internal sealed record ReleaseRow(Guid Id, Guid Document, string? ContentHash, DateTimeOffset DueAt, int State);

/// <summary>A gate of a workflow, as the repository's files have it.</summary>
internal sealed record GateRule(string Alias, ImmutableArray<string> Roles, ImmutableArray<string> NotBy);

/// <summary>What the database holds in the end.</summary>
internal sealed record Evidence
{
    public required IReadOnlyList<VersionRow> Versions { get; init; }

    public required IReadOnlyList<LogRow> Log { get; init; }

    /// <summary>The number in the log's head row.</summary>
    public required long LogHead { get; init; }

    public required IReadOnlyList<AuditRow> Audit { get; init; }

    public required IReadOnlyList<SubmissionRow> Submissions { get; init; }

    public required IReadOnlyList<SignOffRow> SignOffs { get; init; }

    public required IReadOnlyList<ReleaseRow> Releases { get; init; }

    /// <summary>Documents that the public can read.</summary>
    public required IReadOnlySet<Guid> Public { get; init; }

    /// <summary>The roles of every person.</summary>
    public required ILookup<Guid, string> Roles { get; init; }

    /// <summary>The gates of every workflow.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<GateRule>> Gates { get; init; }
}
