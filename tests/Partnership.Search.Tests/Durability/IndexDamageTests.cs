using Partnership.Search.Crasher.Sites;
using Partnership.Search.Indexing;

namespace Partnership.Search.Tests.Durability;

/// <summary>Whatever becomes of the files of an index while nobody looks: the search opens with a right one.</summary>
public sealed class IndexDamageTests : IAsyncLifetime
{
    private static readonly int Flips = Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") == "1" ? 300 : 5;

    private readonly string folder = Directory.CreateTempSubdirectory("partnership-damaged-").FullName;
    private readonly Random random = new(4);
    private string whole = "";
    private string dump = "";
    private ChangingSite? site;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Root => Path.Combine(folder, "index");

    private ChangingSite Site => site ?? throw new InvalidOperationException("The test has not begun.");

    private string IndexPath => Path.Combine(Root, File.ReadAllText(Path.Combine(Root, "current")));

    public async ValueTask InitializeAsync()
    {
        site = new ChangingSite(Crasher.CrasherProgram.SchemaIn(KeptSite.SchemaFolder), folder);
        var holder = new SearchIndexHolder();
        using var keeper = new SearchIndexKeeper(Root, site.Files.Texts, holder);
        await keeper.OpenAsync(site.Snapshot, null, Cancel);
        foreach (var change in Crasher.CrasherProgram.Changes(3).Take(12))
        {
            await site.ApplyAsync(change, Cancel);
            await keeper.CatchUpAsync(site.Snapshot, Cancel);
        }

        await keeper.AddAllPagesAsync(site.Snapshot, Cancel);

        dump = KeptSite.DumpOf(holder);
        keeper.Dispose();
        whole = Path.Combine(folder, "whole");
        Directory.Move(Root, whole);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Open_Undamaged_UsesTheIndex() => Assert.False(await OpenAsync(_ => { }));

    [Fact]
    public async Task Open_AnyFileTruncated_HasARightIndex()
    {
        foreach (var file in Files())
            foreach (var share in new[] { 0, 10, 50, 90, 99 })
                await OpenAsync(path => Truncate(Path.Combine(path, file), length => length * share / 100));
        foreach (var file in Files())
            await OpenAsync(path => Truncate(Path.Combine(path, file), length => Math.Max(0, length - 1)));
    }

    [Fact]
    public async Task Open_AnyFileDeleted_HasARightIndex()
    {
        foreach (var file in Files())
            await OpenAsync(path => File.Delete(Path.Combine(path, file)));
    }

    [Fact]
    public async Task Open_AnyByteFlipped_HasARightIndex()
    {
        foreach (var file in Files())
            for (var i = 0; i < Flips; i++)
                await OpenAsync(path => Flip(Path.Combine(path, file)));
    }

    [Fact]
    public async Task Open_AFileLonger_HasARightIndex()
    {
        foreach (var file in Files())
            await OpenAsync(path => File.AppendAllText(Path.Combine(path, file), "and more"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no index\0")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("index-")]
    [InlineData("index-0123456789abcdef0123456789abcdef")]
    public async Task Open_PointerToNoIndex_MakesOne(string named) =>
        Assert.True(await OpenAsync(_ => File.WriteAllText(Path.Combine(Root, "current"), named)));

    [Fact]
    public async Task Open_NoPointer_MakesAnIndexAndDeletesTheOther() =>
        Assert.True(await OpenAsync(_ => File.Delete(Path.Combine(Root, "current"))));

    [Fact]
    public async Task Open_CommitOfAnotherFormat_HasARightIndex()
    {
        await OpenAsync(path => File.WriteAllText(Path.Combine(path, "segments_zz"), "Of another time."));
        await OpenAsync(path => File.WriteAllBytes(Path.Combine(path, "segments.gen"), [1, 2, 3]));
    }

    [Fact]
    public async Task Open_ForeignFilesAmongTheFiles_UsesTheIndex()
    {
        Assert.False(await OpenAsync(path =>
        {
            File.WriteAllText(Path.Combine(path, "README.txt"), "Nobody knows why this is here.");
            File.WriteAllText(Path.Combine(Root, "index-notes.txt"), "Or this.");
            Directory.CreateDirectory(Path.Combine(path, "lost+found"));
        }));
    }

    [Fact]
    public async Task Open_MadeByOtherRules_MakesANewOne() => Assert.True(await OpenAsync(path =>
    {
        using var other = SearchIndex.TryOpen(path, IndexFormat.Fingerprint(Site.Snapshot.Schema), out _);
        Assert.NotNull(other);
        Directory.Delete(path, recursive: true);
        using var index = SearchIndex.Create(path + "0", "other rules");
        index.Commit();
        Directory.Move(path + "0", path);
    }));

    [Fact]
    public async Task Open_LeftOverFromKilledBuilds_AreDeleted()
    {
        await OpenAsync(_ =>
        {
            Directory.CreateDirectory(Path.Combine(Root, "index-0a"));
            File.WriteAllText(Path.Combine(Root, "index-0a", "_0.fdt"), "half");
            File.WriteAllText(Path.Combine(Root, "index-0b" + IndexLock.Ending), "");
        });

        Assert.Single(Directory.EnumerateDirectories(Root));
        Assert.Single(Directory.EnumerateFiles(Root, "index-*"));
    }

    private List<string> Files() =>
        Directory.EnumerateFiles(Assert.Single(Directory.EnumerateDirectories(whole))).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();

    // Opens a copy of the index after something has been done to it.
    private async Task<bool> OpenAsync(Action<string> damage)
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
        FolderCopy.Make(whole, Root);
        damage(IndexPath);
        var holder = new SearchIndexHolder();
        using var keeper = new SearchIndexKeeper(Root, Site.Files.Texts, holder);
        var isNew = await keeper.OpenAsync(Site.Snapshot, null, Cancel);
        await keeper.AddAllPagesAsync(Site.Snapshot, Cancel);
        Assert.Equal(dump, KeptSite.DumpOf(holder));
        Assert.True(Directory.Exists(IndexPath));
        return isNew;
    }

    private static void Truncate(string path, Func<long, long> length)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.Write);
        file.SetLength(length(file.Length));
    }

    private void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length == 0)
            return;
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(path, bytes);
    }
}
