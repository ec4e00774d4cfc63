using Partnership.Search.Crasher;
using Partnership.Search.Crasher.Sites;

namespace Partnership.Search.Tests.Durability;

/// <summary>
/// A real process is killed while it makes, changes or settles an index. Ten times; with PARTNERSHIP_LONG=1 in the environment
/// a hundred times.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int ChangesToBeginWith = 40;
    private const int KillsOfOneSite = 5;
    private static readonly int Kills = Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") == "1" ? 100 : 10;

    private readonly string folder = Directory.CreateTempSubdirectory("partnership-killed-").FullName;
    private readonly Random random = new(20);

    // Of the indexes that a kill left: how many were used, how many were not good enough, and how often there was none yet.
    private (int Used, int Remade, int Made) outcomes;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_AfterAKillAtAnyMoment_HasWhatANewIndexHas()
    {
        for (var site = 0; site < Kills / KillsOfOneSite; site++)
        {
            var options = new CrasherOptions(KeptSite.SchemaFolder, Path.Combine(folder, $"site-{site}"), site, ChangesToBeginWith);
            for (var kill = 0; kill < KillsOfOneSite; kill++)
                options = options with { From = await KilledAtAsync(options, isFirst: kill == 0) };
            Directory.Delete(options.Folder, recursive: true);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"After {Kills} kills the index was used {outcomes.Used} times and remade {outcomes.Remade} times; {outcomes.Made} times there was none yet.");
        Assert.True(outcomes.Used > 0, "A kill should cost an index seldom.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // At first, mostly, while the index is made: that says a line a document.
    private async Task<int> KilledAtAsync(CrasherOptions options, bool isFirst)
    {
        using (var crasher = CrasherProcess.Start(options))
        {
            await crasher.ReadAsync(random.Next(1, 30), Cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(isFirst ? 5 : 40)), TimeProvider.System, Cancel);
            await crasher.KillAsync(Cancel);
            options = options with { From = crasher.Reached ?? options.From };
        }

        using var changes = CrasherProgram.Changes(options.Seed).GetEnumerator();
        await CheckAsync(await CrasherProgram.SiteAsync(options, changes, Cancel), options.IndexFolder);
        return options.From;
    }

    private async Task CheckAsync(ChangingSite site, string indexFolder)
    {
        var wasThere = File.Exists(Path.Combine(indexFolder, "current"));
        var holder = new SearchIndexHolder();
        using var keeper = new SearchIndexKeeper(indexFolder, site.Files.Texts, holder);
        var isNew = await keeper.OpenAsync(site.Snapshot, null, Cancel);
        outcomes = (outcomes.Used + (isNew ? 0 : 1), outcomes.Remade + (isNew && wasThere ? 1 : 0), outcomes.Made + (isNew && !wasThere ? 1 : 0));

        PublicCheck.Run(site, new SiteSearch(holder), PublicCheck.Stage.CaughtUp);
        await keeper.AddAllPagesAsync(site.Snapshot, Cancel);

        Assert.Equal(await KeptSite.DumpOfRebuildAsync(site, site.MakeAnew()), KeptSite.DumpOf(holder));
        Assert.Single(Directory.EnumerateDirectories(indexFolder));
        // Otherwise the next process would find everything in order.
        keeper.Abandon();
    }
}
