using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Sqlite;

/// <summary>Keeps the editorial store in SQLite.</summary>
public static class SqliteServices
{
    // One for all contexts: EF Core builds its services anew for every other set of interceptors.
    private static readonly SqlitePragmas Pragmas = new();

    /// <summary>Adds the SQLite database for the store.</summary>
    /// <param name="services">The container.</param>
    /// <param name="file">The database file; it and its folder are made when missing.</param>
    public static IServiceCollection AddEditorialSqlite(this IServiceCollection services, string file)
    {
        services.AddSingleton<IEditorialDatabase, SqliteEditorialDatabase>();
        services.AddDbContextFactory<EditorialDbContext>(options => Configure(options, file));
        return services;
    }

    /// <summary>
    /// Builds EF Core's model of the store ahead of its first use. It is the slowest part of a start, and it needs nothing, so
    /// it can be done while the host is put together. The model is kept for every context of the process.
    /// </summary>
    public static void WarmUp()
    {
        var options = new DbContextOptionsBuilder<EditorialDbContext>();
        Configure(options, ":memory:");
        using var context = new EditorialDbContext(options.Options);
        _ = context.Model;
    }

    internal static void Configure(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(
            new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString(),
            sqlite => sqlite
                .MigrationsAssembly(typeof(SqliteServices).Assembly.GetName().Name)
                // A list is one parameter, however long: SQLite takes at most 32,766, and a node may have more changes to catch up with.
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(Pragmas);
}
