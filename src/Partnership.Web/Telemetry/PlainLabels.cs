using System.Collections.Frozen;

namespace Partnership.Web.Telemetry;

/// <summary>
/// What may be said of a request outside this computer: a list of what is let through, not of what is left out, so that what a new
/// version of a library adds stays here until somebody has looked at it.
/// </summary>
internal static class PlainLabels
{
    /// <summary>Labels of metrics. Each has few values, none of which a visitor can choose.</summary>
    public static string[] OfMetrics { get; } =
    [
        "http.request.method", "http.response.status_code", "http.route", "error.type", "network.protocol.version", "url.scheme",
        "aspnetcore.rate_limiting.policy", "aspnetcore.rate_limiting.result", "aspnetcore.routing.match_status", "aspnetcore.routing.is_fallback",
        "aspnetcore.diagnostics.exception.result", "aspnetcore.diagnostics.handler.type", "http.connection.state", "network.type",
        "gc.heap.generation", "dotnet.gc.heap.generation", "cpu.mode",
        "result", "limiter", "reason", "kind",
    ];

    /// <summary>Tags of spans.</summary>
    public static FrozenSet<string> OfSpans { get; } =
        FrozenSet.Create("http.request.method", "http.response.status_code", "http.route", "error.type", "network.protocol.version", "url.scheme");

    /// <summary>Values of log lines that are texts. Numbers, times and yes or no are let through whatever their name.</summary>
    public static FrozenSet<string> OfLogs { get; } = FrozenSet.Create("Reference", "Kind", "Status");
}
