using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Import;
using Partnership.Editorial.Store;
using Partnership.Web.Seeding;
using Partnership.Web.Site;

namespace Partnership.Web.StartUp;

/// <summary>What happens between building the host and taking the first visitor: database, starting content, snapshot.</summary>
internal sealed partial class SiteStart(
    IDbContextFactory<EditorialDbContext> contexts,
    IEditorialDatabase database,
    SeedImporter importer,
    SnapshotFollower follower,
    PublishedSite site,
    IOptions<SeedOptions> seed,
    IHostEnvironment environment,
    ILogger<SiteStart> logger) : ISiteStart
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (site.Sequence > 0)
            return;
        await SeedAsync(cancellationToken);
        await follower.CatchUpAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!await database.IsCurrentAsync(cancellationToken))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await database.MigrateAsync(context, cancellationToken);
        }

        await follower.CatchUpAsync(cancellationToken);
    }

    private async Task SeedAsync(CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(seed.Value.Path, environment.ContentRootPath);
        var folders = new List<SeedFolder> { new(root) };
        if (seed.Value.Demonstration ?? environment.IsDevelopment())
            folders.Add(new SeedFolder(Path.Combine(root, "demonstration")));
        switch (await importer.RunAsync(folders, cancellationToken))
        {
            case ImportOutcome.Imported imported:
                LogImported(imported.Documents, imported.Files);
                break;
            case ImportOutcome.Refused refused:
                throw new StartUpFailure(
                    "The starting content has mistakes, so nothing was stored:" + string.Concat(refused.Problems.Select(p => $"\n  {p}")));
        }
    }

    [LoggerMessage(LogLevel.Information, "The store was empty: {Documents} documents and {Files} files were brought in.")]
    private partial void LogImported(int documents, int files);
}
