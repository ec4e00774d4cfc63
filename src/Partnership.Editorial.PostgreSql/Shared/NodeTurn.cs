using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>
/// Takes the turn by an advisory lock of a connection that does nothing else. The server gives it up when the connection ends, as it does when
/// the node dies, and ends the connection itself when the node has been silent for a while, as it is when it hangs.
/// </summary>
internal sealed partial class NodeTurn(NpgsqlDataSource source, DatabaseClock shared, TimeProvider clock, ILogger<NodeTurn> logger) : BackgroundService, IWorkTurn
{
    // Together the longest that nobody has the turn: well below a quarter of a minute.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private const int SecondsOfSilence = 8;

    private volatile bool isOurs;

    /// <inheritdoc />
    public bool IsOurs => isOurs;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await TryHoldAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops, and with its connection the turn ends.
        }
    }

    private async Task TryHoldAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            try
            {
                await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"SET idle_session_timeout = '{SecondsOfSilence}s'"), cancellationToken);
                await shared.SetAsync(connection, cancellationToken); // before anything is done by it
                var take = string.Create(CultureInfo.InvariantCulture, $"SELECT pg_try_advisory_lock({StoreLocks.Turn})");
                while (await ExecuteAsync(connection, take, cancellationToken) is not true)
                {
                    await Task.Delay(Pause, clock, cancellationToken);
                    await shared.SetAsync(connection, cancellationToken);
                }

                isOurs = true;
                LogOurs();
                while (true)
                {
                    await Task.Delay(Pause, clock, cancellationToken);
                    await shared.SetAsync(connection, cancellationToken);
                }
            }
            finally
            {
                isOurs = false; // the lock goes when the connection goes back, which clears it
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException)
        {
            LogLost(exception.Message);
        }
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = StoreLocks.SecondsToAnswer };
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "This node does the scheduled work of the site from now on.")]
    private partial void LogOurs();

    [LoggerMessage(LogLevel.Warning, "This node can't do the scheduled work of the site: {Why}. Another one does, and this one asks again.")]
    private partial void LogLost(string why);
}
