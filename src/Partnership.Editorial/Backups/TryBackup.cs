using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Partnership.Editorial.Backups;

/// <summary>
/// Proves that a backup can be restored: the database is taken into a scratch place and asked, and every file is read and compared with its hash.
/// </summary>
public sealed class TryBackup
{
    private readonly IStoreDump dump;

    internal TryBackup(IStoreDump dump) => this.dump = dump;

    /// <summary>Tries a backup.</summary>
    /// <param name="source">The backup, decrypted.</param>
    /// <param name="scratch">A folder with room for the database.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BackupException">It is no backup of this site and this kind of database.</exception>
    public async Task<BackupReport> RunAsync(Stream source, string scratch, IProgress<BackupProgress> progress, CancellationToken cancellationToken)
    {
        await using var archive = await BackupArchive.OpenAsync(source, cancellationToken);
        RestoreBackup.DemandKind(archive.Manifest, dump);
        await using var trial = await dump.BeginTrialAsync(scratch, cancellationToken);
        var megabytes = new Megabytes("Trying it", archive.Manifest.FileBytes, progress);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<string>();
        await archive.ReadAsync(
            (part, content) => trial.TakeAsync(part, content, cancellationToken),
            (_, content) => content.CopyToAsync(Stream.Null, cancellationToken),
            async (sha256, content) =>
            {
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == sha256)
                    found.Add(sha256);
                megabytes.Add(content.Length);
            },
            cancellationToken);
        await using var moment = await trial.ReadAsync(cancellationToken);
        var rows = new BackupRows(moment, cancellationToken);
        var named = await rows.FilesAsync();
        problems.AddRange(await CompareAsync(rows, named.Count, archive.Manifest));
        problems.AddRange(named.Where(f => !found.Contains(f.Sha256)).Select(f => $"{f.FileName} ({f.Sha256}): the backup is without this file, or has it damaged."));
        return new BackupReport(archive.Manifest, problems.ToImmutable());
    }

    private static async Task<List<string>> CompareAsync(BackupRows rows, int files, BackupManifest manifest)
    {
        var problems = new List<string>();
        var (log, audit) = (await rows.LogAsync(), await rows.AuditAsync());
        if (log != manifest.LogSequence || await rows.CountAsync("publication_log") != log)
            problems.Add("The publication log in the backup is not whole.");
        if (audit != (manifest.AuditSequence, manifest.AuditHash) || await rows.CountAsync("audit_entries") != audit.Sequence)
            problems.Add("The audit trail in the backup is not whole.");
        if (files != manifest.Files)
            problems.Add("The list of files in the backup is not whole.");
        return problems;
    }
}
