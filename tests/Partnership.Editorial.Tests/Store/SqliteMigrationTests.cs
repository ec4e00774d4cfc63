using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Tests.Store;

public sealed class SqliteMigrationTests
{
    [Fact]
    public async Task Migrate_NoDatabase_CreatesItWithItsFolder()
    {
        await using var store = EditorialStore.CreateWithoutDatabase();

        await store.MigrateAsync();

        Assert.True(File.Exists(store.DatabaseFile));
        Assert.Equal(0, await store.QueryAsync(db => db.Documents.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(0, await store.QueryAsync(db => db.PublicationLogHead.Select(h => h.Sequence).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Migrate_SecondTime_ChangesNothing()
    {
        await using var store = EditorialStore.CreateWithoutDatabase();
        await store.MigrateAsync();
        await store.HomeAsync();
        var tables = await TablesAsync(store);

        await store.MigrateAsync();

        Assert.Equal(tables, await TablesAsync(store));
        Assert.Single(await store.LogAsync());
    }

    [Fact]
    public async Task Migrate_SeveralNodesStartAtOnce_AllSucceed()
    {
        await using var store = EditorialStore.CreateWithoutDatabase();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(store.MigrateAsync, TestContext.Current.CancellationToken)));

        await store.HomeAsync();
        Assert.Single(await store.LogAsync());
    }

    [Fact]
    public async Task Migrate_AnotherStartWasKilledWhileMigrating_Succeeds()
    {
        await using var store = EditorialStore.CreateWithoutDatabase();
        await using (var context = await store.OpenAsync())
            await context.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL);
                INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00');
                """,
                TestContext.Current.CancellationToken);

        await store.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await store.HomeAsync();
        Assert.Single(await store.LogAsync());
    }

    [Fact]
    public async Task Model_AgainstMigrations_HasNoPendingChanges()
    {
        await using var store = await EditorialStore.CreateAsync();
        await using var context = await store.OpenAsync();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Migrate_FileNameWithoutFolder_UsesTheCurrentFolder()
    {
        var name = $"bare-{Guid.NewGuid():N}.db";
        try
        {
            await MigrateAsync(name);

            Assert.True(File.Exists(name));
        }
        finally
        {
            foreach (var file in Directory.GetFiles(".", name + "*"))
                File.Delete(file);
        }
    }

    [Fact]
    public async Task Migrate_FolderIsMissing_IsMade()
    {
        using var folder = new TemporaryFolder();

        await MigrateAsync(folder.File("not/there/yet/editorial.db"));

        Assert.True(File.Exists(folder.File("not/there/yet/editorial.db")));
    }

    [Theory]
    [InlineData("This is a letter, not a database. It is longer than the header of a database, which has a hundred bytes, so it is read.")]
    [InlineData("short")]
    public async Task Migrate_FileIsNoDatabase_SaysWhatToDoAndLeavesIt(string content)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("editorial.db");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        var problem = await Assert.ThrowsAsync<StoreException>(() => MigrateAsync(file));

        Assert.Equal($"The database {file} is damaged or is no database. Restore it from a backup, or move it away to begin anew.", problem.Message);
        Assert.Equal(content, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Migrate_DatabaseIsDamaged_SaysWhatToDoAndLeavesIt()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("editorial.db");
        await using (await SqliteStoreDatabase.MigratedAsync(file))
        {
            // Its connections are closed: the file is whole.
        }

        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes.AsSpan(100, 3900).Fill(0xEE);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var problem = await Assert.ThrowsAsync<StoreException>(() => MigrateAsync(file));

        Assert.Equal($"The database {file} is damaged or is no database. Restore it from a backup, or move it away to begin anew.", problem.Message);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Migrate_FileInPlaceOfTheFolder_SaysWhere()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("data"), "I am a file.", TestContext.Current.CancellationToken);
        var file = folder.File("data/editorial.db");

        var problem = await Assert.ThrowsAsync<StoreException>(() => MigrateAsync(file));

        Assert.StartsWith($"The data directory for {file} can't be written: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal("I am a file.", await File.ReadAllTextAsync(folder.File("data"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Migrate_FolderInPlaceOfTheFile_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("editorial.db");
        Directory.CreateDirectory(file);

        var problem = await Assert.ThrowsAsync<StoreException>(() => MigrateAsync(file));

        Assert.Equal($"The database {file} can't be opened. Let the site's user read and write it and its folder.", problem.Message);
        Assert.Empty(Directory.GetFileSystemEntries(file));
    }

    private static async Task MigrateAsync(string file)
    {
        await using var services = StoreAt.File(file);
        try
        {
            await services.MigrateAsync();
        }
        finally
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString());
            SqliteConnection.ClearPool(connection);
        }
    }

    private static Task<List<string>> TablesAsync(EditorialStore store) => store.QueryAsync(db =>
        db.Database.SqlQueryRaw<string>("SELECT name || ':' || COALESCE(sql, '') AS Value FROM sqlite_master ORDER BY name")
            .ToListAsync(TestContext.Current.CancellationToken));
}
