namespace Partnership.Editorial.Checking;

/// <summary>A part of the store that is checked.</summary>
public enum CheckPart
{
    /// <summary>The database itself.</summary>
    Store,

    /// <summary>What is public.</summary>
    Publications,

    /// <summary>The publication log.</summary>
    Log,

    /// <summary>The audit trail.</summary>
    Audit,

    /// <summary>The files.</summary>
    Media,
}

/// <summary>Something that is not as it should be.</summary>
/// <param name="Part">Where.</param>
/// <param name="Words">What, and what to do, in words for the person who runs the site.</param>
public sealed record CheckFinding(CheckPart Part, string Words);

/// <summary>How far a check is.</summary>
/// <param name="Part">What is being checked.</param>
/// <param name="Done">How much is done.</param>
/// <param name="Total">Of how much.</param>
public sealed record CheckProgress(CheckPart Part, int Done, int Total);

/// <summary>What a check has found.</summary>
/// <param name="Findings">Everything that is not as it should be; none when all is well.</param>
/// <param name="Publications">How many publications were looked at.</param>
/// <param name="Files">How many files were looked at.</param>
/// <param name="LogEntries">How many entries the publication log has.</param>
/// <param name="AuditLines">How many lines of the audit trail were read.</param>
public sealed record CheckReport(IReadOnlyList<CheckFinding> Findings, int Publications, int Files, long LogEntries, long AuditLines);
