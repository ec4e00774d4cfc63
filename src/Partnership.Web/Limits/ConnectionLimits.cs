using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Partnership.Web.Limits;

/// <summary>What the server puts up with from one connection, and from all of them (<c>Limits:Connections:*</c>).</summary>
public sealed class ConnectionLimits
{
    private const int LongestRequestLine = 32 * 1024;
    private const int LargestBody = 64 * 1024;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(30);

    /// <summary>How many connections are open at once; further ones are closed as they come.</summary>
    /// <value>From 1 to 1,000,000. The default is 2,000.</value>
    [Range(1, 1_000_000)]
    public int Most { get; set; } = 2_000;

    /// <summary>How long a client may take for the headers of a request.</summary>
    /// <value>From one second to five minutes. The default is 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan HeadersTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a connection stays open without a request. Longer than a proxy keeps its own open, or requests are lost.</summary>
    /// <value>From one second to one hour. The default is 90 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How slowly a client may send a body, or read an answer, before it is cut off.</summary>
    /// <value>Bytes a second, from 1 to 1,000,000. The default is 240.</value>
    [Range(1, 1_000_000)]
    public int BytesPerSecond { get; set; } = 240;

    /// <summary>How long a client may be slower than that before it is cut off.</summary>
    /// <value>From two seconds to five minutes. The default is five seconds.</value>
    [Range(typeof(TimeSpan), "00:00:02", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan SlowFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many requests one HTTP/2 connection has open at once.</summary>
    /// <value>From 1 to 1,000. The default is 100.</value>
    [Range(1, 1_000)]
    public int StreamsPerConnection { get; set; } = 100;

    /// <summary>Tells the server.</summary>
    internal void ApplyTo(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        // A long address is answered with a page that says so, not with an empty refusal: see ContentRoutingMiddleware.
        limits.MaxRequestLineSize = LongestRequestLine;
        limits.MaxRequestBodySize = LargestBody; // forms and uploads of the desk say themselves how much more they take
        limits.MaxConcurrentConnections = Most;
        limits.MaxConcurrentUpgradedConnections = 0; // nothing here speaks WebSocket
        limits.RequestHeadersTimeout = HeadersTime;
        limits.KeepAliveTimeout = KeepAlive;
        limits.MinRequestBodyDataRate = limits.MinResponseDataRate = new MinDataRate(BytesPerSecond, SlowFor);
        limits.Http2.MaxStreamsPerConnection = StreamsPerConnection;
        limits.Http2.KeepAlivePingDelay = PingEvery;
    }
}
