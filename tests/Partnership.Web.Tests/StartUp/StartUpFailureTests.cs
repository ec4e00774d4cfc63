using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Partnership.Testing;

namespace Partnership.Web.Tests.StartUp;

/// <summary>A site that can't start says why in one message, with an exit code, and leaves nothing half made.</summary>
public class StartUpFailureTests
{
    [Fact]
    public async Task Start_SchemaHasAMistake_NamesFileLineAndReason()
    {
        using var folder = new TemporaryFolder();
        var seed = CopySeed(folder);
        var file = Path.Combine(seed, "schema", "page.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancel)).Replace("\"richText\"", "\"poorText\"", StringComparison.Ordinal), Cancel);

        var ended = await SiteProcess.RunAsync(folder, ("Seed:Path", seed));

        AssertOneMessage(ended, "page.json");
        Assert.Matches(@"page\.json[^\n]*\b\d+", ended.Errors);
        AssertNothingStored(folder);
    }

    [Fact]
    public async Task Start_SchemaIsNoJson_NamesFileAndLine()
    {
        using var folder = new TemporaryFolder();
        var seed = CopySeed(folder);
        await File.WriteAllTextAsync(Path.Combine(seed, "schema", "theme.json"), "{\n  \"alias\": \n}", Cancel);

        var ended = await SiteProcess.RunAsync(folder, ("Seed:Path", seed));

        AssertOneMessage(ended, "theme.json");
        AssertNothingStored(folder);
    }

    [Fact]
    public async Task Start_SchemaIsMissing_SaysWhereItLooked()
    {
        using var folder = new TemporaryFolder();

        var ended = await SiteProcess.RunAsync(folder, ("Seed:Path", folder.Combine("nowhere")));

        AssertOneMessage(ended, folder.Combine("nowhere"), "Seed:Path");
        AssertNothingStored(folder);
    }

    [Fact]
    public async Task Start_SeedFilesHaveMistakes_NamesEachWithItsLine()
    {
        using var folder = new TemporaryFolder();
        var seed = CopySeed(folder);
        await File.WriteAllTextAsync(Path.Combine(seed, "content", "privacy.md"), "---\ntype: page\nname: Privacy\nnoSuchProperty: 1\n---\nText\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(seed, "content", "cookies.md"), "---\ntype: page\nname: [unfinished\n---\nText\n", Cancel);

        var ended = await SiteProcess.RunAsync(folder, ("Seed:Path", seed));

        AssertOneMessage(ended, "privacy.md", "noSuchProperty", "cookies.md");
        Assert.Matches(@"privacy\.md\D{0,3}\d+", ended.Errors);
        AssertNothingStored(folder);
    }

    [Fact]
    public async Task Start_AReportIsMissing_NamesIt()
    {
        using var folder = new TemporaryFolder();
        var seed = CopySeed(folder);
        foreach (var file in Directory.EnumerateFiles(seed, "child-alder-report.pdf", SearchOption.AllDirectories))
            File.Delete(file);

        var ended = await SiteProcess.RunAsync(folder, ("Seed:Path", seed), ("Seed:Demonstration", "true"));

        AssertOneMessage(ended, "child-alder-report.pdf");
        AssertNothingStored(folder);
    }

    [Fact]
    public async Task Start_AReportIsNoPdf_NamesIt()
    {
        using var folder = new TemporaryFolder();
        var seed = CopySeed(folder);
        foreach (var file in Directory.EnumerateFiles(seed, "child-alder-report.pdf", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(file, "This is no PDF.", Cancel);

        var ended = await SiteProcess.RunAsync(folder, ("Seed:Path", seed), ("Seed:Demonstration", "true"));

        AssertOneMessage(ended, "child-alder-report.pdf");
        AssertNothingStored(folder);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(100_000)]
    public async Task Start_DatabaseIsRubbish_SaysSoAndLeavesItAlone(int length)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Combine("data"));
        var file = folder.Combine("data", "partnership.db");
        await File.WriteAllTextAsync(file, new string('#', length), Cancel);

        var ended = await SiteProcess.RunAsync(folder);

        AssertOneMessage(ended, file, "backup");
        Assert.Equal(new string('#', length), await File.ReadAllTextAsync(file, Cancel));
    }

    [Fact]
    public async Task Start_DatabaseIsDamagedInTheMiddle_SaysSo()
    {
        using var folder = new TemporaryFolder();
        using (var good = await SiteProcess.StartAsync(folder))
            Assert.NotNull(good.Url);
        SqliteConnection.ClearAllPools();
        var file = folder.Combine("data", "partnership.db");
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        Array.Fill(bytes, (byte)0xAA, 100, bytes.Length - 100);
        await File.WriteAllBytesAsync(file, bytes, Cancel);

        AssertOneMessage(await SiteProcess.RunAsync(folder), file);
    }

    [Fact]
    public async Task Start_FirstStartWasCutShort_BeginsAnew()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Combine("data"));
        await using (var connection = new SqliteConnection($"Data Source={folder.Combine("data", "partnership.db")};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL)";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        using var site = await SiteProcess.StartAsync(folder);

        using var client = new HttpClient();
        Assert.Contains("</html>", await client.GetStringAsync(new Uri(site.Url + "/privacy"), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AFileIsWhereTheDataFolderShouldBe_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Combine("data"), "in the way", Cancel);

        AssertOneMessage(await SiteProcess.RunAsync(folder), folder.Combine("data"));
        Assert.Equal("in the way", await File.ReadAllTextAsync(folder.Combine("data"), Cancel));
    }

    [Fact]
    public async Task Start_DataFolderCannotBeWritten_SaysSo()
    {
        using var folder = new TemporaryFolder();

        AssertOneMessage(await SiteProcess.RunAsync(folder, ("Storage:DataDirectory", "/proc/partnership")), "/proc/partnership");
    }

    [Fact]
    public async Task Start_AFileIsWhereTheMediaShouldBe_SaysSoAndStoresNothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Combine("data"));
        await File.WriteAllTextAsync(folder.Combine("data", "media"), "in the way", Cancel);

        AssertOneMessage(await SiteProcess.RunAsync(folder, ("Seed:Demonstration", "true")), folder.Combine("data", "media"));
        AssertNothingStored(folder);
    }

    [Fact]
    public async Task Start_PortIsInUse_NamesTheAddress()
    {
        using var folder = new TemporaryFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var ended = await SiteProcess.RunAsync(folder, ("urls", $"http://127.0.0.1:{port}"));

        AssertOneMessage(ended, port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--urls");
    }

    [Theory]
    [InlineData("Cms:Source", "Drupal", "Cms:Source can be Embedded or Umbraco")]
    [InlineData("Cms:Source", "Umbraco", "Umbraco:BaseUrl must say where")]
    [InlineData("Site:PublicUrl", "not-an-address", "PublicUrl")]
    [InlineData("Site:FollowInterval", "00:10:00", "FollowInterval")]
    [InlineData("Site:FollowInterval", "often", "FollowInterval")]
    [InlineData("Seed:Demonstration", "perhaps", "Demonstration")]
    [InlineData("Storage:DataDirectory", "", "DataDirectory")]
    [InlineData("Limits:Pages:AtOnce", "0", "Limits:Pages: The field AtOnce")]
    [InlineData("Limits:Connections:SlowFor", "00:00:01", "Limits:Connections: The field SlowFor")]
    [InlineData("Telemetry:ManagementUrl", "https://localhost:5081", "Telemetry:ManagementUrl must be an http address")]
    [InlineData("Telemetry:OtlpEndpoint", "localhost", "Telemetry:OtlpEndpoint must be an http or https address")]
    [InlineData("urls", "nonsense://x", "nonsense")]
    [InlineData("urls", "x", "'x'")]
    public async Task Start_ASettingIsWrong_NamesIt(string setting, string value, string named)
    {
        using var folder = new TemporaryFolder();

        var ended = await SiteProcess.RunAsync(folder, (setting, value));

        AssertOneMessage(ended, named);
        Assert.False(File.Exists(Path.Combine(Repository.Root, "partnership.db")), "A database was made where none belongs.");
        if (setting != "urls")
            AssertNothingStored(folder);
    }

    [Theory]
    [InlineData("sevre")]
    public async Task Start_UnknownCommand_ShowsHowToUseIt(string command)
    {
        using var folder = new TemporaryFolder();

        var ended = await SiteProcess.RunCommandAsync(folder, command);

        AssertOneMessage(ended, command, "Usage:");
        Assert.Equal(64, ended.ExitCode);
        Assert.False(Directory.Exists(folder.Combine("data")));
    }

    [Fact]
    public async Task Start_Twice_KeepsWhatIsThere()
    {
        using var folder = new TemporaryFolder();
        using (var first = await SiteProcess.StartAsync(folder))
        {
            Assert.Contains("The store was empty", first.Output, StringComparison.Ordinal);
            Assert.Matches(@"(?m)^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z info: ", first.Output); // UTC, and says so
        }

        using var second = await SiteProcess.StartAsync(folder);

        Assert.DoesNotContain("The store was empty", second.Output, StringComparison.Ordinal);
        using var client = new HttpClient();
        Assert.Contains("</html>", await client.GetStringAsync(new Uri(second.Url + "/"), Cancel), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void AssertOneMessage(EndedProcess ended, params string[] words)
    {
        Assert.True(ended.ExitCode is > 0 and < 128, $"exit code {ended.ExitCode}\n{ended.Errors}\n{ended.Output}");
        Assert.All(words, word => Assert.Contains(word, ended.Errors, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"(?m)^\s+at |Unhandled exception|Exception:", ended.Errors + ended.Output);
        Assert.DoesNotContain("Now listening", ended.Output, StringComparison.Ordinal);
        Assert.NotEmpty(ended.Errors.Trim());
    }

    private static void AssertNothingStored(TemporaryFolder folder)
    {
        var file = folder.Combine("data", "partnership.db");
        if (!File.Exists(file))
            return;
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'documents'";
        if (command.ExecuteScalar() is not 1L)
            return;
        command.CommandText = "SELECT (SELECT COUNT(*) FROM documents) + (SELECT COUNT(*) FROM document_versions) + (SELECT COUNT(*) FROM publication_log)";
        Assert.Equal(0L, command.ExecuteScalar());
    }

    private static string CopySeed(TemporaryFolder folder)
    {
        var source = Path.Combine(Repository.Root, "content-seed");
        var target = folder.Combine("content-seed");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? target);
            File.Copy(file, copy);
        }

        return target;
    }
}
