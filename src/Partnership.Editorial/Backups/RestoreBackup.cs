using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Partnership.Content.Schema;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Ledger;
using Partnership.Editorial.Media;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Backups;

/// <summary>
/// Restores a backup into an empty store. What the ledger says was taken away since is taken away again in the same transaction: no node ever
/// sees the store without that. Everyone is signed out, links to previews end, and nothing that was scheduled goes out by itself.
/// </summary>
public sealed class RestoreBackup
{
    private readonly IStoreDump dump;
    private readonly IEditorialDatabase database;
    private readonly MediaFolder files;
    private readonly ContentSchema schema;
    private readonly TimeProvider clock;
    private readonly HeedLedger heed;

    internal RestoreBackup(IStoreDump dump, IEditorialDatabase database, MediaFolder files, MediaForgetting forgetting, EraseDocument erase, ContentSchema schema, TimeProvider clock)
    {
        this.dump = dump;
        this.database = database;
        this.files = files;
        this.schema = schema;
        this.clock = clock;
        heed = new HeedLedger(erase, forgetting);
    }

    /// <summary>Restores a backup.</summary>
    /// <param name="source">The backup, decrypted.</param>
    /// <param name="ledger">The ledger of erasures.</param>
    /// <param name="onKey">Keeps a key that belongs beside the database.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Stops it, with nothing restored but files that nothing refers to.</param>
    /// <exception cref="BackupException">The backup can't be restored here, or the ledger is not the right one.</exception>
    public async Task<RestoreReport> RunAsync(
        Stream source, IReadOnlyList<LedgerEntry> ledger, Action<BackupKey> onKey, IProgress<BackupProgress> progress, CancellationToken cancellationToken)
    {
        await using var archive = await BackupArchive.OpenAsync(source, cancellationToken);
        DemandKind(archive.Manifest, dump);
        await using var load = await dump.BeginLoadAsync(archive.Manifest, cancellationToken);
        var (parts, megabytes) = (0, new Megabytes("Files", archive.Manifest.FileBytes, progress));
        await archive.ReadAsync(
            (part, content) =>
            {
                progress.Report(new BackupProgress("Database", parts++, archive.Manifest.Parts.Length));
                return load.TakeAsync(part, content, cancellationToken);
            },
            async (name, content) =>
            {
                using var text = new StreamReader(content);
                onKey(new BackupKey(name, await text.ReadToEndAsync(cancellationToken)));
            },
            async (sha256, content) =>
            {
                megabytes.Add(content.Length);
                await KeepAsync(sha256, content, cancellationToken);
            },
            cancellationToken);
        return await FinishAsync(load, archive.Manifest, ledger, cancellationToken);
    }

    /// <exception cref="BackupException">The backup was made of another kind of database than this one.</exception>
    internal static void DemandKind(BackupManifest manifest, IStoreDump dump)
    {
        if (manifest.Database != dump.Kind)
            throw new BackupException($"The backup was made of a store in {manifest.Database}, and Store:Provider says {dump.Kind}. Set it to where the store was; the command migrate-store moves it afterwards.");
    }

    // What has not the hash that it is called by is damaged, and kept under no name.
    private async Task KeepAsync(string sha256, Stream content, CancellationToken cancellationToken)
    {
        using var incoming = await files.ReceiveAsync(content, long.MaxValue, cancellationToken);
        if (incoming?.Sha256 == sha256)
            await files.KeepAsync(incoming, cancellationToken);
    }

    private async Task<RestoreReport> FinishAsync(StoreLoad load, BackupManifest manifest, IReadOnlyList<LedgerEntry> ledger, CancellationToken cancellationToken)
    {
        var (context, transaction) = await load.ReadyAsync(cancellationToken);
        var reads = new ReadMoment(context.Database.GetDbConnection(), transaction.GetDbTransaction()); // not disposed: both are the load's
        var newer = await HeedLedger.NewerAsync(ledger, new LedgerRows(reads, cancellationToken));
        var write = new EditorialWrite(context, EditorialSession.Moment(clock), schema) { Forgets = true };
        await heed.RunAsync(write, newer, cancellationToken);
        var stopped = await EndAccessAsync(write, cancellationToken);
        write.Audit(new AuditLine
        {
            Actor = "The site",
            Action = AuditAction.RestoredFromBackup,
            Detail = string.Create(CultureInfo.InvariantCulture, $"of {manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC; {newer.Count} from the ledger; {stopped} releases stopped"),
        });
        await write.CompleteAsync(cancellationToken);
        if (write.ForgottenFiles.Count > 0)
            await database.ForgetFilesAsync(context, write.ForgottenFiles, cancellationToken);
        var problems = await MissingFilesAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await database.ForgetAsync(context, cancellationToken);
        foreach (var afterwards in write.AfterCommit)
            afterwards();
        return new RestoreReport(manifest, newer.Count, stopped, problems);
    }

    // Who was signed out, whose link was revoked, and what was taken off the calendar since the backup, nobody knows any more.
    private static async Task<int> EndAccessAsync(EditorialWrite write, CancellationToken cancellationToken)
    {
        var now = write.Now;
        await write.Db.Sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        await write.Db.PreviewLinks.Where(l => l.RevokedAt == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.RevokedAt, now), cancellationToken);
        return await write.Db.Releases.Where(r => r.State == ReleaseState.Waiting)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReleaseState.Cancelled).SetProperty(x => x.FinishedAt, now), cancellationToken);
    }

    private async Task<ImmutableArray<string>> MissingFilesAsync(EditorialDbContext context, CancellationToken cancellationToken)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var file in (await context.MediaFiles.AsNoTracking().Select(m => new { m.Sha256, m.FileName }).ToListAsync(cancellationToken)).DistinctBy(f => f.Sha256))
            if (!await files.IsKeptAsync(file.Sha256, cancellationToken))
                problems.Add($"{file.FileName} ({file.Sha256}): the backup is without this file, or has it damaged.");
        return problems.ToImmutable();
    }
}
