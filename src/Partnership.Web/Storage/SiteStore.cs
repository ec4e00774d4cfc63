using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Partnership.Editorial.PostgreSql;
using Partnership.Editorial.Sqlite;
using Partnership.Editorial.Store;

namespace Partnership.Web.Storage;

/// <summary>Adds the database that is set, and the place of the keys that goes with it.</summary>
internal static class SiteStore
{
    /// <summary>The database of a site with one node, in its data directory.</summary>
    public const string DatabaseFile = "partnership.db";

    /// <summary>The folder of the keys of such a site.</summary>
    public const string KeyFolder = "keys";

    /// <summary>Adds the database.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Which.</param>
    /// <param name="data">The data directory.</param>
    /// <param name="mayWork">Whether this node may take its turn in what one node does for all, and uses the keys that nodes share.</param>
    public static void AddSiteStore(this IServiceCollection services, StoreOptions options, string data, bool mayWork)
    {
        if (options.Provider == StoreProvider.PostgreSql)
            services.AddEditorialPostgreSql(options.ConnectionString, mayWork);
        else
            services.AddEditorialSqlite(Path.Combine(data, DatabaseFile));
    }

    /// <summary>Keeps the keys with the store that nodes share, or in a folder when the site has none.</summary>
    public static void AddSiteKeys(this IServiceCollection services, string data)
    {
        services.AddDataProtection().SetApplicationName("Partnership").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data, KeyFolder)));
        services.AddSingleton<IPostConfigureOptions<KeyManagementOptions>, SharedKeys>();
    }

    private sealed class SharedKeys(IServiceProvider services) : IPostConfigureOptions<KeyManagementOptions>
    {
        public void PostConfigure(string? name, KeyManagementOptions options)
        {
            if (services.GetService<IKeyStore>() is { } keys)
                options.XmlRepository = new StoreKeys(keys);
        }
    }
}
