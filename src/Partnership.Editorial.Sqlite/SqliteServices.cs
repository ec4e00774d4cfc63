using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Backups;
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
        services.AddSingleton<IEditorialDatabase>(new SqliteEditorialDatabase(file));
        services.AddSingleton<IStoreDump>(s => new SqliteDump(file, s.GetRequiredService<IDbContextFactory<EditorialDbContext>>(), s.GetRequiredService<IEditorialDatabase>()));
        services.AddSingleton<IWorkTurn, SoleNode>();
        services.AddDbContextFactory<EditorialDbContext>(options => Configure(options, file));
        return services;
    }

    internal static string ConnectionString(string file) => new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();

    internal static void Configure(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(
            ConnectionString(file),
            sqlite => sqlite
                .MigrationsAssembly(typeof(SqliteServices).Assembly.GetName().Name)
                // A list is one parameter, however long: SQLite takes at most 32,766, and a branch may have more documents.
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(Pragmas);
}
