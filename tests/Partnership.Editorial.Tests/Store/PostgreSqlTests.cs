using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Partnership.Editorial.Feed;
using Partnership.Editorial.PostgreSql;
using Partnership.Editorial.Store;
using Partnership.Faults.Cluster;

namespace Partnership.Editorial.Tests.Store;

/// <summary>What only a store in PostgreSQL does: it is there for several nodes.</summary>
public sealed class PostgreSqlTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_SeveralNodesStartAtOnce_AllSucceedAndItIsDoneOnce()
    {
        await using var database = await PostgreSqlStoreDatabase.EmptyAsync();
        await using var store = EditorialStore.CreateOn(database);
        Assert.False(await store.Get<IEditorialDatabase>().IsCurrentAsync(Cancellation));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(store.MigrateAsync, Cancellation)));

        Assert.True(await store.Get<IEditorialDatabase>().IsCurrentAsync(Cancellation));
        await store.HomeAsync();
        Assert.Single(await store.LogAsync());
    }

    [Fact]
    public async Task Migrate_NodeDiesMeanwhile_TheNextGoesOn()
    {
        await using var database = await PostgreSqlStoreDatabase.EmptyAsync();
        await using var store = EditorialStore.CreateOn(database);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using (var dying = await source.OpenConnectionAsync(Cancellation))
        {
            await ExecuteAsync(dying, $"SELECT pg_advisory_lock({StoreLocks.Migration})");
            var waiting = store.MigrateAsync();
            await UntilAsync(source, $"SELECT COUNT(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
            Assert.False(waiting.IsCompleted);

            await using (var killer = source.CreateCommand($"SELECT pg_terminate_backend({dying.ProcessID})"))
                await killer.ExecuteNonQueryAsync(Cancellation);

            await waiting.WaitAsync(Patience, Cancellation);
        }

        await store.HomeAsync();
    }

    // As when a firewall has forgotten a connection: nobody is told, and new ones work.
    [Fact]
    public async Task OpenRead_ConnectionIsForgotten_AnotherIsUsedSoon()
    {
        await using var database = await PostgreSqlStoreDatabase.MigratedAsync();
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        await using var wire = new Wire(settings.Port);
        settings.Port = wire.Port;
        await using var services = new ServiceCollection().AddEditorialPostgreSql(settings.ToString()).BuildServiceProvider();
        var store = services.GetRequiredService<IEditorialDatabase>();
        await (await store.OpenReadAsync(Cancellation)).DisposeAsync();
        wire.Forget();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => store.OpenReadAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(15), Cancellation));

        await using var moment = await store.OpenReadAsync(Cancellation);
        Assert.Equal([1], await moment.QueryAsync("SELECT 1", [], r => r.GetInt32(0), Cancellation));
    }

    // Text must stand in the same order on both stores, whatever the language of the database.
    [Fact]
    public async Task Columns_OfText_AreComparedByteByByte()
    {
        await using var database = await PostgreSqlStoreDatabase.MigratedAsync();
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);

        var others = await ReadAsync(
            source,
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C' AND table_name <> '__EFMigrationsHistory'
            """);

        Assert.Empty(others);
    }

    [Fact]
    public async Task Model_AndMigrations_SayTheSame()
    {
        await using var database = await PostgreSqlStoreDatabase.MigratedAsync();
        await using var store = EditorialStore.CreateOn(database);
        await using var context = await store.OpenAsync();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Publish_OnOneNode_WakesTheOthers()
    {
        await using var database = await PostgreSqlStoreDatabase.MigratedAsync();
        await using var one = EditorialStore.CreateOn(database);
        await using var other = EditorialStore.CreateOn(database);
        var listener = other.Get<IEnumerable<IHostedService>>().OfType<PublicationListener>().Single();
        await listener.StartAsync(Cancellation);
        var signal = other.Get<PublicationSignal>();
        await signal.WaitAsync(Patience, TimeProvider.System, Cancellation); // it listens

        var woken = signal.WaitAsync(Patience * 10, TimeProvider.System, Cancellation);
        await one.HomeAsync();

        await woken.WaitAsync(Patience, Cancellation);
        Assert.Equal(1, (await other.Get<PublicationFeed>().ReadAsync(0, Cancellation))?.Sequence);
        await listener.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Listener_ConnectionIsCut_ListensAgainAndLooksAtWhatItMissed()
    {
        await using var database = await PostgreSqlStoreDatabase.MigratedAsync();
        await using var store = EditorialStore.CreateOn(database);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var listener = store.Get<IEnumerable<IHostedService>>().OfType<PublicationListener>().Single();
        await listener.StartAsync(Cancellation);
        var signal = store.Get<PublicationSignal>();
        await signal.WaitAsync(Patience, TimeProvider.System, Cancellation);

        var again = signal.WaitAsync(Patience * 10, TimeProvider.System, Cancellation);
        await using (var killer = source.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"))
            await killer.ExecuteNonQueryAsync(Cancellation);
        while (!again.IsCompleted)
        {
            store.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, Cancellation);
        }

        await listener.StopAsync(Cancellation);
    }

    [Theory]
    [InlineData(null, "can't be reached")]
    [InlineData("28P01", "pg_hba.conf")]
    [InlineData("3D000", "createdb")]
    [InlineData("53100", "is full")]
    [InlineData("25006", "stand-by")]
    [InlineData("XX000", "can't be used: Broken")]
    public void Explain_FailureOfTheServer_SaysWhatToDo(string? state, string words) =>
        Assert.Contains(words, PostgreSqlEditorialDatabase.Explain(state, "Broken", "partnership on db"), StringComparison.Ordinal);

    [Fact]
    public async Task IsCurrent_NoServerThere_SaysSoWithoutThePassword()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddEditorialPostgreSql("Host=127.0.0.1;Port=1;Database=partnership;Username=site;Password=very-secret");
        await using var container = services.BuildServiceProvider();

        var problem = await Assert.ThrowsAsync<StoreException>(() => container.GetRequiredService<IEditorialDatabase>().IsCurrentAsync(Cancellation));

        Assert.Contains("partnership on 127.0.0.1 can't be reached", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Add_NoConnectionString_IsAnErrorForWhoeverSetItUp() => Assert.Contains(
        "Store:ConnectionString",
        Assert.Throws<StoreException>(() => new ServiceCollection().AddEditorialPostgreSql("Hst=db;Nonsense")).Message,
        StringComparison.Ordinal);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static async Task<List<string>> ReadAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static async Task UntilAsync(NpgsqlDataSource source, string question)
    {
        using var end = new CancellationTokenSource(Patience);
        while (true)
        {
            await using var command = source.CreateCommand(question);
            if (await command.ExecuteScalarAsync(end.Token) is true)
                return;
            await Task.Delay(10, end.Token);
        }
    }
}
