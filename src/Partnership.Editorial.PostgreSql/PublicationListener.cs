using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Partnership.Editorial.Feed;

namespace Partnership.Editorial.PostgreSql;

/// <summary>
/// Wakes this node when any node has published. Only a hint: the follower looks at the log's number by itself too, so a notice that is
/// lost costs a moment and nothing else.
/// </summary>
internal sealed partial class PublicationListener(NpgsqlDataSource source, DatabaseClock shared, PublicationSignal signal, TimeProvider clock, ILogger<PublicationListener> logger)
    : BackgroundService
{
    /// <summary>The channel of the notices.</summary>
    internal const string Channel = "partnership_published";

    // A connection that died without a word, such as when a firewall forgot it, is noticed by asking on it.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UntilTriedAgain = TimeSpan.FromSeconds(1);
    private bool isAway;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await TryListenAsync(stoppingToken);
                await Task.Delay(UntilTriedAgain, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task TryListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await ExecuteAsync(connection, $"LISTEN {Channel}", cancellationToken);
            signal.Notify(); // for what was said while nobody listened
            isAway = false;
            while (true)
                if (await connection.WaitAsync(LongestSilence, cancellationToken))
                    signal.Notify();
                else
                    await shared.SetAsync(connection, cancellationToken);
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException)
        {
            if (!isAway)
                LogAway(exception);
            isAway = true;
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "PostgreSQL can't tell this node of publications. It looks at the log by itself until it can.")]
    private partial void LogAway(Exception exception);
}
