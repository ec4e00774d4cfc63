using Partnership.Content.Snapshots;
using Partnership.Search.Crasher;
using Partnership.Search.Crasher.Sites;
using Partnership.Search.Indexing;

namespace Partnership.Search.Tests.Durability;

/// <summary>A changing site with its index, which can be restarted and can crash.</summary>
internal sealed class KeptSite : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partnership-kept-").FullName;
    private int crashes;

    private KeptSite()
    {
        Site = new ChangingSite(CrasherProgram.SchemaIn(SchemaFolder), Path.Combine(folder, "files"));
        IndexRoot = Path.Combine(folder, "index-0");
        Keeper = new SearchIndexKeeper(IndexRoot, Site.Files.Texts, Holder);
    }

    public static string SchemaFolder { get; } = Path.Combine(Evaluation.JudgedSet.Repository, "content-seed", "schema");

    public ChangingSite Site { get; }

    public string IndexRoot { get; private set; }

    /// <summary>The folder of the index in use.</summary>
    public string IndexPath => Path.Combine(IndexRoot, File.ReadAllText(Path.Combine(IndexRoot, "current")));

    public SearchIndexHolder Holder { get; private set; } = new();

    public SearchIndexKeeper Keeper { get; private set; }

    public SiteSearch Search => new(Holder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<KeptSite> OpenAsync()
    {
        var site = new KeptSite();
        await site.Keeper.OpenAsync(site.Site.Snapshot, null, Cancel);
        return site;
    }

    /// <summary>A site with something of every kind, whose files have all been read.</summary>
    public static async Task<KeptSite> OpenFilledAsync(int seed = 1, int changes = 40)
    {
        var site = new KeptSite();
        foreach (var change in CrasherProgram.Changes(seed).Take(changes))
            await site.Site.ApplyAsync(change, Cancel);
        await site.Keeper.OpenAsync(site.Site.Snapshot, null, Cancel);
        await site.AddAllPagesAsync();
        return site;
    }

    public Task<int> CatchUpAsync() => Keeper.CatchUpAsync(Site.Snapshot, Cancel);

    public Task AddAllPagesAsync() => Keeper.AddAllPagesAsync(Site.Snapshot, Cancel);

    public string Dump() => DumpOf(Holder);

    public static string DumpOf(SearchIndexHolder holder) => holder.Use(IndexDump.Of) ?? throw new InvalidOperationException("There is no index.");

    /// <summary>The index that would be made now of nothing but the snapshot.</summary>
    public Task<string> DumpOfRebuildAsync() => DumpOfRebuildAsync(Site, Site.MakeAnew());

    public static async Task<string> DumpOfRebuildAsync(ChangingSite site, Snapshot snapshot)
    {
        var temporary = Directory.CreateTempSubdirectory("partnership-rebuilt-").FullName;
        try
        {
            using var index = SearchIndex.Create(Path.Combine(temporary, "index"), "");
            await new IndexBuild(site.Files.Texts, null).FillAsync(index, snapshot, withPages: true, Cancel);
            var reader = index.Read();
            var dump = IndexDump.Of(reader);
            reader.Release();
            return dump;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>An orderly end and a new beginning.</summary>
    public Task<bool> RestartAsync()
    {
        Keeper.Dispose();
        return BeginAsync(IndexRoot);
    }

    /// <summary>What another process finds that starts after this one was killed: the files as they are now.</summary>
    /// <param name="torn">How much of the file that was written last is missing, in percent.</param>
    public async Task<bool> CrashAsync(int torn)
    {
        var copy = Path.Combine(folder, $"index-{++crashes}");
        FolderCopy.Make(IndexRoot, copy);
        if (torn > 0)
            FolderCopy.TearLastFile(copy, torn);
        Keeper.Dispose();
        Directory.Delete(IndexRoot, recursive: true);
        return await BeginAsync(copy);
    }

    public ValueTask DisposeAsync()
    {
        Keeper.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task<bool> BeginAsync(string root)
    {
        IndexRoot = root;
        Holder = new SearchIndexHolder();
        Keeper = new SearchIndexKeeper(root, Site.Files.Texts, Holder);
        return Keeper.OpenAsync(Site.Snapshot, null, Cancel);
    }
}
