using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Partnership.Content.Schema;
using Partnership.Documents.Inspection;
using Partnership.Editorial.Clock;
using Partnership.Editorial.Crasher;
using Partnership.Editorial.Sqlite;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;

namespace Partnership.Editorial.Tests;

/// <summary>The editorial store as the site puts it together, in a real SQLite file of its own, with a clock that stands still.</summary>
internal sealed class EditorialStore : IAsyncDisposable
{
    // Creating the tables takes longer than most tests; a finished file is copied instead.
    private static readonly Lazy<Task<byte[]>> Migrated = new(MakeMigratedAsync);

    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    private EditorialStore(ContentSchema schema)
    {
        Schema = schema;
        services = new ServiceCollection()
            .AddSingleton(schema)
            .AddSingleton<TimeProvider>(Clock)
            .AddEditorial(MediaPath, folder.File("page-text"), RenditionPath)
            .AddEditorialSqlite(DatabaseFile)
            .AddSingleton(TestWorkflows.Shipped)
            .AddSingleton(TestWorkflows.Calendar)
            .AddDeskParts(Repository.Seed)
            // A process for each of the hundreds of files here would take minutes; tests of the intake and of the site start them.
            .AddSingleton<IFileInspector>(s => s.GetRequiredService<InProcessInspector>())
            .AddEditorialDesk()
            .AddSingleton<ClockSource>(() => TestWorkflows.Clock)
            .AddEditorialBoards()
            .AddSingleton<IWebhookTargets, AnyTarget>()
            .AddEditorialConnections()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    internal ContentSchema Schema { get; }

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    internal string DatabaseFile => folder.File("editorial.db");

    internal string MediaPath => folder.File("media");

    internal string RenditionPath => folder.File("renditions");

    internal static async Task<EditorialStore> CreateAsync(ContentSchema? schema = null)
    {
        var bytes = await Migrated.Value;
        var store = new EditorialStore(schema ?? TestSchema.Shipped);
        await File.WriteAllBytesAsync(store.DatabaseFile, bytes);
        return store;
    }

    internal static EditorialStore CreateWithoutDatabase() => new(TestSchema.Shipped);

    internal T Get<T>() where T : notnull => services.GetRequiredService<T>();

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
        ClosePool(DatabaseFile);
        folder.Dispose();
    }

    private static void ClosePool(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString());
        SqliteConnection.ClearPool(connection);
    }

    private static async Task<byte[]> MakeMigratedAsync()
    {
        await using var store = CreateWithoutDatabase();
        await store.MigrateAsync();
        ClosePool(store.DatabaseFile);
        return await File.ReadAllBytesAsync(store.DatabaseFile);
    }

    /// <summary>Lets webhooks go anywhere: which addresses are good ones is for the host to say, and its tests.</summary>
    private sealed class AnyTarget : IWebhookTargets
    {
        public Task<string?> WhyNotAsync(Uri address, CancellationToken cancellationToken) =>
            Task.FromResult(address.Host == "internal.example" ? "That is inside a network." : null);
    }
}
