using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Schema;
using Partnership.Editorial.Ledger;
using Partnership.Editorial.Media;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Backups;

/// <summary>Puts backups and the ledger of erasures together.</summary>
public static class BackupServices
{
    /// <summary>Adds what keeps the ledger of erasures. A database must be there too.</summary>
    /// <param name="services">The container.</param>
    /// <param name="file">Where the ledger is kept.</param>
    public static IServiceCollection AddErasureLedger(this IServiceCollection services, string file) =>
        services.AddSingleton(s => new KeepLedger(s.GetRequiredService<IEditorialDatabase>(), file));

    /// <summary>Adds backups. <see cref="EditorialServices.AddEditorial"/> and a database must be there too.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services.AddSingleton(s => new MakeBackup(
            s.GetRequiredService<IStoreDump>(), s.GetRequiredService<IEditorialDatabase>(), s.GetRequiredService<MediaFolder>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new TryBackup(s.GetRequiredService<IStoreDump>()));
        services.AddSingleton(s => new RestoreBackup(
            s.GetRequiredService<IStoreDump>(),
            s.GetRequiredService<IEditorialDatabase>(),
            s.GetRequiredService<MediaFolder>(),
            s.GetRequiredService<MediaForgetting>(),
            s.GetRequiredService<EraseDocument>(),
            s.GetRequiredService<ContentSchema>(),
            s.GetRequiredService<TimeProvider>()));
        return services;
    }
}
