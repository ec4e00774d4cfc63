using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using Partnership.Web.Health;

namespace Partnership.Web.Telemetry;

/// <summary>
/// A second, very small server on a port of its own: metrics and health, and nothing else. It shares neither connections nor limits with
/// the public one, so that it answers when that is full.
/// </summary>
internal sealed partial class ManagementSite(IServiceProvider services, IOptions<TelemetryOptions> options, ILogger<ManagementSite> logger) : IHostedService, IAsyncDisposable
{
    /// <summary>Where the metrics are.</summary>
    public const string MetricsPath = "/metrics";

    private const int MostConnections = 64;

    private WebApplication? app;

    /// <summary>Where it listens, once it does.</summary>
    public Uri? Address { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit).UseUrls(options.Value.ManagementUrl?.AbsoluteUri ?? throw new InvalidOperationException("There is no address."));
        builder.Services.AddSingleton<IHostLifetime, WithTheSite>();
        builder.Services.AddSingleton(services.GetRequiredService<HealthCheckService>());
        builder.Services.AddSingleton(services.GetRequiredService<IOptions<HealthOptions>>());
        app = builder.Build();
        app.UseHealthChecks(HealthEndpoints.LivePath, HealthEndpoints.Live);
        app.UseHealthChecks(HealthEndpoints.ReadyPath, HealthEndpoints.Ready);
        app.UseOpenTelemetryPrometheusScrapingEndpoint(services.GetRequiredService<MeterProvider>(), static context => context.Request.Path == MetricsPath, null, null, null);
        app.Run(static context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        await app.StartAsync(cancellationToken);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? "");
        LogListening(Address);
    }

    public Task StopAsync(CancellationToken cancellationToken) => app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = 0;
    }

    [LoggerMessage(LogLevel.Information, "Metrics and health are served at {Address}. Nobody outside may reach it.")]
    private partial void LogListening(Uri address);

    /// <summary>Starts and stops with the site, which alone listens for signals.</summary>
    private sealed class WithTheSite : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
