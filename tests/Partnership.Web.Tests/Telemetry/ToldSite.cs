using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Partnership.Web.Telemetry;
using Partnership.Web.Tests.BadInput;

namespace Partnership.Web.Tests.Telemetry;

/// <summary>The site behind its real server, with a collector and a management port.</summary>
public sealed class ToldSite : IAsyncLifetime
{
    /// <summary>The header that makes a page fail, with its value in the message.</summary>
    public const string Failing = "X-Fail";

    private readonly Site site = new();
    private OtlpCollector? collector;

    internal KestrelSite Kestrel => site;

    internal OtlpCollector Collector => collector ?? throw new InvalidOperationException("It was not started.");

    internal HttpClient Public { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    internal HttpClient Management { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public async ValueTask InitializeAsync()
    {
        collector = await OtlpCollector.StartAsync();
        site.Settings["Telemetry:OtlpEndpoint"] = collector.Address;
        site.Settings["Telemetry:ManagementUrl"] = "http://127.0.0.1:0";
        site.Settings["Telemetry:TraceShare"] = "1";
        await site.InitializeAsync();
        Public.BaseAddress = site.Address;
        Management.BaseAddress = site.Services.GetRequiredService<ManagementSite>().Address;
    }

    /// <summary>Sends what waits to be sent.</summary>
    internal void Flush()
    {
        Assert.True(site.Services.GetRequiredService<TracerProvider>().ForceFlush());
        site.Services.GetRequiredService<MeterProvider>().ForceFlush(); // says no, because what is read at the management port can't be flushed
        Assert.True(site.Services.GetRequiredService<LoggerProvider>().ForceFlush());
    }

    /// <summary>What a monitoring system reads.</summary>
    internal async Task<string> MetricsAsync()
    {
        using var response = await Management.AskAsync(HttpMethod.Get, "/metrics");
        Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
        return await response.TextAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Public.Dispose();
        Management.Dispose();
        await site.DisposeAsync();
        if (collector is not null)
            await collector.DisposeAsync();
    }

    private sealed class Site : KestrelSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Configure<MvcOptions>(options => options.Filters.Add(new FailingPages())));
        }
    }

    private sealed class FailingPages : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (context.HttpContext.Request.Headers.TryGetValue(Failing, out var message) && context.HttpContext.Request.Path.Value?.StartsWith("/_error", StringComparison.Ordinal) == false)
                throw new InvalidOperationException(message, new FormatException(message));
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
            // Too late to fail.
        }
    }
}
