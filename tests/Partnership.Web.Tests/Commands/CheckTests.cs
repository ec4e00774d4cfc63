using Microsoft.Data.Sqlite;
using Partnership.Testing;
using Partnership.Web.Tests.StartUp;

namespace Partnership.Web.Tests.Commands;

/// <summary>The command check as an operator types it.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Check_WholeThenTamperedWith_NamesWhatIsWrong()
    {
        var missing = await SiteProcess.RunCommandAsync(folder, "check");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("Database: The database is not there", missing.Output, StringComparison.Ordinal);
        var ours = Directory.CreateDirectory(folder.Combine("ours")).FullName;
        await File.WriteAllTextAsync(Path.Combine(ours, "page.md"), "---\ntype: page\nname: Page\n---\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await SiteProcess.RunCommandAsync(folder, "import", ours, "--parent", "/about", "--Seed:Demonstration=true")).ExitCode);
        Assert.Equal(0, (await SiteProcess.RunCommandAsync(folder, "reindex")).ExitCode);

        var whole = await SiteProcess.RunCommandAsync(folder, "check");

        Assert.Equal(("", 0), (whole.Errors, whole.ExitCode));
        Assert.Contains("All is well.", whole.Output, StringComparison.Ordinal);
        Tamper("DELETE FROM publication_log WHERE \"Sequence\" = 5");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Path, "data", "media"), "*", SearchOption.AllDirectories).Take(1))
            File.Delete(file);
        var segment = Directory.EnumerateFiles(Path.Combine(folder.Path, "data", "index"), "*.cf*", SearchOption.AllDirectories).Concat(
            Directory.EnumerateFiles(Path.Combine(folder.Path, "data", "index"), "*.fdt", SearchOption.AllDirectories)).First();
        await File.WriteAllBytesAsync(segment, [1, 2, 3], TestContext.Current.CancellationToken);

        var broken = await SiteProcess.RunCommandAsync(folder, "check");

        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("Publication log: Entry 5 is missing.", broken.Output, StringComparison.Ordinal);
        Assert.Contains("the file is missing.", broken.Output, StringComparison.Ordinal);
        Assert.Contains("Search index: it is damaged", broken.Output, StringComparison.Ordinal);
        Assert.Contains("There are ", broken.Output, StringComparison.Ordinal);
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Combine("data", "partnership.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
