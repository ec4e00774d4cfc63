using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Partnership.Editorial.Tests.Store;

/// <summary>
/// An acknowledged write survives a power cut because of how each connection is set up, so that is what is asserted: pulling
/// the plug is beyond a unit test.
/// </summary>
public sealed class SqliteConnectionTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "30000")]
    [InlineData("secure_delete", "1")]
    public async Task Open_EveryConnectionOfTheFactory_IsDurable(string pragma, string expected)
    {
        using var folder = new TemporaryFolder();
        await using var store = EditorialStore.CreateOn(await SqliteStoreDatabase.MigratedAsync(folder.File("editorial.db")));
        await using var first = await store.OpenAsync();
        await using var second = await store.OpenAsync();
        await first.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        second.Database.OpenConnection();

        Assert.Equal(expected, await PragmaAsync(first.Database.GetDbConnection(), pragma));
        Assert.Equal(expected, await PragmaAsync(second.Database.GetDbConnection(), pragma));
    }

    private static async Task<string?> PragmaAsync(DbConnection connection, string pragma)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name of a pragma can't be a parameter; it comes from this class.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }
}
