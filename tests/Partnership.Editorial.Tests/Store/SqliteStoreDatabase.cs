using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Sqlite;

namespace Partnership.Editorial.Tests.Store;

/// <summary>A database in a file of SQLite.</summary>
internal sealed class SqliteStoreDatabase(string file) : StoreDatabase
{
    // Creating the tables takes longer than most tests; a finished file is copied instead.
    private static readonly Lazy<Task<byte[]>> Migrated = new(MakeMigratedAsync);

    // As the store has it, so that both share a pool.
    private string ConnectionString => new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();

    internal static async Task<SqliteStoreDatabase> MigratedAsync(string file)
    {
        await File.WriteAllBytesAsync(file, await Migrated.Value);
        return new SqliteStoreDatabase(file);
    }

    internal override string WithoutReferences => "PRAGMA foreign_keys = OFF";

    internal override string IdOfNumber(string number) => $"printf('%08X-0000-0000-0000-000000000000', {number})";

    internal override void AddTo(IServiceCollection services) => services.AddEditorialSqlite(file);

    internal override void Configure(DbContextOptionsBuilder options) => SqliteServices.Configure(options, file);

    internal override async Task<byte[]> ReadAllAsync()
    {
        await using (var connection = new SqliteConnection(ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        using var all = new MemoryStream();
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(file) ?? "", Path.GetFileName(file) + "*"))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await stream.CopyToAsync(all);
        }

        return all.ToArray();
    }

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> MakeMigratedAsync()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("editorial.db");
        await using (var database = new SqliteStoreDatabase(path))
            await MigrateAsync(database);
        return await File.ReadAllBytesAsync(path);
    }
}
