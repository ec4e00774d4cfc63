using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Store;
using Partnership.Testing.PostgreSql;

namespace Partnership.Editorial.Tests.Store;

/// <summary>The database of one test, in either of the kinds that the store can live in.</summary>
internal abstract class StoreDatabase : IAsyncDisposable
{
    /// <summary>One whose tables are there, of the kind that the tests run on now.</summary>
    internal static async Task<StoreDatabase> CreateAsync(string file) =>
        TestServer.IsStoreOfTests ? await PostgreSqlStoreDatabase.MigratedAsync() : await SqliteStoreDatabase.MigratedAsync(file);

    /// <summary>A statement after which a connection lets rows refer to rows that are not there.</summary>
    internal abstract string WithoutReferences { get; }

    /// <summary>In SQL, an id made of a number.</summary>
    internal abstract string IdOfNumber(string number);

    /// <summary>Adds it to a container.</summary>
    internal abstract void AddTo(IServiceCollection services);

    /// <summary>Lets a context use it.</summary>
    internal abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Everything that it holds, leftovers included as far as the database shows them, for tests that look for what must not be there.</summary>
    internal abstract Task<byte[]> ReadAllAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Makes the tables of a database.</summary>
    protected static async Task MigrateAsync(StoreDatabase database)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(TimeProvider.System);
        collection.AddSingleton<PublicationSignal>();
        collection.AddLogging();
        database.AddTo(collection);
        await using var services = collection.BuildServiceProvider();
        await using var context = await services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync();
        await services.GetRequiredService<IEditorialDatabase>().MigrateAsync(context, CancellationToken.None);
    }
}
