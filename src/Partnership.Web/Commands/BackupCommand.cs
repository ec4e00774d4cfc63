using System.Globalization;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Backups;
using Partnership.Web.Backups;
using Partnership.Web.Backups.Age;
using Partnership.Web.Storage;

namespace Partnership.Web.Commands;

/// <summary>Makes an encrypted backup of everything that the site keeps, and proves that it can be restored. A site may run meanwhile.</summary>
internal static class BackupCommand
{
    private const int WriteBytes = 1024 * 1024;
    private const string Beginning = "partnership-";
    private const string Ending = ".tar.age";

    public static Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> values, CancellationToken cancellationToken) => values switch
    {
        ["try", var file] => TryAsync(services, file, cancellationToken),
        [var folder] when folder != "try" => MakeAsync(services, folder, cancellationToken),
        _ => CommandEnd.SayUsageAsync(),
    };

    private static async Task<int> MakeAsync(IServiceProvider services, string folder, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<BackupOptions>>().Value;
        var place = services.GetRequiredService<DataPlace>();
        var passphrase = await BackupPassphrase.ToEncryptAsync(options, cancellationToken);
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Beginning}{services.GetRequiredService<TimeProvider>().GetUtcNow():yyyyMMdd-HHmmss}Z{Ending}");
        var file = Path.GetFullPath(name, Path.GetFullPath(folder));
        var unfinished = file + ".unfinished";
        try
        {
            BackupReport made = null!;
            await ProgressBar.ShowPartsAsync(async show => made = await WriteAsync(services, place, unfinished, passphrase, Showing(show), cancellationToken));
            foreach (var problem in made.Problems)
                Console.WriteLine(problem);
            var tried = await TryAsync(services, unfinished, passphrase, cancellationToken);
            foreach (var problem in tried.Problems)
                Console.WriteLine(problem);
            File.Move(unfinished, file, overwrite: false);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{file}: {made.Manifest.Files:N0} files, publication log up to {made.Manifest.LogSequence:N0}. It was read back whole, and its database taken in and asked."));
            if (!made.Problems.IsEmpty || !tried.Problems.IsEmpty)
                return await CommandEnd.SayAsync("The backup has problems. It has everything else, and older backups were left alone.", CommandEnd.Failed);
            DropOld(folder, options.Keep);
            if (place.IsLedgerInside)
                Console.WriteLine($"Note: the ledger of erasures is in the data directory ({place.Ledger}). If that is lost, no backup can be restored. Put it on another disk with Ledger:Path.");
            return 0;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<BackupReport> WriteAsync(
        IServiceProvider services, DataPlace place, string path, string passphrase, IProgress<BackupProgress> progress, CancellationToken cancellationToken)
    {
        await using var file = PrivateFile.Create(path, WriteBytes);
        await using var encrypted = await AgeWriter.BeginAsync(file, passphrase, cancellationToken);
        var report = await services.GetRequiredService<MakeBackup>().RunAsync(encrypted, place.Keys(), place.Data, progress, cancellationToken);
        await encrypted.FinishAsync(cancellationToken);
        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
        return report;
    }

    private static async Task<int> TryAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new BackupException($"There is no file {file}.");
        var passphrase = await BackupPassphrase.ToDecryptAsync(services.GetRequiredService<IOptions<BackupOptions>>().Value, cancellationToken);
        var tried = await TryAsync(services, file, passphrase, cancellationToken);
        foreach (var problem in tried.Problems)
            Console.WriteLine(problem);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Made on {tried.Manifest.MadeAt:d MMMM yyyy 'at' HH:mm} UTC, {tried.Manifest.Files:N0} files, publication log up to {tried.Manifest.LogSequence:N0}."));
        return tried.Problems.IsEmpty ? 0 : await CommandEnd.SayAsync("The backup has problems.", CommandEnd.Failed);
    }

    private static async Task<BackupReport> TryAsync(IServiceProvider services, string path, string passphrase, CancellationToken cancellationToken)
    {
        BackupReport report = null!;
        var scratch = services.GetRequiredService<DataPlace>().Data;
        Directory.CreateDirectory(scratch);
        await ProgressBar.ShowPartsAsync(async show =>
        {
            await using var file = BackupFile.Open(path);
            await using var plain = await AgeReader.BeginAsync(file, passphrase, cancellationToken);
            report = await services.GetRequiredService<TryBackup>().RunAsync(plain, scratch, Showing(show), cancellationToken);
        });
        return report;
    }

    private static void DropOld(string folder, int keep)
    {
        if (keep == 0)
            return;
        foreach (var old in Directory.GetFiles(folder, $"{Beginning}*{Ending}").OrderDescending(StringComparer.Ordinal).Skip(keep))
            File.Delete(old);
    }

    private static Immediate<BackupProgress> Showing(Action<string, int, int> show) => new(p => show(p.Part, p.Done, p.Total));
}
