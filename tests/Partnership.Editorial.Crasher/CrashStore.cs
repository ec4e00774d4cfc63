using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Sqlite;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Release;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Crasher;

/// <summary>A store in a folder that outlives the processes that use it.</summary>
internal sealed class CrashStore : IAsyncDisposable
{
    /// <summary>Who writes.</summary>
    public static readonly Guid Writer = Guid.Parse("11111111-0000-0000-0000-000000000000");

    /// <summary>Who checks and publishes.</summary>
    public static readonly Guid Publisher = Guid.Parse("22222222-0000-0000-0000-000000000000");

    private readonly ServiceProvider services;
    private readonly string database;

    public CrashStore(string seedFolder, string folder)
    {
        database = Path.Combine(folder, "editorial.db");
        var schema = ContentSchema.Parse(Read(seedFolder, "schema"));
        services = new ServiceCollection()
            .AddSingleton(schema)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(WorkflowCatalogue.Parse(Read(seedFolder, "workflow"), schema))
            .AddSingleton(new PublicationCalendar
            {
                DayOf = moment => London.DayOf(new DateTimeOffset(moment, TimeSpan.Zero)),
                FirstDayAfterNotice = told => new WorkingDayAnswer<DateOnly>.Known(told, IsComputed: false),
                PublicUntil = first => first,
            })
            .AddEditorial(Path.Combine(folder, "media"), Path.Combine(folder, "page-text"), Path.Combine(folder, "renditions"))
            .AddEditorialSqlite(database)
            .AddDeskParts(seedFolder)
            .AddEditorialDesk()
            .AddEditorialBoards()
            .BuildServiceProvider();
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public Task<EditorialDbContext> OpenAsync(CancellationToken cancellationToken) => Get<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(cancellationToken);

    /// <summary>Makes the tables, two people and a public home page.</summary>
    public async Task<Guid> SetUpAsync(CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        await Get<IEditorialDatabase>().MigrateAsync(db, cancellationToken);
        foreach (var (id, roles) in new[] { (Writer, new[] { "writer" }), (Publisher, ["reviewer", "publisher"]) })
        {
            db.Add(new DeskUser { Id = id, DisplayName = roles[0], UserName = roles[0], NormalizedUserName = roles[0] });
            foreach (var role in roles)
                db.Add(new RoleAssignment { Id = Guid.NewGuid(), UserId = id, Role = role });
        }

        await db.SaveChangesAsync(cancellationToken);
        var home = ((CreateDocumentOutcome.Created)await Get<CreateDocument>().RunAsync(new CreateDocumentOptions { ContentType = "home" }, cancellationToken)).DocumentId;
        var values = new PropertyBag([KeyValuePair.Create<string, PropertyValue>("heading", new TextValue("Home")), KeyValuePair.Create<string, PropertyValue>("intro", new TextValue("Welcome."))]);
        await Get<SaveVersion>().RunAsync(new SaveVersionOptions { DocumentId = home, Name = "Home", Properties = values, CreatedBy = "Set up" }, cancellationToken);
        await Get<PublishDocument>().RunAsync(new PublishDocumentOptions { DocumentId = home }, cancellationToken);
        return home;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, DefaultTimeout = 30 }.ToString());
        SqliteConnection.ClearPool(connection);
    }

    private static List<SchemaFile> Read(string seedFolder, string part) =>
        [.. Directory.GetFiles(Path.Combine(seedFolder, part), "*.json").Select(f => new SchemaFile(Path.GetFileName(f), File.ReadAllBytes(f)))];
}
