using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Partnership.Web.Api;

/// <summary>How much one address may ask of what programs use (<c>RateLimits:*</c>).</summary>
public sealed class RateLimitOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "RateLimits";

    /// <summary>How many requests an address may make in the long run.</summary>
    /// <value>Requests a second, from 1 to 1,000,000. The default is 50.</value>
    [Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 50;

    /// <summary>How many requests an address may make at once, after a while of none.</summary>
    /// <value>Requests, from 1 to 1,000,000. The default is 1,000.</value>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 1_000;
}

/// <summary>Limits by address. Addresses are counted in memory only, and forgotten when their bucket is full again.</summary>
internal static class RateLimits
{
    public const string Policy = "programs";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => Bucket(context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value))));

    private static TokenBucketRateLimiterOptions Bucket(RateLimitOptions limits) => new()
    {
        TokenLimit = limits.Burst,
        TokensPerPeriod = limits.PerSecond,
        ReplenishmentPeriod = Second,
        QueueLimit = 0,
    };
}
