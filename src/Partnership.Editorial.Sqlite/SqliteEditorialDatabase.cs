using System.Data;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Sqlite;

/// <summary>The store in one SQLite file.</summary>
internal sealed class SqliteEditorialDatabase : IEditorialDatabase
{
    private static readonly string LatestMigration = typeof(SqliteEditorialDatabase).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .Max(StringComparer.Ordinal) ?? throw new InvalidOperationException("There are no migrations.");

    public async Task MigrateAsync(EditorialDbContext context, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/");
            if (await IsCurrentAsync(context, cancellationToken))
                return;
            await using var turn = await MigrationTurn.TakeAsync(file, cancellationToken);
            await MigrationTurn.ClearStaleLockAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
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

    // The pages themselves are overwritten (secure_delete); this also empties the write-ahead log, unless a reader holds it.
    public Task ForgetAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    // Asked without EF Core, whose first query costs a start more than everything else here.
    private static async Task<bool> IsCurrentAsync(EditorialDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (await command.ExecuteScalarAsync(cancellationToken) is not 1L)
            return false;
        command.CommandText = "SELECT MAX(MigrationId) FROM __EFMigrationsHistory";
        // A start that was cut short leaves an empty table: then the answer is no text but DBNull.
        return await command.ExecuteScalarAsync(cancellationToken) is string latest && latest == LatestMigration;
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
