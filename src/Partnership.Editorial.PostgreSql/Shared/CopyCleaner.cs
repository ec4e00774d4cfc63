using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Partnership.Editorial.Media;

namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>Clears this node's copies of forgotten files away, beside everything else.</summary>
internal sealed partial class CopyCleaner(LocalCopies copies, TimeProvider clock, ILogger<CopyCleaner> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, clock, stoppingToken);
                await TryAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await copies.DropForgottenAsync(cancellationToken) is > 0 and var dropped)
                LogDropped(dropped);
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or UnauthorizedAccessException)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Files} files that the site has forgotten were cleared away from this node.")]
    private partial void LogDropped(int files);

    [LoggerMessage(LogLevel.Error, "Files that the site has forgotten can't be cleared away from this node now. Nobody is shown them; it is tried again in a minute.")]
    private partial void LogFailed(Exception exception);
}
