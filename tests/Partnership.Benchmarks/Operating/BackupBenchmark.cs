using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Partnership.Benchmarks.Operating;

/// <summary>
/// A backup of 5 GB of files, which is read back and tried before it counts, and its restore, which is checked: each beside <c>cp</c>, <c>sync</c> and <c>sha256sum</c> of the
/// same files. <c>PARTNERSHIP_BACKUP_GB</c> sets another size.
/// </summary>
internal static class BackupBenchmark
{
    private const int Rounds = 3;
    private const int FileBytes = 25 * 1024 * 1024;
    private const string Passphrase = "only a measure of speed";

    public static async Task RunAsync()
    {
        var gigabytes = int.Parse(Environment.GetEnvironmentVariable("PARTNERSHIP_BACKUP_GB") ?? "5", CultureInfo.InvariantCulture);
        var output = await Bench.PublishAsync("src/Partnership.Web");
        var data = Path.Combine(Bench.Work, "backup-data");
        var (server, _) = await Server.SiteAsync(output, data, "/");
        await Task.Delay(TimeSpan.FromSeconds(3)); // until the ledger is there
        await server.DisposeAsync();
        await FillAsync(data, gigabytes * 1024L * 1024 * 1024 / FileBytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gigabytes} GB in files of 25 MB; each round: cp, sync and sha256sum, then a backup with its trial, then a restore with its check"));

        var (plain, made, restored) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= Rounds; round++)
        {
            plain.Add(await TimeAsync(() => Bench.CommandAsync(
                "sh", ["-c", $"cp -r {data}/media {Bench.Work}/copied && sync {Bench.Work}/copied/*/* && find {Bench.Work}/copied -type f -print0 | xargs -0 sha256sum"])));
            Directory.Delete(Path.Combine(Bench.Work, "copied"), recursive: true);
            var backups = Path.Combine(Bench.Work, "backups");
            made.Add(await TimeAsync(() => SiteAsync(output, data, "backup", backups)));
            var file = Directory.GetFiles(backups).Single();
            var target = Path.Combine(Bench.Work, "restored");
            restored.Add(await TimeAsync(() => SiteAsync(output, target, "restore", file, "--ledger", Path.Combine(data, "erasures.jsonl"))));
            Directory.Delete(target, recursive: true);
            Directory.Delete(backups, recursive: true);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {plain[^1],6:F1} s copying and hashing, {made[^1],6:F1} s backup ({plain[^1] / made[^1]:F2} of the speed), {restored[^1],6:F1} s restore ({plain[^1] / restored[^1]:F2})"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  medians: backup {Bench.Median(plain.Zip(made, (p, m) => p / m)):F2}, restore {Bench.Median(plain.Zip(restored, (p, r) => p / r)):F2} of the speed (at least 0.4 is wanted)"));
    }

    private static Task<string> SiteAsync(string output, string data, params string[] arguments) => Bench.CommandAsync(
        "dotnet",
        [Path.Combine(output, "Partnership.Web.dll"), .. arguments],
        output,
        new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Storage__DataDirectory"] = data, ["Seed__Path"] = "content-seed", ["Backup__Passphrase"] = Passphrase });

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task FillAsync(string data, long files)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "partnership.db")};Pooling=False");
        await connection.OpenAsync();
        var content = new byte[FileBytes];
        for (var i = 0L; i < files; i++)
        {
            RandomNumberGenerator.Fill(content);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
            var path = Path.Combine(data, "media", sha256[..2], sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            await File.WriteAllBytesAsync(path, content);
            await using var row = connection.CreateCommand();
            row.CommandText = """
                INSERT INTO media_files ("Id", "FileName", "Extension", "MediaType", "Bytes", "Sha256", "CreatedAt", "IsDecorative")
                VALUES ($id, $name, 'pdf', 'application/pdf', $bytes, $sha256, '2026-01-01 00:00:00', 0)
                """;
            row.Parameters.AddWithValue("$id", Guid.NewGuid().ToString().ToUpperInvariant());
            row.Parameters.AddWithValue("$name", $"report-{i.ToString(CultureInfo.InvariantCulture)}.pdf");
            row.Parameters.AddWithValue("$bytes", FileBytes);
            row.Parameters.AddWithValue("$sha256", sha256);
            await row.ExecuteNonQueryAsync();
        }

        await Bench.CommandAsync("sync", []);
    }
}
