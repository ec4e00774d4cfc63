using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Sqlite;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Tests.Store;

/// <summary>Only the database of a store, at any place.</summary>
internal sealed class StoreAt : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private StoreAt(string file) => services = new ServiceCollection().AddEditorialSqlite(file).BuildServiceProvider();

    internal static StoreAt File(string file) => new(file);

    internal async Task MigrateAsync()
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<EditorialDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        await services.GetRequiredService<IEditorialDatabase>().MigrateAsync(context, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
