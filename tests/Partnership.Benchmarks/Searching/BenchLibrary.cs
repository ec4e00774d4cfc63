using System.Diagnostics;
using System.Globalization;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using Partnership.Editorial;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Media;
using Partnership.Editorial.Sqlite;
using Partnership.Search.Indexing;

namespace Partnership.Benchmarks.Searching;

/// <summary>A synthetic library on disk, made and indexed by the site's own commands, so that what is measured is what an operator would have.</summary>
internal sealed class BenchLibrary
{
    private BenchLibrary(string site, string data, int reviews, int pages) => (Site, Data, Reviews, Pages) = (site, data, reviews, pages);

    /// <summary>The published site.</summary>
    public string Site { get; }

    /// <summary>Its data.</summary>
    public string Data { get; }

    public int Reviews { get; }

    public int Pages { get; }

    public string Index => Path.Combine(Data, "index");

    public static async Task<BenchLibrary> MakeAsync(int reviews, int pages)
    {
        var site = await Bench.PublishAsync("src/Partnership.Web");
        var data = Path.Combine(Bench.Work, string.Create(CultureInfo.InvariantCulture, $"library-{reviews}x{pages}"));
        var library = new BenchLibrary(site, data, reviews, pages);
        if (!Directory.Exists(data))
            await library.CommandAsync("generate", reviews.ToString(CultureInfo.InvariantCulture), pages.ToString(CultureInfo.InvariantCulture));
        return library;
    }

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development", // the desk takes plain http there, and asks nobody for a second factor
        ["Logging__LogLevel__Default"] = "Warning",
        ["Storage__DataDirectory"] = Data,
        ["Seed__Demonstration"] = "true",
        ["RateLimits__PerSecond"] = "1000000",
        ["RateLimits__Burst"] = "1000000",
        ["Limits__PerSecond"] = "1000000",
        ["Limits__Burst"] = "1000000",
    };

    /// <summary>Runs a command of the site on this data.</summary>
    public Task CommandAsync(params string[] arguments) => AskAsync(arguments);

    /// <summary>Runs a command of the site on this data.</summary>
    /// <returns>What it prints.</returns>
    public Task<string> AskAsync(params string[] arguments) => Bench.CommandAsync("dotnet", [Path.Combine(Site, "Partnership.Web.dll"), .. arguments], Site, Settings);

    /// <summary>Reads what is public, as a site does when it starts.</summary>
    public async Task<(Snapshot Snapshot, ReportTexts Texts)> ReadAsync()
    {
        await using var services = Open();
        var change = await ReadAsync(services);
        var store = new PageTextStore(Path.Combine(Data, "page-text"));
        var texts = new ReportTexts(store, new PageTextReader(new PdfReader(new PdfReaderOptions(), TimeProvider.System), store), new MediaFolder(Path.Combine(Data, "media")).PathOf);
        return (Snapshot.Build(services.GetRequiredService<ContentSchema>(), PublishedSet.Empty.Apply(change)), texts);
    }

    /// <summary>Everything public that the store has.</summary>
    public static async Task<PublicationChange> ReadAsync(IServiceProvider services) =>
        await services.GetRequiredService<PublicationFeed>().ReadAsync(0, CancellationToken.None) ?? throw new InvalidOperationException("The library is empty.");

    /// <summary>Opens the store, as an editor's desk would.</summary>
    public ServiceProvider Open() => new ServiceCollection()
        .AddSingleton(ContentSchema.Parse(
        [
            .. Directory.EnumerateFiles(Path.Combine(Bench.Root, "content-seed", "schema"), "*.json").Order(StringComparer.Ordinal)
                .Select(path => new SchemaFile(Path.GetFileName(path), File.ReadAllBytes(path))),
        ]))
        .AddSingleton(TimeProvider.System)
        .AddEditorial(Path.Combine(Data, "media"), Path.Combine(Data, "page-text"), Path.Combine(Data, "renditions"))
        .AddEditorialSqlite(Path.Combine(Data, "partnership.db"))
        .BuildServiceProvider();

    /// <summary>Starts the site on it.</summary>
    public async Task<Server> StartAsync() => (await Server.StartAsync(
        port => new ProcessStartInfo("dotnet", [Path.Combine(Site, "Partnership.Web.dll"), "--urls", $"http://127.0.0.1:{port}"]) { WorkingDirectory = Site },
        "/api/search?q=neglect",
        Settings)).Server;
}
