using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing.PostgreSql;
using Partnership.Web.Search;
using Partnership.Web.Site;

namespace Partnership.Testing;

/// <summary>The whole site on a database of its own, filled with the content of the repository.</summary>
public class SiteFactory : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder data = new();
    private TestDatabase? database;
    private bool ownsDatabase;

    /// <summary>Where this site keeps its state.</summary>
    public string DataDirectory => data.Path;

    /// <summary>Settings on top of the usual ones; to be filled before the first use.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Seed:Demonstration"] = "true",
        ["Search:StartAfter"] = "00:00:00",
        ["Limits:Burst"] = "1000000", // every test comes from one address
        ["Site:PublicUrl"] = "https://partnership.example",
    };

    /// <summary>Makes it a node of a site whose store is in a PostgreSQL database that outlives it; null leaves it as it is.</summary>
    public TestDatabase? Database
    {
        init => database = value;
    }

    /// <summary>Whether the test is about SQLite, whatever others run on.</summary>
    public bool IsAlwaysOnSqlite { get; init; }

    /// <summary>Everything that the database holds, for tests that look for what must not be there.</summary>
    public async Task<byte[]> ReadDatabaseAsync()
    {
        if (database is not null)
            return await database.ReadAllAsync();
        using var all = new MemoryStream();
        foreach (var file in Directory.GetFiles(DataDirectory, "partnership.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await stream.CopyToAsync(all);
        }

        return all.ToArray();
    }

    /// <summary>Waits until everything that is public can be found, pages of reports included.</summary>
    public async Task SearchHasEverythingAsync()
    {
        var site = Services.GetRequiredService<PublishedSite>();
        var follower = Services.GetRequiredService<SearchFollower>();
        for (var idle = follower.NextIdle; follower.CompleteAt != site.Sequence; idle = follower.NextIdle)
            await idle;
    }

    /// <summary>Waits until the site shows everything that is published.</summary>
    public Task CatchUpAsync(CancellationToken cancellationToken) => Services.GetRequiredService<SnapshotFollower>().CatchUpAsync(cancellationToken);

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient CreatePlainClient() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>The page at a path, parsed.</summary>
    public async Task<IDocument> GetPageAsync(string path, CancellationToken cancellationToken)
    {
        using var client = CreatePlainClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var html = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}.");
        return await ParseAsync(html, cancellationToken);
    }

    /// <summary>HTML as a document.</summary>
    public static Task<IDocument> ParseAsync(string html, CancellationToken cancellationToken) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), cancellationToken);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Repository.Root);
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:DataDirectory", data.Path);
        if (TestServer.IsStoreOfTests && !IsAlwaysOnSqlite && database is null)
            (database, ownsDatabase) = (Task.Run(() => TestServer.CreateAsync()).GetAwaiter().GetResult(), true); // the host is built without await
        if (database is not null)
        {
            builder.UseSetting("Store:Provider", "PostgreSql");
            builder.UseSetting("Store:ConnectionString", database.ConnectionString);
        }

        ReadReports.CopyTo(data.Combine("page-text"));
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (ownsDatabase && database is { } of)
                Task.Run(async () => await of.DisposeAsync()).GetAwaiter().GetResult();
            data.Dispose();
        }
    }
}
