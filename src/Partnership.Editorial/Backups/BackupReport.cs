using System.Collections.Immutable;

namespace Partnership.Editorial.Backups;

/// <summary>How far a backup or a restore is.</summary>
/// <param name="Part">What is being done.</param>
/// <param name="Done">How much of it; files in megabytes.</param>
/// <param name="Total">Of how much.</param>
public sealed record BackupProgress(string Part, int Done, int Total);

/// <summary>What came of a backup, or of trying one.</summary>
/// <param name="Manifest">What is in it.</param>
/// <param name="Problems">What is not as it should be, in words for the person who runs the site.</param>
public sealed record BackupReport(BackupManifest Manifest, ImmutableArray<string> Problems);

/// <summary>What came of a restore.</summary>
/// <param name="Manifest">What is in the backup.</param>
/// <param name="TakenAway">How many entries of the ledger were newer than the backup and were heeded.</param>
/// <param name="ReleasesStopped">How many scheduled releases were stopped.</param>
/// <param name="Problems">What is not as it should be, in words for the person who runs the site.</param>
public sealed record RestoreReport(BackupManifest Manifest, int TakenAway, int ReleasesStopped, ImmutableArray<string> Problems);
