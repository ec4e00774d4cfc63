using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Editorial;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Import;
using Partnership.Editorial.Media;
using Partnership.Editorial.Sqlite;
using Partnership.Editorial.Store;
using Partnership.Search.Indexing;

namespace Partnership.Search.Evaluation.Collections;

/// <summary>The content of the repository as a site: imported into a real store, its reports read as the site reads them.</summary>
internal static class SeedCollection
{
    public static ContentSchema Schema(string repository) => ContentSchema.Parse(
    [
        .. Directory.EnumerateFiles(Path.Combine(repository, "content-seed", "schema"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => new SchemaFile(Path.GetFileName(path), File.ReadAllBytes(path))),
    ]);

    public static async Task<EvaluatedSite> ReadAsync(string repository, string folder, CancellationToken cancellationToken)
    {
        var schema = Schema(repository);
        await using var services = new ServiceCollection()
            .AddSingleton(schema)
            .AddSingleton(TimeProvider.System)
            .AddEditorial(Path.Combine(folder, "media"), Path.Combine(folder, "page-text"), Path.Combine(folder, "renditions"))
            .AddEditorialSqlite(Path.Combine(folder, "store.db"))
            .BuildServiceProvider();
        await using (var context = await services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(cancellationToken))
            await services.GetRequiredService<IEditorialDatabase>().MigrateAsync(context, cancellationToken);
        var seed = Path.Combine(repository, "content-seed");
        var outcome = await services.GetRequiredService<SeedImporter>()
            .RunAsync([new SeedFolder(seed), new SeedFolder(Path.Combine(seed, "demonstration"))], cancellationToken);
        if (outcome is not ImportOutcome.Imported)
            throw new InvalidOperationException($"The content of the repository can't be read: {outcome}.");
        var change = await services.GetRequiredService<PublicationFeed>().ReadAsync(0, cancellationToken)
            ?? throw new InvalidOperationException("Nothing was published.");
        var snapshot = Snapshot.Build(schema, PublishedSet.Empty.Apply(change));
        var texts = EvaluatedSite.TextsIn(folder, services.GetRequiredService<MediaFolder>().PathOf);
        foreach (var file in IndexBuild.UnitsOf(snapshot).SelectMany(u => u.Unit.Files))
            await texts.ReadAsync(file.Media, cancellationToken);
        return new EvaluatedSite(snapshot, texts, item => item.Path.Value);
    }
}
