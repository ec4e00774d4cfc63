using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Editorial.Backups;
using Partnership.Editorial.Media;
using Partnership.Editorial.PostgreSql.Shared;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.PostgreSql;

/// <summary>Keeps the editorial store in PostgreSQL, for one node or for many.</summary>
public static class PostgreSqlServices
{
    private const int SecondsToConnect = 5;

    // One for all contexts: EF Core builds its services anew for every other set of interceptors.
    private static readonly NulCharacters NoNuls = new();

    /// <summary>Adds the PostgreSQL database for the store.</summary>
    /// <param name="services">The container.</param>
    /// <param name="connectionString">Host, database and user, in Npgsql's form. The database must be there; its tables are made.</param>
    /// <param name="mayWork">Whether this node may take its turn in what one node does for all, and uses the keys that nodes share.</param>
    /// <exception cref="StoreException">It can't be read as a connection string.</exception>
    public static IServiceCollection AddEditorialPostgreSql(this IServiceCollection services, string connectionString, bool mayWork = true)
    {
        var source = Connect(connectionString);
        services.AddSingleton(_ => source); // by a factory, so that the container closes it
        services.AddSingleton(new DatabaseClock(TimeProvider.System));
        // A clock that a test has set stays.
        if (services.LastOrDefault(s => s.ServiceType == typeof(TimeProvider))?.ImplementationInstance == TimeProvider.System)
            services.AddSingleton<TimeProvider>(s => s.GetRequiredService<DatabaseClock>());
        services.AddSingleton<IEditorialDatabase>(s => new PostgreSqlEditorialDatabase(s.GetRequiredService<NpgsqlDataSource>(), s.GetRequiredService<DatabaseClock>()));
        services.AddSingleton<IStoreDump>(s => new PostgreSqlDump(
            s.GetRequiredService<NpgsqlDataSource>(), s.GetRequiredService<IDbContextFactory<EditorialDbContext>>(), s.GetRequiredService<IEditorialDatabase>()));
        services.AddDbContextFactory<EditorialDbContext>((s, options) => Configure(options, s.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<ISharedFiles>(s => new PostgreSqlFiles(s.GetRequiredService<NpgsqlDataSource>()));
        services.AddLocalCopies();
        if (mayWork)
        {
            services.AddSingleton<IKeyStore>(s => new PostgreSqlKeys(s.GetRequiredService<NpgsqlDataSource>()));
            services.AddSingleton<NodeTurn>();
            services.AddSingleton<IWorkTurn>(s => s.GetRequiredService<NodeTurn>());
            services.AddHostedService(s => s.GetRequiredService<NodeTurn>());
        }

        services.AddHostedService<PublicationListener>();
        services.AddHostedService<CopyCleaner>();
        return services;
    }

    internal static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(
            source,
            npgsql => npgsql
                .MigrationsAssembly(typeof(PostgreSqlServices).Assembly.GetName().Name)
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .ReplaceService<IModelCustomizer, PostgreSqlModel>()
        .AddInterceptors(NoNuls);

    internal static NpgsqlDataSource Connect(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            if (!settings.ContainsKey("Timeout"))
                settings.Timeout = SecondsToConnect;
            settings.ApplicationName ??= "Partnership";
            // A parameter of the server that an administrator may have set otherwise for the database: what is acknowledged is on disk.
            settings.Options = $"{settings.Options} -c synchronous_commit=on -c timezone=UTC".Trim();
            return new NpgsqlDataSourceBuilder(settings.ToString()).Build();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StoreException("Store:ConnectionString can't be read. It looks like Host=db.internal;Database=partnership;Username=partnership;Password=…", exception);
        }
    }
}
