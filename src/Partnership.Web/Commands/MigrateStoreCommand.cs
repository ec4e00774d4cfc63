using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Copying;
using Partnership.Editorial.Media;
using Partnership.Editorial.Sqlite;
using Partnership.Editorial.Store;
using Partnership.Web.Storage;

namespace Partnership.Web.Commands;

/// <summary>Copies the store of one machine into the PostgreSQL that is set, files and keys too, and proves that both are the same.</summary>
internal static class MigrateStoreCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        if (values.Count > 0)
            return await CommandEnd.SayUsageAsync();
        var data = Path.GetFullPath(services.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory, services.GetRequiredService<IHostEnvironment>().ContentRootPath);
        var file = Path.Combine(data, SiteStore.DatabaseFile);
        if (services.GetService<ISharedFiles>() is not { } shared)
            return await CommandEnd.SayAsync("Set Store:Provider to PostgreSql and Store:ConnectionString to where the store shall go.", CommandEnd.WrongUse);
        if (!File.Exists(file))
            return await CommandEnd.SayAsync($"There is no store at {file}. Set Storage:DataDirectory to the data directory of the site as it was.", CommandEnd.Failed);

        await using var source = new ServiceCollection().AddEditorialSqlite(file).BuildServiceProvider();
        if (!await source.GetRequiredService<IEditorialDatabase>().IsCurrentAsync(cancellationToken))
            return await CommandEnd.SayAsync("An older version of the site made that store. Start this version with it once, stop it, and try again.", CommandEnd.Failed);
        var (contexts, database) = (services.GetRequiredService<IDbContextFactory<EditorialDbContext>>(), services.GetRequiredService<IEditorialDatabase>());
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
            await database.MigrateAsync(context, cancellationToken);

        CopyReport report = new(0, 0, []);
        var copy = new StoreCopy(source.GetRequiredService<IDbContextFactory<EditorialDbContext>>(), source.GetRequiredService<IEditorialDatabase>(), contexts, database);
        await ProgressBar.ShowPartsAsync(async show => report = await copy.RunAsync(
            services.GetRequiredService<MediaFolder>(), shared, new Immediate<CopyProgress>(p => show(p.Part, p.Done, p.Total)), cancellationToken));
        foreach (var problem in report.Problems)
            Console.WriteLine(problem);
        if (!report.Problems.IsEmpty)
            return await CommandEnd.SayAsync("The stores are not the same, so nothing was kept in PostgreSQL.", CommandEnd.Failed);
        var keys = CopyKeys(Path.Combine(data, SiteStore.KeyFolder), services.GetRequiredService<IKeyStore>());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Copied {report.Rows:N0} rows, {report.Files:N0} files and {keys:N0} keys, and compared each: both stores are the same. What is edited in the old one from now on is not in the new one."));
        return 0;
    }

    private static int CopyKeys(string folder, IKeyStore store)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.xml") : [];
        foreach (var file in files)
            store.Add(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        return files.Length;
    }
}
