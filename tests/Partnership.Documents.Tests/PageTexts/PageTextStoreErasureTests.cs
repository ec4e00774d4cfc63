using static Partnership.Documents.PageTexts.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextStoreErasureTests : IDisposable
{
    private static readonly string Neighbour = StoreFolder.Sha256[..^1] + "0";

    private readonly StoreFolder kept = new();

    public void Dispose() => kept.Dispose();

    [Fact]
    public void Delete_NothingIsThere_IsDone()
    {
        kept.Store.Delete(StoreFolder.Sha256);

        Assert.Empty(kept.Files());
    }

    [Fact]
    public async Task Delete_TextsAreThere_ForgetsThemOnly()
    {
        await kept.SavePagesAsync("Text");
        await kept.SaveAsync(new Readable(["Neighbour"]), Neighbour);

        kept.Store.Delete(StoreFolder.Sha256);

        Assert.Null(await kept.FindAsync());
        Assert.NotNull(await kept.FindAsync(Neighbour));
    }

    [Theory]
    [InlineData("v0", ".json.br")]
    [InlineData("v2", ".json.br")]
    [InlineData("v17", ".txt")]
    [InlineData("v1", ".0f8fad5bd9cb469fa16570867728950e.part")]
    public async Task Delete_OtherVersionsAndUnfinishedFiles_AreGoneToo(string version, string ending)
    {
        await kept.SavePagesAsync("Text");
        Put(version, StoreFolder.Sha256 + ending);

        kept.Store.Delete(StoreFolder.Sha256);

        Assert.Empty(kept.Files());
    }

    [Fact]
    public async Task Delete_WhileItIsSavedAgainAndAgain_NeverFailsNorLeavesParts()
    {
        var saving = Task.Run(async () =>
        {
            for (var round = 0; round < 100; round++)
                await kept.SavePagesAsync($"Round {round}");
        }, TestContext.Current.CancellationToken);
        while (!saving.IsCompleted)
            kept.Store.Delete(StoreFolder.Sha256);
        await saving;

        kept.Store.Delete(StoreFolder.Sha256);

        Assert.Empty(kept.Files());
    }

    [Fact]
    public async Task DropOldVersions_OthersAreThere_KeepsThisOneAndWhatIsNoVersion()
    {
        await kept.SavePagesAsync("Text");
        Put("v0", StoreFolder.Sha256);
        Put("v12", StoreFolder.Sha256);
        Put("v", "a");
        Put("views", "a");

        kept.Store.DropOldVersions();

        Assert.Equal(["v", "v1", "views"], Directory.GetDirectories(kept.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Equal(["Text"], await kept.PagesAsync());
    }

    [Fact]
    public void DropOldVersions_NothingIsThere_IsDone()
    {
        kept.Store.DropOldVersions();

        Assert.False(Directory.Exists(kept.Folder));
    }

    private void Put(string version, string name)
    {
        var shelf = Directory.CreateDirectory(Path.Combine(kept.Folder, version, StoreFolder.Sha256[..2])).FullName;
        File.WriteAllText(Path.Combine(shelf, name), "An older text");
    }
}
