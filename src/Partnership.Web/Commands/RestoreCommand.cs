using System.Globalization;
using Microsoft.Extensions.Options;
using Partnership.Content.Schema;
using Partnership.Editorial;
using Partnership.Editorial.Backups;
using Partnership.Editorial.Checking;
using Partnership.Editorial.Ledger;
using Partnership.Editorial.Media;
using Partnership.Editorial.Sqlite;
using Partnership.Web.Backups;
using Partnership.Web.Backups.Age;
using Partnership.Web.Storage;

namespace Partnership.Web.Commands;

/// <summary>Restores a backup into an empty store, and takes away again what the ledger says was taken away since.</summary>
internal static class RestoreCommand
{
    private const string Ledger = "--ledger";
    private const string Unfinished = ".restoring";

    /// <summary>What stands behind the file.</summary>
    public static readonly string[] Options = [Ledger];

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        if (values is [var alone])
            return await CommandEnd.SayAsync(
                $"A backup is not restored without the ledger of erasures, or what was taken down since would be back. Say where it is: restore {alone} {Ledger} <file>. It is kept at Ledger:Path.", CommandEnd.WrongUse);
        if (values is not [var file, Ledger, var ledgerFile])
            return await CommandEnd.SayUsageAsync();
        try
        {
            if (!File.Exists(file))
                throw new BackupException($"There is no file {file}.");
            var ledger = await LedgerFile.ReadAsync(ledgerFile, cancellationToken);
            var passphrase = await BackupPassphrase.ToDecryptAsync(services.GetRequiredService<IOptions<BackupOptions>>().Value, cancellationToken);
            RestoreReport report = null!;
            await ProgressBar.ShowPartsAsync(async show =>
            {
                await using var encrypted = BackupFile.Open(file);
                await using var plain = await AgeReader.BeginAsync(encrypted, passphrase, cancellationToken);
                report = await RestoreAsync(services, plain, ledger, new Immediate<BackupProgress>(p => show(p.Part, p.Done, p.Total)), cancellationToken);
            });
            return await ReportAsync(services, report, ledger, cancellationToken);
        }
        catch (Exception exception) when (exception is BackupException or AgeException)
        {
            return await CommandEnd.SayAsync(exception.Message + " Nothing was restored.", CommandEnd.Failed);
        }
    }

    // A store that nodes share is restored in one transaction. A folder is made ready in one below it, and what is ready moves up: the database last.
    private static async Task<RestoreReport> RestoreAsync(
        IServiceProvider services, AgeReader plain, IReadOnlyList<LedgerEntry> ledger, IProgress<BackupProgress> progress, CancellationToken cancellationToken)
    {
        var data = services.GetRequiredService<DataPlace>().Data;
        if (services.GetService<ISharedFiles>() is not null)
            return await services.GetRequiredService<RestoreBackup>().RunAsync(plain, ledger, _ => { }, progress, cancellationToken);
        var staging = Path.Combine(data, Unfinished);
        if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any(e => e != staging))
            throw new BackupException($"The data directory {data} is not empty. Stop the site and move it away first.");
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true); // of a restore that was cut short
        Directory.CreateDirectory(staging);
        try
        {
            var report = await RestoreIntoAsync(services, staging, plain, ledger, progress, cancellationToken);
            foreach (var ready in Directory.GetFileSystemEntries(staging).OrderBy(e => Path.GetFileName(e) == SiteStore.DatabaseFile))
                Directory.Move(ready, Path.Combine(data, Path.GetFileName(ready)));
            return report;
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    private static async Task<RestoreReport> RestoreIntoAsync(
        IServiceProvider services, string staging, AgeReader plain, IReadOnlyList<LedgerEntry> ledger, IProgress<BackupProgress> progress, CancellationToken cancellationToken)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(services.GetRequiredService<ContentSchema>());
        collection.AddSingleton(services.GetRequiredService<TimeProvider>());
        collection.AddEditorial(Path.Combine(staging, DataFolders.Media), Path.Combine(staging, DataFolders.PageText), Path.Combine(staging, DataFolders.Renditions));
        collection.AddEditorialSqlite(Path.Combine(staging, SiteStore.DatabaseFile));
        collection.AddBackups();
        await using var store = collection.BuildServiceProvider();
        var keys = Directory.CreateDirectory(Path.Combine(staging, SiteStore.KeyFolder)).FullName;
        return await store.GetRequiredService<RestoreBackup>().RunAsync(
            plain, ledger, key => KeepKey(Path.Combine(keys, key.Name), key.Xml), progress, cancellationToken);
    }

    private static void KeepKey(string path, string xml)
    {
        using var file = PrivateFile.Create(path);
        file.Write(System.Text.Encoding.UTF8.GetBytes(xml));
    }

    private static async Task<int> ReportAsync(IServiceProvider services, RestoreReport report, IReadOnlyList<LedgerEntry> ledger, CancellationToken cancellationToken)
    {
        CheckReport check = null!;
        await ProgressBar.ShowPartsAsync(async show => check = await services.GetRequiredService<CheckStore>().RunAsync(
            new Immediate<CheckProgress>(p => show("Checking", p.Done, p.Total)), cancellationToken));
        string[] problems = [.. report.Problems, .. check.Findings.Select(f => f.Words).Except(report.Problems)];
        foreach (var problem in problems)
            Console.WriteLine(problem);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Restored as it was on {report.Manifest.MadeAt:d MMMM yyyy 'at' HH:mm} UTC.
            The ledger has {ledger.Count:N0} entries; {report.TakenAway:N0} are newer than the backup, and what they name was taken away again.{Newest(ledger)}
            Everyone is signed out, and links to previews have ended. {report.ReleasesStopped:N0} scheduled releases were stopped: schedule them anew.
            Before editors come back: look through people, API keys and webhooks. What was changed there since the backup is as it was before.
            """));
        return problems.Length == 0 ? 0 : await CommandEnd.SayAsync("There are problems, see above.", CommandEnd.Failed);
    }

    private static string Newest(IReadOnlyList<LedgerEntry> ledger) =>
        ledger.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" The newest is of {ledger.Max(e => e.At):d MMMM yyyy 'at' HH:mm} UTC: if something was taken down later, take it down again.");
}
