using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Partnership.Content.Schema;
using Partnership.Documents.Inspection;
using Partnership.Editorial.Backups;
using Partnership.Editorial.Clock;
using Partnership.Editorial.Crasher;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Testing.PostgreSql;

namespace Partnership.Editorial.Tests;

/// <summary>The editorial store as the site puts it together, in a real database of its own, with a clock that stands still.</summary>
internal sealed class EditorialStore : IAsyncDisposable
{
    private const string FileName = "editorial.db";

    private readonly TemporaryFolder folder;
    private readonly IServiceCollection registrations;
    private readonly ServiceProvider services;

    private EditorialStore(ContentSchema schema, TemporaryFolder folder, StoreDatabase database)
    {
        Schema = schema;
        Database = database;
        this.folder = folder;
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton(schema)
            .AddSingleton<TimeProvider>(Clock)
            .AddEditorial(MediaPath, folder.File("page-text"), RenditionPath)
            .AddErasureLedger(LedgerPath)
            .AddBackups()
            .AddSingleton(TestWorkflows.Shipped)
            .AddSingleton(TestWorkflows.Calendar)
            .AddDeskParts(Repository.Seed)
            // A process for each of the hundreds of files here would take minutes; tests of the intake and of the site start them.
            .AddSingleton<IFileInspector>(s => s.GetRequiredService<InProcessInspector>())
            .AddEditorialDesk()
            .AddSingleton<ClockSource>(() => TestWorkflows.Clock)
            .AddEditorialBoards()
            .AddSingleton<IWebhookTargets, AnyTarget>()
            .AddEditorialConnections();
        database.AddTo(collection);
        registrations = collection;
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    internal ContentSchema Schema { get; }

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    internal StoreDatabase Database { get; }

    /// <summary>Where a store in SQLite has its file.</summary>
    internal string DatabaseFile => folder.File(FileName);

    internal string LedgerPath => folder.File("ledger/erasures.jsonl");

    internal string MediaPath => folder.File("media");

    internal string RenditionPath => folder.File("renditions");

    internal static async Task<EditorialStore> CreateAsync(ContentSchema? schema = null)
    {
        var folder = new TemporaryFolder();
        return new EditorialStore(schema ?? TestSchema.Shipped, folder, await StoreDatabase.CreateAsync(folder.File(FileName)));
    }

    /// <summary>One for a backup to be restored into: there is no store in it yet.</summary>
    internal static async Task<EditorialStore> CreateEmptyAsync() =>
        TestServer.IsStoreOfTests ? CreateOn(await PostgreSqlStoreDatabase.EmptyAsync()) : CreateWithoutDatabase();

    /// <summary>One in SQLite, whatever the tests run on, before its file is there.</summary>
    internal static EditorialStore CreateWithoutDatabase()
    {
        var folder = new TemporaryFolder();
        return new EditorialStore(TestSchema.Shipped, folder, new SqliteStoreDatabase(folder.File(FileName)));
    }

    /// <summary>One in a database that is given, whose tables may not be there.</summary>
    internal static EditorialStore CreateOn(StoreDatabase database) => new(TestSchema.Shipped, new TemporaryFolder(), database);

    internal T Get<T>() where T : notnull => services.GetRequiredService<T>();

    internal T? TryGet<T>() where T : class => services.GetService<T>();

    /// <summary>One more of a service, as after a new start.</summary>
    internal T Another<T>() => (T)registrations.Last(r => r.ServiceType == typeof(T)).ImplementationFactory!(services);

    internal Task<EditorialDbContext> OpenAsync() =>
        Get<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    internal Task<T> QueryAsync<T>(Func<EditorialDbContext, Task<T>> query) =>
        Get<EditorialSession>().ReadAsync(query, TestContext.Current.CancellationToken);

    internal async Task MigrateAsync()
    {
        await using var context = await OpenAsync();
        await Get<IEditorialDatabase>().MigrateAsync(context, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Lets webhooks go anywhere: which addresses are good ones is for the host to say, and its tests.</summary>
    private sealed class AnyTarget : IWebhookTargets
    {
        public Task<string?> WhyNotAsync(Uri address, CancellationToken cancellationToken) =>
            Task.FromResult(address.Host == "internal.example" ? "That is inside a network." : null);
    }
}
