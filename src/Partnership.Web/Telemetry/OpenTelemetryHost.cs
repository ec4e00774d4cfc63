using System.Diagnostics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Partnership.Web.Telemetry;

/// <summary>Puts OpenTelemetry into the site. Nothing but this is to touch its types: they are loaded when this is called, and not before.</summary>
internal static class OpenTelemetryHost
{
    private const string ServiceName = "partnership-web";

    public static void AddOpenTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        // Neither the ids nor the baggage that strangers send with a request become a part of what we write down.
        Sdk.SetDefaultTextMapPropagator(new NoTextMapPropagation());
        services.AddSingleton<DistributedContextPropagator>(new NoPropagation());
        services.AddHostedService<SiteGauges>();
        var telemetry = OpenTelemetryServicesExtensions.AddOpenTelemetry(services)
            .ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: typeof(OpenTelemetryHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion))
            .WithMetrics(metrics => AddMetrics(metrics, options));
        if (options.Collector is { } endpoint)
            telemetry.WithTracing(traces => AddTraces(traces, options, endpoint)).WithLogging(logs => AddLogs(logs, endpoint), WithoutScopes);
        if (options.ManagementUrl is not null)
        {
            services.AddSingleton<ManagementSite>();
            services.AddHostedService(s => s.GetRequiredService<ManagementSite>());
        }
    }

    private static void AddMetrics(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        metrics.AddMeter(SiteMetrics.MeterName)
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation()
            .AddView(_ => new MetricStreamConfiguration { TagKeys = PlainLabels.OfMetrics });
        if (options.Collector is { } endpoint)
            metrics.AddOtlpExporter(exporter => SendTo(exporter, endpoint, "v1/metrics"));
        if (options.ManagementUrl is not null)
            metrics.AddPrometheusExporter();
    }

    private static void AddTraces(TracerProviderBuilder traces, TelemetryOptions options, Uri endpoint) => traces
        .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceShare)))
        .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !IsOfMachines(context.Request.Path))
        .AddHttpClientInstrumentation()
        .AddProcessor(new PlainSpans()) // before the exporter's: processors run in this order
        .AddOtlpExporter(exporter => SendTo(exporter, endpoint, "v1/traces"));

    private static void AddLogs(LoggerProviderBuilder logs, Uri endpoint) => logs
        .AddProcessor(new PlainLogs())
        .AddOtlpExporter(exporter => SendTo(exporter, endpoint, "v1/logs"));

    private static void WithoutScopes(OpenTelemetryLoggerOptions options) =>
        (options.IncludeScopes, options.IncludeFormattedMessage, options.ParseStateValues) = (false, false, true);

    private static void SendTo(OtlpExporterOptions exporter, Uri endpoint, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);
    }

    private static bool IsOfMachines(PathString path) => path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(ManagementSite.MetricsPath, StringComparison.OrdinalIgnoreCase);
}
