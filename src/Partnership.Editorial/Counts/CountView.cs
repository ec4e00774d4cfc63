using System.Collections.Immutable;

namespace Partnership.Editorial.Counts;

/// <summary>What is counted.</summary>
public enum CountKind
{
    /// <summary>How often pages were looked at.</summary>
    Pages,

    /// <summary>How often files were opened.</summary>
    Files,
}

/// <summary>How often something was asked for in a period; only what was asked for 5 times or more is listed.</summary>
/// <param name="SubjectId">The document or file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">The number.</param>
public sealed record CountEntry(Guid SubjectId, string Name, ShownCount Count);

/// <summary>The counts of one document or file.</summary>
public sealed record SubjectCounts
{
    /// <summary>The document or file.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required CountKind Kind { get; init; }

    /// <summary>Each month since it was first asked for, the newest first.</summary>
    public required ImmutableArray<(CountPeriod Month, ShownCount Count)> Months { get; init; }

    /// <summary>Each day of the month that was asked about, the first first.</summary>
    public required ImmutableArray<(CountPeriod Day, ShownCount Count)> Days { get; init; }
}
