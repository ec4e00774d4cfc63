using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Editorial.PostgreSql;
using Partnership.Testing.PostgreSql;

namespace Partnership.Editorial.Tests.Store;

/// <summary>A database of the server that <c>test.sh</c> starts.</summary>
internal sealed class PostgreSqlStoreDatabase : StoreDatabase
{
    // Creating the tables takes longer than most tests; a finished database is copied instead. It goes with the server.
    private static readonly Lazy<Task<TestDatabase>> Migrated = new(MakeMigratedAsync);

    private readonly TestDatabase database;
    private readonly Lazy<NpgsqlDataSource> source;

    private PostgreSqlStoreDatabase(TestDatabase database)
    {
        this.database = database;
        source = new Lazy<NpgsqlDataSource>(() => PostgreSqlServices.Connect(database.ConnectionString));
    }

    internal string ConnectionString => database.ConnectionString;

    internal override string WithoutReferences => "SET session_replication_role = replica";

    internal static async Task<PostgreSqlStoreDatabase> MigratedAsync() => new(await TestServer.CreateAsync(await Migrated.Value));

    internal static async Task<PostgreSqlStoreDatabase> EmptyAsync() => new(await TestServer.CreateAsync());

    internal override string IdOfNumber(string number) => $"(lpad(to_hex({number}), 8, '0') || '-0000-0000-0000-000000000000')::uuid";

    internal override void AddTo(IServiceCollection services) => services.AddEditorialPostgreSql(database.ConnectionString);

    internal override void Configure(DbContextOptionsBuilder options) => PostgreSqlServices.Configure(options, source.Value);

    internal override Task<byte[]> ReadAllAsync() => database.ReadAllAsync();

    public override async ValueTask DisposeAsync()
    {
        if (source.IsValueCreated)
            await source.Value.DisposeAsync();
        await database.DisposeAsync();
    }

    private static async Task<TestDatabase> MakeMigratedAsync()
    {
        var template = await TestServer.CreateAsync();
        await MigrateAsync(new PostgreSqlStoreDatabase(template));
        return template;
    }
}
