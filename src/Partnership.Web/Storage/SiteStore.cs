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

    public static void AddSiteStore(this IServiceCollection services, StoreOptions options, string data)
    {
        if (options.Provider == StoreProvider.PostgreSql)
            services.AddEditorialPostgreSql(options.ConnectionString);
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
