using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Partnership.Editorial.Backups;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Sqlite;

/// <summary>Backs the database file up as a whole, by SQLite's own way of copying a database that is in use.</summary>
internal sealed class SqliteDump(string file, IDbContextFactory<EditorialDbContext> contexts, IEditorialDatabase database) : IStoreDump
{
    private static readonly BackupPart Whole = new("partnership.db", []);

    public string Kind => "sqlite";

    public async Task<StoreMoment> OpenAsync(string scratch, CancellationToken cancellationToken)
    {
        var copy = Path.Combine(scratch, $"backup-{Guid.NewGuid():N}.db");
        try
        {
            await PrivateFile.Create(copy).DisposeAsync();
            await using (var from = new SqliteConnection(Unpooled(file)))
            await using (var to = new SqliteConnection(Unpooled(copy)))
            {
                await from.OpenAsync(cancellationToken);
                await to.OpenAsync(cancellationToken);
                await Task.Run(() => from.BackupDatabase(to), cancellationToken);
                // One file holds everything; the other way of keeping a journal would leave two beside it.
                await RunAsync(to, "PRAGMA journal_mode=DELETE", cancellationToken);
            }

            return new Moment(copy, await ReadAsync(copy, cancellationToken), await MigrationAsync(copy, cancellationToken));
        }
        catch
        {
            File.Delete(copy);
            throw;
        }
    }

    public Task<StoreTrial> BeginTrialAsync(string scratch, CancellationToken cancellationToken) =>
        Task.FromResult<StoreTrial>(new Trial(Path.Combine(scratch, $"trial-{Guid.NewGuid():N}.db")));

    public Task<StoreLoad> BeginLoadAsync(BackupManifest manifest, CancellationToken cancellationToken) =>
        File.Exists(file)
            ? throw new BackupException($"There is a store at {file} already. Move the data directory away first.")
            : Task.FromResult<StoreLoad>(new Load(file, contexts, database));

    private static string Unpooled(string path) => new SqliteConnectionStringBuilder(SqliteServices.ConnectionString(path)) { Pooling = false }.ToString();

    private static async Task<ReadMoment> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(Unpooled(path));
        await connection.OpenAsync(cancellationToken);
        return new ReadMoment(connection, connection.BeginTransaction(deferred: true));
    }

    private static async Task<string> MigrationAsync(string path, CancellationToken cancellationToken)
    {
        await using var moment = await ReadAsync(path, cancellationToken);
        return (await moment.QueryAsync("SELECT MAX(MigrationId) FROM __EFMigrationsHistory", [], r => r.GetString(0), cancellationToken)).Single();
    }

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        await using var target = PrivateFile.Create(path);
        await content.CopyToAsync(target, cancellationToken);
        target.Flush(flushToDisk: true);
    }

    private sealed class Moment(string copy, ReadMoment reads, string migration) : StoreMoment
    {
        public override string Migration => migration;

        public override IReadOnlyList<BackupPart> Parts => [Whole];

        public override ReadMoment Reads => reads;

        public override Task<Stream> OpenPartAsync(BackupPart part, CancellationToken cancellationToken) => Task.FromResult<Stream>(File.OpenRead(copy));

        public override async ValueTask DisposeAsync()
        {
            await reads.DisposeAsync();
            File.Delete(copy);
        }
    }

    private sealed class Trial(string path) : StoreTrial
    {
        public override Task TakeAsync(BackupPart part, Stream content, CancellationToken cancellationToken) => WriteAsync(path, content, cancellationToken);

        public override async Task<ReadMoment> ReadAsync(CancellationToken cancellationToken)
        {
            var moment = await SqliteDump.ReadAsync(path, cancellationToken);
            if (await moment.QueryAsync("PRAGMA integrity_check", [], r => r.GetString(0), cancellationToken) is ["ok"])
                return moment;
            await moment.DisposeAsync();
            throw new BackupException("The database in the backup is damaged.");
        }

        public override ValueTask DisposeAsync()
        {
            File.Delete(path);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Load(string file, IDbContextFactory<EditorialDbContext> contexts, IEditorialDatabase database) : StoreLoad
    {
        private EditorialDbContext? context;

        public override Task TakeAsync(BackupPart part, Stream content, CancellationToken cancellationToken) => WriteAsync(file, content, cancellationToken);

        public override async Task<(EditorialDbContext Context, IDbContextTransaction Transaction)> ReadyAsync(CancellationToken cancellationToken)
        {
            context = await contexts.CreateDbContextAsync(cancellationToken);
            await database.MigrateAsync(context, cancellationToken); // a backup of an older version of the site is brought up to this one
            return (context, await database.BeginWriteAsync(context, cancellationToken));
        }

        public override async ValueTask DisposeAsync()
        {
            if (context is null)
                return;
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection()); // the folder is about to be given another name
            await context.DisposeAsync();
        }
    }
}
