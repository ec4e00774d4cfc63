using Partnership.Search.Crasher;
using Partnership.Search.Crasher.Sites;
using Partnership.Search.Indexing;
using Partnership.Search.Querying;

namespace Partnership.Search.Tests.Durability;

/// <summary>Several who keep or make an index in one folder.</summary>
public sealed class RebuildTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TakeUpNew_RebuiltBesideARunningSearch_NeverFailsASearch()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        var old = kept.IndexPath;
        using var over = new CancellationTokenSource();
        var searching = SearchUntilAsync(kept, over.Token);

        for (var i = 0; i < 3; i++)
        {
            await new IndexRebuild(kept.IndexRoot, kept.Site.Files.Texts).RunAsync(kept.Site.Snapshot, null, Cancel);
            await kept.Site.ApplyAsync(new SiteChange(SiteChangeKind.PublishReview, 0, 1), Cancel);
            Assert.True(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));
            Assert.False(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));
        }

        await over.CancelAsync();
        Assert.True(await searching > 0);
        Assert.False(Directory.Exists(old));
        Assert.Equal(kept.IndexPath, Assert.Single(Directory.EnumerateDirectories(kept.IndexRoot)));
        Assert.Equal(await kept.DumpOfRebuildAsync(), kept.Dump());
    }

    [Fact]
    public async Task TakeUpNew_ItsMakerStillHasIt_WaitsForIt()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        using (await new IndexBuild(kept.Site.Files.Texts, null).MakeAsync(new IndexFolder(kept.IndexRoot), kept.Site.Snapshot, withPages: true, Cancel))
            Assert.False(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));

        Assert.True(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));
    }

    [Fact]
    public async Task TakeUpNew_ItIsDamaged_KeepsTheOldOne()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        var whole = kept.Dump();
        await new IndexRebuild(kept.IndexRoot, kept.Site.Files.Texts).RunAsync(kept.Site.Snapshot, null, Cancel);
        foreach (var file in Directory.EnumerateFiles(kept.IndexPath, "*.cf*"))
            await File.WriteAllTextAsync(file, "", Cancel);

        Assert.False(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));

        Assert.Equal(whole, kept.Dump());
    }

    [Fact]
    public async Task Tidy_WhileAnotherProcessMakesAnIndex_LeavesIt()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        var other = new IndexFolder(kept.IndexRoot);

        await new IndexRebuild(kept.IndexRoot, kept.Site.Files.Texts).RunAsync(kept.Site.Snapshot, new Told(other.Tidy), Cancel);

        Assert.True(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));
        Assert.Equal(await kept.DumpOfRebuildAsync(), kept.Dump());
    }

    [Fact]
    public async Task Rebuild_TwoAtOnce_LeaveOneIndex()
    {
        await using var kept = await KeptSite.OpenFilledAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(
            () => new IndexRebuild(kept.IndexRoot, kept.Site.Files.Texts).RunAsync(kept.Site.Snapshot, null, Cancel), Cancel)));

        Assert.True(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));
        Assert.Single(Directory.EnumerateDirectories(kept.IndexRoot));
        Assert.Equal(await kept.DumpOfRebuildAsync(), kept.Dump());
    }

    [Fact]
    public async Task Take_OthersTidyAllTheTime_HoldsALockThatIsThere()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        using var ended = new CancellationTokenSource();
        var folder = new IndexFolder(kept.IndexRoot);
        var tidying = Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(
            () =>
            {
                while (!ended.IsCancellationRequested)
                    folder.Tidy();
            },
            Cancel)));

        for (var i = 0; i < 1000; i++)
        {
            var path = folder.Begin();
            using var mine = IndexLock.Take(path);
            Directory.CreateDirectory(path);
            Assert.True(File.Exists(path + IndexLock.Ending));
            Assert.Null(IndexLock.TryTake(path));
        }

        await ended.CancelAsync();
        await tidying;
    }

    [Fact]
    public async Task TwoKeepers_OneFolder_KeepAnIndexEach()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        var holder = new SearchIndexHolder();
        using var second = new SearchIndexKeeper(kept.IndexRoot, kept.Site.Files.Texts, holder);

        Assert.True(await second.OpenAsync(kept.Site.Snapshot, null, Cancel));
        await second.AddAllPagesAsync(kept.Site.Snapshot, Cancel);
        var folders = Directory.GetDirectories(kept.IndexRoot).Order().ToList();
        for (var i = 0; i < 5; i++)
        {
            await kept.Site.ApplyAsync(new SiteChange(SiteChangeKind.PublishPage, 0, i), Cancel);
            foreach (var keeper in new[] { kept.Keeper, second })
            {
                Assert.False(await keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));
                await keeper.CatchUpAsync(kept.Site.Snapshot, Cancel);
                await keeper.SettleAsync();
            }
        }

        Assert.Equal(2, folders.Count);
        Assert.Equal(folders, Directory.GetDirectories(kept.IndexRoot).Order());
        Assert.Equal(KeptSite.DumpOf(holder), kept.Dump());
        second.Dispose();
        Assert.True(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel)); // the second was the last to put one in use
        Assert.Equal(await kept.DumpOfRebuildAsync(), kept.Dump());
    }

    [Fact]
    public async Task TwoProcesses_OneFolder_KeepAnIndexEach()
    {
        var folder = Directory.CreateTempSubdirectory("partnership-shared-").FullName;
        var options = new CrasherOptions(KeptSite.SchemaFolder, folder, 1, 20);
        using (var process = CrasherProcess.Start(options))
        {
            await process.ReadUntilReachedAsync(Cancel);
            using var changes = CrasherProgram.Changes(options.Seed).GetEnumerator();
            var site = await CrasherProgram.SiteAsync(options, changes, Cancel);
            var holder = new SearchIndexHolder();
            using var keeper = new SearchIndexKeeper(options.IndexFolder, site.Files.Texts, holder);

            Assert.True(await keeper.OpenAsync(site.Snapshot, null, Cancel), "What another process writes to must not be used.");

            await process.ReadAsync(10, Cancel); // it goes on
            Assert.False(await keeper.TakeUpNewAsync(site.Snapshot, Cancel));
            PublicCheck.Run(site, new SiteSearch(holder), PublicCheck.Stage.CaughtUp);
            await process.KillAsync(Cancel);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Task<int> SearchUntilAsync(KeptSite kept, CancellationToken over) => Task.Run(() =>
    {
        var snapshot = kept.Site.Snapshot;
        var search = kept.Search;
        var searches = 0;
        while (!over.IsCancellationRequested)
        {
            var results = search.Find(new SearchRequest { Text = QueryText.Parse(SiteTexts.EnglishWord) }, snapshot.Default);
            Assert.NotNull(results);
            Assert.NotEqual(0, results.Total);
            searches++;
        }

        return searches;
    }, Cancel);

    private sealed class Told(Action what) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => what();
    }
}
