using System.Data;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Partnership.Editorial.PostgreSql.Shared;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.PostgreSql;

/// <summary>The store in a PostgreSQL database, shared by any number of nodes.</summary>
internal sealed class PostgreSqlEditorialDatabase(NpgsqlDataSource source, DatabaseClock shared) : IEditorialDatabase
{
    private const int SecondsToWaitForOthers = 30;

    // A node that stops in the middle of a write, or that the network loses, would hold up everybody's for as long as the machine believes in it.
    private const int SecondsOfSilence = 8;

    private static readonly string LatestMigration = typeof(PostgreSqlEditorialDatabase).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .Max(StringComparer.Ordinal) ?? throw new InvalidOperationException("There are no migrations.");

    // SET LOCAL, so that nothing of it stays on a connection that goes back to the pool.
    private static readonly string TakeWriteTurn = string.Create(
        CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = '{SecondsToWaitForOthers}s'; SET LOCAL idle_in_transaction_session_timeout = '{SecondsOfSilence}s'; SELECT pg_advisory_xact_lock({StoreLocks.Write})");

    public Task<bool> IsCurrentAsync(CancellationToken cancellationToken) => ExplainAsync(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await shared.SetAsync(connection, cancellationToken); // the first that a site asks its store
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""";
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
            return false;
        command.CommandText = """SELECT MAX("MigrationId" COLLATE "C") FROM "__EFMigrationsHistory" """;
        return await command.ExecuteScalarAsync(cancellationToken) is string latest && latest == LatestMigration;
    });

    public Task MigrateAsync(EditorialDbContext context, CancellationToken cancellationToken) => ExplainAsync(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var turn = connection.CreateCommand();
        turn.CommandTimeout = 0; // another node may be at it, and has all the time that it needs
        turn.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_lock({StoreLocks.Migration})");
        await turn.ExecuteNonQueryAsync(cancellationToken);
        try
        {
            if (!await IsCurrentAsync(cancellationToken))
            {
                // EF Core finds out that there is no table yet by a question that fails, and logs that as an error. So there is one.
                await context.Database.ExecuteSqlRawAsync(context.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancellationToken);
                await context.Database.MigrateAsync(cancellationToken);
            }
        }
        finally
        {
            turn.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_unlock({StoreLocks.Migration})");
            await turn.ExecuteNonQueryAsync(CancellationToken.None);
        }

        return true;
    });

    public async Task<ReadMoment> OpenReadAsync(CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            // A connection that a firewall has forgotten would keep the public side waiting for half a minute, with what was taken down.
            await using var isAlive = new NpgsqlCommand("SELECT 1", connection, transaction) { CommandTimeout = StoreLocks.SecondsToAnswer };
            await isAlive.ExecuteScalarAsync(cancellationToken);
            return new ReadMoment(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task<IDbContextTransaction> BeginReadAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    // Each statement sees what was committed before it began. With a stricter isolation the whole would see what there was before the wait.
    public async Task<IDbContextTransaction> BeginWriteAsync(EditorialDbContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            await context.Database.ExecuteSqlRawAsync(TakeWriteTurn, cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public Task AllowSilenceAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("SET LOCAL idle_in_transaction_session_timeout = 0", cancellationToken);

    public Task AnnounceAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync($"NOTIFY {PublicationListener.Channel}", cancellationToken);

    public Task ForgetFilesAsync(EditorialDbContext context, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        context.Set<SharedFile>().Where(f => hashes.Contains(f.Sha256)).ExecuteDeleteAsync(cancellationToken);

    public Task ContinueNumbersAsync(EditorialDbContext context, CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(
        """
        DO $$
        DECLARE c record;
        BEGIN
            FOR c IN SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES' LOOP
                EXECUTE format(
                    'SELECT setval(pg_get_serial_sequence(%L, %L), COALESCE(MAX(%I), 0) + 1, false) FROM %I', quote_ident(c.table_name), c.column_name, c.column_name, c.table_name);
            END LOOP;
        END $$
        """,
        cancellationToken);

    // What is left of a deleted row becomes free space, which later rows overwrite; nothing in the server overwrites it at once.
    public Task ForgetAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("VACUUM", cancellationToken);

    public Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellationToken) => ExplainAsync<IReadOnlyList<string>>(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return [.. await StoreDamage.FindAsync(connection, cancellationToken)];
    });

    private async Task<T> ExplainAsync<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (NpgsqlException exception)
        {
            throw new StoreException(Explain((exception as PostgresException)?.SqlState, exception.Message, Place), exception);
        }
    }

    // Without the password.
    private string Place => new NpgsqlConnectionStringBuilder(source.ConnectionString) is var settings
        ? $"{settings.Database ?? settings.Username} on {settings.Host}"
        : "";

    internal static string Explain(string? state, string message, string place) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"PostgreSQL lets the site's user not into the database {place}. Look at user and password in Store:ConnectionString, and at pg_hba.conf.",
        PostgresErrorCodes.InvalidCatalogName => $"There is no database {place}. Make it: createdb --owner=<the site's user> --encoding=UTF8 <name>.",
        PostgresErrorCodes.InsufficientPrivilege => $"The site's user may not do what it needs in the database {place}: {message}",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"The database {place} takes no writes: it is a stand-by, or set to read only.",
        PostgresErrorCodes.DiskFull => $"The disk of the database {place} is full.",
        PostgresErrorCodes.TooManyConnections => $"The database {place} has as many connections as it takes. Raise max_connections there, or lower Maximum Pool Size in Store:ConnectionString.",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => $"The database {place} is starting or stopping. Try again in a moment.",
        PostgresErrorCodes.LockNotAvailable => $"Somebody else has been writing to the database {place} for half a minute. Nothing was changed.",
        null => $"The database {place} can't be reached: {message}",
        _ => $"The database {place} can't be used: {message}",
    };
}
