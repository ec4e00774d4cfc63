using System.Data;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Sqlite;

/// <summary>The store in one SQLite file.</summary>
internal sealed class SqliteEditorialDatabase(string file) : IEditorialDatabase
{
    private static readonly string LatestMigration = typeof(SqliteEditorialDatabase).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .Max(StringComparer.Ordinal) ?? throw new InvalidOperationException("There are no migrations.");

    public Task<bool> IsCurrentAsync(CancellationToken cancellationToken) => ExplainAsync(async () =>
    {
        if (!File.Exists(file))
            return false;
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (await command.ExecuteScalarAsync(cancellationToken) is not 1L)
            return false;
        command.CommandText = "SELECT MAX(MigrationId) FROM __EFMigrationsHistory";
        // A start that was cut short leaves an empty table: then the answer is no text but DBNull.
        return await command.ExecuteScalarAsync(cancellationToken) is string latest && latest == LatestMigration;
    });

    public Task MigrateAsync(EditorialDbContext context, CancellationToken cancellationToken) => ExplainAsync(async () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/");
        if (await IsCurrentAsync(cancellationToken))
            return true;
        await using var turn = await MigrationTurn.TakeAsync(file, cancellationToken);
        await MigrationTurn.ClearStaleLockAsync(context, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        return true;
    });

    public async Task<ReadMoment> OpenReadAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        return new ReadMoment(connection, connection.BeginTransaction(IsolationLevel.Serializable, deferred: true));
    }

    // A deferred transaction reads one moment of the write-ahead log and takes no lock that a writer would wait for.
    public async Task<IDbContextTransaction> BeginReadAsync(EditorialDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        return await context.Database.UseTransactionAsync(transaction, cancellationToken)
            ?? throw new InvalidOperationException("EF Core did not take the transaction.");
    }

    // BEGIN IMMEDIATE: whoever comes second waits at the beginning, where waiting is safe.
    public Task<IDbContextTransaction> BeginWriteAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);

    // Nothing here ends a write that is silent.
    public Task AllowSilenceAsync(EditorialDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    // The file is this machine's, and so are all who read it.
    public Task AnnounceAsync(EditorialDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ForgetFilesAsync(EditorialDbContext context, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) => Task.CompletedTask;

    // It takes the number after the largest that is there.
    public Task ContinueNumbersAsync(EditorialDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    // The pages themselves are overwritten (secure_delete); this also empties the write-ahead log, unless a reader holds it.
    public Task ForgetAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    public Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellationToken) => ExplainAsync<IReadOnlyList<string>>(async () =>
    {
        await using var moment = await OpenReadAsync(cancellationToken);
        var damage = await moment.QueryAsync("PRAGMA integrity_check", [], r => r.GetString(0), cancellationToken);
        var orphans = await moment.QueryAsync(
            "PRAGMA foreign_key_check", [], r => (Table: r.GetString(0), Row: r.IsDBNull(1) ? "" : r.GetValue(1).ToString(), Parent: r.GetString(2)), cancellationToken);
        return
        [
            .. damage.Where(d => d != "ok").Select(d => $"The database file is damaged: {d}. Restore it from a backup."),
            .. orphans.Select(o => $"Row {o.Row} of {o.Table} refers to a row of {o.Parent} that is not there."),
        ];
    });

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(SqliteServices.ConnectionString(file));
        try
        {
            await connection.OpenAsync(cancellationToken);
            await SqlitePragmas.ApplyAsync(connection, cancellationToken);
            return connection;
        }
        catch (SqliteException)
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<T> ExplainAsync<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (SqliteException exception)
        {
            throw new StoreException(Explain(exception.SqliteErrorCode, exception.Message, file), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The data directory for {file} can't be written: {exception.Message}", exception);
        }
    }

    internal static string Explain(int errorCode, string message, string file) => errorCode switch
    {
        11 or 26 => $"The database {file} is damaged or is no database. Restore it from a backup, or move it away to begin anew.",
        8 => $"The database {file} is read-only. Let the site's user write it and its folder.",
        14 => $"The database {file} can't be opened. Let the site's user read and write it and its folder.",
        13 => $"The disk that holds {file} is full.",
        5 or 6 => $"The database {file} is in use by another program.",
        _ => $"The database {file} can't be used: {message}",
    };
}
