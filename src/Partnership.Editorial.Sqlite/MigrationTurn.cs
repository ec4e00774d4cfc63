using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Sqlite;

/// <summary>
/// Lets one process at a time migrate a file. EF Core keeps its own lock as a row, which a killed process leaves behind, and
/// every later start would wait for it for ever. The operating system lets go of this one when its holder dies.
/// </summary>
internal static class MigrationTurn
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the turn. It ends when the answer is disposed of, or with the process.</summary>
    /// <exception cref="StoreException">Another process has been migrating for a minute.</exception>
    public static async Task<IAsyncDisposable> TakeAsync(string databaseFile, CancellationToken cancellationToken)
    {
        var path = databaseFile + ".migrating";
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }

        throw new StoreException($"Another process has been bringing {databaseFile} up to date for a minute. Start again when it has finished.");
    }

    /// <summary>Removes the row that a killed process left. Whoever has the turn knows that nobody is migrating.</summary>
    public static async Task ClearStaleLockAsync(EditorialDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS __EFMigrationsLock";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
