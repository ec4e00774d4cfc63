using Partnership.Testing;
using Partnership.Web.Tests.StartUp;

namespace Partnership.Web.Tests.Commands;

/// <summary>Backup and restore as an operator types them.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Passphrase => $"--Backup:PassphraseFile={folder.Combine("passphrase")}";

    private string Ledger => $"--Ledger:Path={folder.Combine("elsewhere", "erasures.jsonl")}";

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Backup_ThenRestoreElsewhere_IsTheSameSite()
    {
        await File.WriteAllTextAsync(folder.Combine("passphrase"), "five words of no sentence\n", Cancellation);
        var backups = folder.Combine("backups");
        string before;
        using (var site = await SiteProcess.StartAsync(folder, ("Seed:Demonstration", "true"), ("Ledger:Path", folder.Combine("elsewhere", "erasures.jsonl"))))
        using (var client = new HttpClient { BaseAddress = new Uri(site.Url ?? "") })
        {
            before = await client.GetStringAsync(new Uri("/case-reviews", UriKind.Relative), Cancellation);
            await UntilThereAsync(folder.Combine("elsewhere", "erasures.jsonl"));
            var made = await SiteProcess.RunCommandAsync(folder, "backup", backups, Passphrase, Ledger, "--Backup:Keep=1"); // while the site runs
            Assert.Equal(("", 0), (made.Errors, made.ExitCode));
            Assert.Contains("It was read back whole", made.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Note:", made.Output, StringComparison.Ordinal);
        }

        var first = Assert.Single(Directory.GetFiles(backups));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(first));
        var again = await SiteProcess.RunCommandAsync(folder, "backup", backups, Passphrase, Ledger, "--Backup:Keep=1");
        Assert.Equal(0, again.ExitCode);
        var file = Assert.Single(Directory.GetFiles(backups));
        Assert.NotEqual(first, file);
        Assert.DoesNotContain(Directory.GetFiles(folder.Combine("data")), f => f.Contains("backup-", StringComparison.Ordinal) || f.Contains("trial-", StringComparison.Ordinal));
        var keys = Directory.GetFiles(folder.Combine("data", "keys")).Select(File.ReadAllText).Order().ToList();

        var occupied = await RestoreAsync(file);
        Assert.Equal(1, occupied.ExitCode);
        Assert.Contains("is not empty. Stop the site and move it away first. Nothing was restored.", occupied.Errors, StringComparison.Ordinal);
        Directory.Move(folder.Combine("data"), folder.Combine("old"));
        Directory.CreateDirectory(folder.Combine("data", ".restoring")); // of a restore that was cut short
        await File.WriteAllTextAsync(folder.Combine("data", ".restoring", "partnership.db"), "half", Cancellation);
        var restored = await RestoreAsync(file);

        Assert.Equal(("", 0), (restored.Errors, restored.ExitCode));
        Assert.Contains("Everyone is signed out", restored.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Combine("data", ".restoring")));
        Assert.Equal(keys, Directory.GetFiles(folder.Combine("data", "keys")).Select(File.ReadAllText).Order());
        using (var site = await SiteProcess.StartAsync(folder, ("Ledger:Path", folder.Combine("elsewhere", "erasures.jsonl"))))
        using (var client = new HttpClient { BaseAddress = new Uri(site.Url ?? "") })
            Assert.Equal(before, await client.GetStringAsync(new Uri("/case-reviews", UriKind.Relative), Cancellation));
    }

    [Fact]
    public async Task Backup_NothingToBackUpOrNoPassphrase_SaysWhatToDo()
    {
        var without = await SiteProcess.RunCommandAsync(folder, "backup", folder.Combine("backups"));
        await File.WriteAllTextAsync(folder.Combine("passphrase"), "short\n", Cancellation);
        var tooShort = await SiteProcess.RunCommandAsync(folder, "backup", folder.Combine("backups"), Passphrase);
        await File.WriteAllTextAsync(folder.Combine("passphrase"), "five words of no sentence\n", Cancellation);
        var nothing = await SiteProcess.RunCommandAsync(folder, "backup", folder.Combine("backups"), Passphrase);

        Assert.Contains("There is no passphrase.", without.Errors, StringComparison.Ordinal);
        Assert.Contains("at least 16 characters", tooShort.Errors, StringComparison.Ordinal);
        Assert.Contains("Start the site once", nothing.Errors, StringComparison.Ordinal);
        Assert.All([without, tooShort, nothing], e => Assert.Equal(1, e.ExitCode));
        Assert.True(!Directory.Exists(folder.Combine("backups")) || Directory.GetFiles(folder.Combine("backups")).Length == 0);
    }

    [Fact]
    public async Task Restore_NoFileOrNoBackup_SaysWhichAndRestoresNothing()
    {
        await File.WriteAllTextAsync(folder.Combine("passphrase"), "five words of no sentence\n", Cancellation);
        Directory.CreateDirectory(folder.Combine("elsewhere"));
        await File.WriteAllTextAsync(folder.Combine("elsewhere", "erasures.jsonl"), "{\"ledger\":\"what was taken away\",\"version\":1}\n", Cancellation);
        await File.WriteAllTextAsync(folder.Combine("rubbish"), "No backup.", Cancellation);

        var none = await RestoreAsync(folder.Combine("none"));
        var rubbish = await RestoreAsync(folder.Combine("rubbish"));
        var withoutLedger = await SiteProcess.RunCommandAsync(folder, "restore", folder.Combine("rubbish"), Passphrase);
        File.Delete(folder.Combine("elsewhere", "erasures.jsonl"));
        var noLedger = await RestoreAsync(folder.Combine("rubbish"));

        Assert.Contains("There is no file", none.Errors, StringComparison.Ordinal);
        Assert.Contains("is no backup of this site", rubbish.Errors, StringComparison.Ordinal);
        Assert.Contains("not restored without the ledger of erasures", withoutLedger.Errors, StringComparison.Ordinal);
        Assert.Contains("There is no ledger of erasures at", noLedger.Errors, StringComparison.Ordinal);
        Assert.Equal([1, 1, 64, 1], new[] { none, rubbish, withoutLedger, noLedger }.Select(e => e.ExitCode));
        Assert.False(Directory.Exists(folder.Combine("data")) && Directory.EnumerateFileSystemEntries(folder.Combine("data")).Any());
    }

    private Task<EndedProcess> RestoreAsync(string file) =>
        SiteProcess.RunCommandAsync(folder, "restore", file, "--ledger", folder.Combine("elsewhere", "erasures.jsonl"), Passphrase, Ledger);

    private static async Task UntilThereAsync(string path)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!File.Exists(path))
            await beat.WaitForNextTickAsync(limit.Token);
    }
}
