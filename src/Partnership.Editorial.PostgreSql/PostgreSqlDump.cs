using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Partnership.Editorial.Backups;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.PostgreSql;

/// <summary>Backs the tables up one by one in PostgreSQL's own binary form, all at one moment. Files are not among them: a backup has them by themselves.</summary>
internal sealed class PostgreSqlDump(NpgsqlDataSource source, IDbContextFactory<EditorialDbContext> contexts, IEditorialDatabase database) : IStoreDump
{
    private const string LastMigration = """SELECT MAX("MigrationId" COLLATE "C") FROM "__EFMigrationsHistory" """;

    public string Kind => "postgresql";

    public async Task<StoreMoment> OpenAsync(string scratch, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> tables;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
            tables = DumpedTables.Of(context.Model);
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var reads = new ReadMoment(connection, transaction);
            var migration = (await reads.QueryAsync(LastMigration, [], r => r.GetString(0), cancellationToken)).Single();
            return new Moment(connection, reads, scratch, migration, await DumpedTables.PartsAsync(reads, tables, cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<StoreTrial> BeginTrialAsync(string scratch, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        return new Trial(connection, await connection.BeginTransactionAsync(cancellationToken));
    }

    public async Task<StoreLoad> BeginLoadAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await database.MigrateAsync(context, cancellationToken);
            var latest = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Max(StringComparer.Ordinal);
            if (latest != manifest.Migration)
                throw new BackupException($"Another version of the site made this backup ({manifest.Migration}; this one has {latest}). Restore it with that version, and start this one afterwards: it brings the store up to date.");
            var transaction = await database.BeginWriteAsync(context, cancellationToken);
            await database.AllowSilenceAsync(context, cancellationToken);
            if (await context.Set<Shared.SharedFile>().AnyAsync(cancellationToken) || await IsUsedAsync(context, cancellationToken))
                throw new BackupException("There are documents, people or files in the database already. Make an empty one, and stop every node.");
            return new Load(context, transaction, database);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> IsUsedAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQueryRaw<bool>("""SELECT EXISTS (SELECT 1 FROM documents) OR EXISTS (SELECT 1 FROM desk_users) AS "Value" """).SingleAsync(cancellationToken);

    private static string Copy(BackupPart part, string direction) =>
        $"COPY {DumpedTables.Quote(part.Name)} ({string.Join(", ", part.Columns.Select(DumpedTables.Quote))}) {direction} (FORMAT BINARY)";

    private static async Task TakeAsync(NpgsqlConnection connection, BackupPart part, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync(Copy(part, "FROM STDIN"), cancellationToken);
            await content.CopyToAsync(copy, cancellationToken);
        }
        catch (PostgresException exception)
        {
            throw new BackupException($"The database takes the table {part.Name} of the backup not in: {exception.MessageText}", exception);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class Moment(NpgsqlConnection connection, ReadMoment reads, string scratch, string migration, IReadOnlyList<BackupPart> parts) : StoreMoment
    {
        public override string Migration => migration;

        public override IReadOnlyList<BackupPart> Parts => parts;

        public override ReadMoment Reads => reads;

        // Written down first: an entry of a backup begins with its length.
        public override async Task<Stream> OpenPartAsync(BackupPart part, CancellationToken cancellationToken)
        {
            var file = PrivateFile.Create(Path.Combine(scratch, $"backup-{Guid.NewGuid():N}.copy"), isScratch: true);
            try
            {
                await using (var copy = await connection.BeginRawBinaryCopyAsync(Copy(part, "TO STDOUT"), cancellationToken))
                    await copy.CopyToAsync(file, cancellationToken);
                file.Seek(0, SeekOrigin.Begin);
                return file;
            }
            catch
            {
                await file.DisposeAsync();
                throw;
            }
        }

        public override ValueTask DisposeAsync() => reads.DisposeAsync();
    }

    // Tables of this connection alone, under the names of the real ones, which they hide from it.
    private sealed class Trial(NpgsqlConnection connection, NpgsqlTransaction transaction) : StoreTrial
    {
        public override async Task TakeAsync(BackupPart part, Stream content, CancellationToken cancellationToken)
        {
            var table = DumpedTables.Quote(part.Name);
            await RunAsync(connection, $"CREATE TEMPORARY TABLE {table} (LIKE {table} INCLUDING CONSTRAINTS INCLUDING INDEXES) ON COMMIT DROP", cancellationToken);
            await PostgreSqlDump.TakeAsync(connection, part, content, cancellationToken);
        }

        public override Task<ReadMoment> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new ReadMoment(connection, transaction));

        public override async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }

    private sealed class Load(EditorialDbContext context, IDbContextTransaction transaction, IEditorialDatabase database) : StoreLoad
    {
        private bool isEmptied;

        private NpgsqlConnection Connection => (NpgsqlConnection)context.Database.GetDbConnection();

        public override async Task TakeAsync(BackupPart part, Stream content, CancellationToken cancellationToken)
        {
            // What its migrations put into a database that has just been made, such as the heads of log and trail.
            if (!isEmptied)
                foreach (var table in DumpedTables.Of(context.Model).Reverse())
                    await RunAsync(Connection, $"DELETE FROM {DumpedTables.Quote(table)}", cancellationToken);
            isEmptied = true;
            await PostgreSqlDump.TakeAsync(Connection, part, content, cancellationToken);
        }

        public override async Task<(EditorialDbContext Context, IDbContextTransaction Transaction)> ReadyAsync(CancellationToken cancellationToken)
        {
            await database.ContinueNumbersAsync(context, cancellationToken);
            return (context, transaction);
        }

        public override async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await context.DisposeAsync();
        }
    }
}
