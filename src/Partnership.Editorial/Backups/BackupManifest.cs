using System.Collections.Immutable;

namespace Partnership.Editorial.Backups;

/// <summary>A part of the database in a backup.</summary>
/// <param name="Name">The name of its entry.</param>
/// <param name="Columns">The columns in their order, for a table; none for a whole database file.</param>
public sealed record BackupPart(string Name, ImmutableArray<string> Columns);

/// <summary>What is in a backup. It is the first entry.</summary>
public sealed record BackupManifest
{
    /// <summary>The newest version of the form of backups that this site reads and the one that it writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the form of backups.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The kind of database that it was made of: <c>sqlite</c> or <c>postgresql</c>.</summary>
    public required string Database { get; init; }

    /// <summary>The last migration of the database.</summary>
    public required string Migration { get; init; }

    /// <summary>When it was made, in UTC: everything in it is as it was then.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>The last number of the publication log.</summary>
    public required long LogSequence { get; init; }

    /// <summary>The last number of the audit trail.</summary>
    public required long AuditSequence { get; init; }

    /// <summary>The hash of the last line of the audit trail, and so of all before it.</summary>
    public required string AuditHash { get; init; }

    /// <summary>The parts of the database.</summary>
    public required ImmutableArray<BackupPart> Parts { get; init; }

    /// <summary>How many files there are.</summary>
    public required int Files { get; init; }

    /// <summary>How many bytes they have together.</summary>
    public required long FileBytes { get; init; }
}
