using System.Collections.Immutable;
using System.Formats.Tar;
using System.Text.Json;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Backups;

/// <summary>A key of the site, as XML.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Xml">The key.</param>
public sealed record BackupKey(string Name, string Xml);

/// <summary>Writes everything that the site keeps into one tar: the database as it is at one moment, the keys, and the files that it names.</summary>
public sealed class MakeBackup
{
    private readonly IStoreDump dump;
    private readonly IEditorialDatabase database;
    private readonly MediaFolder files;
    private readonly TimeProvider clock;

    internal MakeBackup(IStoreDump dump, IEditorialDatabase database, MediaFolder files, TimeProvider clock)
    {
        this.dump = dump;
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /// <summary>Makes a backup. A site may run meanwhile.</summary>
    /// <param name="destination">Where it is written. It has secrets in it: encrypt it.</param>
    /// <param name="keys">The keys that are not in the database.</param>
    /// <param name="scratch">A folder on the disk of the data, for copies of the database while they are written.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is in it. A file that is missing or damaged is a problem, and the backup has all others.</returns>
    /// <exception cref="StoreException">The database can't be read.</exception>
    public async Task<BackupReport> RunAsync(
        Stream destination, IReadOnlyList<BackupKey> keys, string scratch, IProgress<BackupProgress> progress, CancellationToken cancellationToken)
    {
        if (!await database.IsCurrentAsync(cancellationToken))
            throw new StoreException("The database is not there, or an older version of the site made it. Start the site once, then make a backup.");
        await using var moment = await dump.OpenAsync(scratch, cancellationToken);
        var rows = new BackupRows(moment.Reads, cancellationToken);
        var named = await rows.FilesAsync();
        var audit = await rows.AuditAsync();
        var manifest = new BackupManifest
        {
            Database = dump.Kind,
            Migration = moment.Migration,
            MadeAt = clock.GetUtcNow().UtcDateTime,
            LogSequence = await rows.LogAsync(),
            AuditSequence = audit.Sequence,
            AuditHash = audit.Hash,
            Parts = [.. moment.Parts],
            Files = named.Count,
            FileBytes = named.Sum(f => f.Bytes),
        };

        await using var tar = new TarWriter(destination, TarEntryFormat.Pax, leaveOpen: true);
        await AddAsync(tar, BackupEntries.Manifest, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, BackupEntries.Json)), cancellationToken);
        for (var done = 0; done < moment.Parts.Count; done++)
        {
            progress.Report(new BackupProgress("Database", done, moment.Parts.Count));
            await using var part = await moment.OpenPartAsync(moment.Parts[done], cancellationToken);
            await AddAsync(tar, BackupEntries.DatabaseFolder + moment.Parts[done].Name, part, cancellationToken);
        }

        foreach (var key in keys)
            await AddAsync(tar, BackupEntries.KeyFolder + key.Name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(key.Xml)), cancellationToken);
        return new BackupReport(manifest, await AddFilesAsync(tar, named, progress, cancellationToken));
    }

    private async Task<ImmutableArray<string>> AddFilesAsync(TarWriter tar, List<NamedFile> named, IProgress<BackupProgress> progress, CancellationToken cancellationToken)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var megabytes = new Megabytes("Files", named.Sum(f => f.Bytes), progress);
        foreach (var file in named)
        {
            if (await AddFileAsync(tar, file, cancellationToken) is { } problem && await IsStillNamedAsync(file.Sha256, cancellationToken))
                problems.Add($"{file.FileName} ({file.Sha256}): {problem}");
            megabytes.Add(file.Bytes);
        }

        return problems.ToImmutable();
    }

    private async Task<string?> AddFileAsync(TarWriter tar, NamedFile file, CancellationToken cancellationToken)
    {
        if (!await files.FetchAsync(file.Sha256, cancellationToken))
            return "the file is missing or damaged, so the backup is without it. Restore it from an older backup.";
        try
        {
            await using var content = new HashedStream(files.OpenToCopy(file.Sha256));
            await AddAsync(tar, BackupEntries.MediaFolder + file.Sha256, content, cancellationToken);
            return content.Sha256() == file.Sha256 ? null : "its content was changed, and the backup has it as it is now. Restore it from an older backup.";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return "the file went while the backup was made.";
        }
    }

    // What was erased while the backup was being made is missing rightly: the ledger tells of it.
    private async Task<bool> IsStillNamedAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var now = await database.OpenReadAsync(cancellationToken);
        return (await now.QueryAsync("""SELECT 1 FROM media_files WHERE "Sha256" = @sha256""", [("@sha256", sha256)], _ => true, cancellationToken)).Count > 0;
    }

    private static Task AddAsync(TarWriter tar, string name, Stream content, CancellationToken cancellationToken) => tar.WriteEntryAsync(
        new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite }, cancellationToken);
}
