using Lucene.Net.Index;
using Partnership.Search.Crasher.Sites;
using Partnership.Search.Indexing;

namespace Partnership.Search.Tests.Durability;

/// <summary>The disk fails, or the index turns out damaged, while the site runs.</summary>
public sealed class FailingDiskTests
{
    private static readonly SiteChange NewPage = new(SiteChangeKind.PublishPage, 0, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CatchUp_IndexCannotBeWritten_ThrowsAndGoesOnServing()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        var before = kept.Dump();
        var obstacles = Obstruct(kept.IndexPath);
        await kept.Site.ApplyAsync(NewPage, Cancel);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(kept.CatchUpAsync);
        kept.Keeper.Abandon();

        Assert.Equal(before, kept.Dump());
        PublicCheck.Run(kept.Site, kept.Search, PublicCheck.Stage.Behind);
        obstacles.ForEach(Directory.Delete);
        Assert.False(await kept.Keeper.OpenAsync(kept.Site.Snapshot, null, Cancel));
        await kept.AddAllPagesAsync();
        Assert.Equal(await kept.DumpOfRebuildAsync(), kept.Dump());
    }

    [Fact]
    public async Task Settle_IndexCannotBeWritten_ThrowsAndForgetsLater()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        var gone = kept.Site.Snapshot.Default.Items.Last(i => i.ContentType == "page");
        await kept.Site.ApplyAsync(new SiteChange(SiteChangeKind.Erase, kept.Site.PlaceOf(gone.Id), 0), Cancel);
        await kept.CatchUpAsync();
        var obstacles = Obstruct(kept.IndexPath);

        await Assert.ThrowsAnyAsync<Exception>(() => kept.Keeper.SettleAsync());
        kept.Keeper.Abandon();
        obstacles.ForEach(Directory.Delete);
        await kept.Keeper.OpenAsync(kept.Site.Snapshot, null, Cancel);
        await kept.Keeper.SettleAsync();

        Assert.All(UniqueWords.In(gone.Name), word => Assert.False(LeftWords.AreIn(kept.IndexRoot, word)));
    }

    [Fact]
    public async Task Open_BuildFails_LeavesNothingBehind()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        kept.Keeper.Discard();

        await Assert.ThrowsAsync<IOException>(() => kept.Keeper.OpenAsync(kept.Site.Snapshot, new FailingProgress(() => throw new IOException("The disk is full.")), Cancel));

        Assert.Empty(Directory.EnumerateDirectories(kept.IndexRoot));
        Assert.True(await kept.Keeper.OpenAsync(kept.Site.Snapshot, null, Cancel));
        await kept.AddAllPagesAsync();
        Assert.Equal(await kept.DumpOfRebuildAsync(), kept.Dump());
    }

    [Fact]
    public async Task Rebuild_IsStopped_LeavesTheIndexInUseAndNothingElse()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new IndexRebuild(kept.IndexRoot, kept.Site.Files.Texts).RunAsync(kept.Site.Snapshot, new FailingProgress(stop.Cancel), stop.Token));

        Assert.Equal(kept.IndexPath, Assert.Single(Directory.EnumerateDirectories(kept.IndexRoot)));
        Assert.False(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));
    }

    [Fact]
    public async Task Open_FolderIsAFile_ThrowsAndRecovers()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        kept.Keeper.Discard();
        Directory.Delete(kept.IndexRoot, recursive: true);
        await File.WriteAllTextAsync(kept.IndexRoot, "", Cancel);

        await Assert.ThrowsAsync<IOException>(() => kept.Keeper.OpenAsync(kept.Site.Snapshot, null, Cancel));
        File.Delete(kept.IndexRoot);

        Assert.True(await kept.Keeper.OpenAsync(kept.Site.Snapshot, null, Cancel));
    }

    [Fact]
    public async Task Use_SearchFindsDamage_GivesTheIndexUpAndANewOneIsMade()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        var whole = kept.Dump();
        var damaged = kept.IndexPath;
        Exception? told = null;
        kept.Holder.OnDamage = damage => told = damage;

        Assert.Null(kept.Holder.Use<object>(_ => throw new CorruptIndexException("A page of it is not what it was.")));

        Assert.IsType<CorruptIndexException>(told);
        Assert.False(kept.Holder.IsReady);
        Assert.Null(kept.Search.Suggest("zq", 1, kept.Site.Snapshot.Default));
        kept.Keeper.Discard();
        Assert.False(Directory.Exists(damaged));
        Assert.True(await kept.Keeper.OpenAsync(kept.Site.Snapshot, null, Cancel));
        await kept.AddAllPagesAsync();
        Assert.Equal(whole, kept.Dump());
    }

    [Fact]
    public async Task Use_DamageAfterANewerReaderCame_KeepsTheNewerOne()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        await kept.Site.ApplyAsync(NewPage, Cancel);

        Assert.Null(kept.Holder.Use<object>(_ =>
        {
            Assert.Equal(1, kept.CatchUpAsync().GetAwaiter().GetResult());
            throw new CorruptIndexException("A page of it is not what it was.");
        }));

        Assert.True(kept.Holder.IsReady);
    }

    [Fact]
    public async Task Open_AfterFolderWasDeletedUnderIt_MakesANewOne()
    {
        await using var kept = await KeptSite.OpenFilledAsync();
        Directory.Delete(kept.IndexRoot, recursive: true);
        await kept.Site.ApplyAsync(NewPage, Cancel);
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await kept.CatchUpAsync();
            await kept.Keeper.SettleAsync();
        });
        kept.Keeper.Abandon();

        Assert.True(await kept.Keeper.OpenAsync(kept.Site.Snapshot, null, Cancel));

        await kept.AddAllPagesAsync();
        Assert.Equal(await kept.DumpOfRebuildAsync(), kept.Dump());
    }

    // Folders where the next files would be: nobody, not even root, can write those files.
    private static List<string> Obstruct(string path)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var names = from first in Digits
                    from name in new[] { $"_{first}" }.Concat(Digits.Select(second => $"_{first}{second}"))
                    let folder = Path.Combine(path, name + ".fdt")
                    where !File.Exists(folder)
                    select Directory.CreateDirectory(folder).FullName;
        return [.. names];
    }

    private sealed class FailingProgress(Action fail) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => fail();
    }
}
