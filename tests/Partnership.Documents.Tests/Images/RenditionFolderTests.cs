using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

public sealed class RenditionFolderTests : IDisposable
{
    private const string Other = "01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    private readonly ImageFolder files = new();
    private readonly RenditionFolder folder;

    public RenditionFolderTests() => folder = new RenditionFolder(files.Combine("renditions"));

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Save_Rendition_IsFoundUnderItsName()
    {
        var key = Key(ImageFolder.Sha256);
        Assert.False(folder.Has(key));

        await SaveAsync(key, [1, 2, 3]);

        Assert.True(folder.Has(key));
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(folder.PathOf(key), TestContext.Current.CancellationToken));
        Assert.Equal([key.FileName], files.Names("renditions"));
    }

    [Fact]
    public async Task Save_RenditionIsThere_IsReplaced()
    {
        await SaveAsync(Key(ImageFolder.Sha256), [1, 2, 3]);

        await SaveAsync(Key(ImageFolder.Sha256), [4]);

        Assert.Equal([4], await File.ReadAllBytesAsync(folder.PathOf(Key(ImageFolder.Sha256)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Save_IsCancelled_KeepsNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => folder.SaveAsync(Key(ImageFolder.Sha256), new byte[] { 1 }, new CancellationToken(canceled: true)));

        Assert.Empty(files.Names("renditions"));
    }

    [Fact]
    public async Task Delete_Original_TakesAllItsRenditionsAndNoOthers()
    {
        await SaveAsync(Key(ImageFolder.Sha256, 320), [1]);
        await SaveAsync(Key(ImageFolder.Sha256, 640), [2]);
        await SaveAsync(Key(Other), [3]);
        var leftByAKill = folder.PathOf(Key(ImageFolder.Sha256)) + ".0.part";
        await File.WriteAllTextAsync(leftByAKill, "half", TestContext.Current.CancellationToken);
        var old = Directory.CreateDirectory(files.Combine(Path.Combine("renditions", "v0", "01"))).FullName;
        await File.WriteAllTextAsync(Path.Combine(old, Key(ImageFolder.Sha256).FileName), "old", TestContext.Current.CancellationToken);

        folder.Delete(ImageFolder.Sha256);

        Assert.Equal([Key(Other).FileName], files.Names("renditions"));
    }

    [Fact]
    public void Delete_NothingIsKept_DoesNothing() => folder.Delete(ImageFolder.Sha256);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("../01")]
    public async Task Delete_HashIsNone_ThrowsAndDeletesNothing(string sha256)
    {
        await SaveAsync(Key(ImageFolder.Sha256), [1]);

        Assert.Throws<ArgumentException>(() => folder.Delete(sha256));

        Assert.Single(files.Names("renditions"));
    }

    [Fact]
    public async Task DropOldVersions_OtherVersionsAreThere_LeavesTheCurrentOne()
    {
        await SaveAsync(Key(ImageFolder.Sha256), [1]);
        Directory.CreateDirectory(files.Combine(Path.Combine("renditions", "v0", "01")));
        Directory.CreateDirectory(files.Combine(Path.Combine("renditions", "vault")));

        folder.DropOldVersions();

        Assert.Equal(
            [$"v{RenditionFolder.EncoderVersion}", "vault"],
            Directory.GetDirectories(files.Combine("renditions")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.True(folder.Has(Key(ImageFolder.Sha256)));
    }

    private static RenditionKey Key(string sha256, int width = 320) => new(sha256, Renders.To(RenditionFormat.WebP, width));

    private Task SaveAsync(RenditionKey key, byte[] bytes) => folder.SaveAsync(key, bytes, TestContext.Current.CancellationToken);
}
