using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Partnership.Delivery.Keys;

namespace Partnership.Delivery.Server.Access;

/// <summary>How often one caller may ask: by the key, or by the address of who has none. Counted in memory only.</summary>
internal sealed class DeliveryRates : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<Caller> limiter;

    public DeliveryRates(IOptions<DeliveryOptions> options)
    {
        var settings = options.Value;
        limiter = PartitionedRateLimiter.Create<Caller, Caller>(caller => RateLimitPartition.GetTokenBucketLimiter(
            caller, c => c.Key is not null ? Bucket(c.PerSecond, c.Burst) : Bucket(settings.PerSecond, settings.Burst)));
    }

    /// <summary>Counts a request.</summary>
    /// <returns>How long to wait, when it was one too many.</returns>
    public TimeSpan? Count(DeliveryKey? key, IPAddress? address)
    {
        var caller = key is null
            ? new Caller(address, null, 0, 0)
            : new Caller(null, key.Id, key.RequestsPerSecond, key.Burst);
        using var lease = limiter.AttemptAcquire(caller);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > Second ? wait : Second;
    }

    public void Dispose() => limiter.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(int perSecond, int burst) => new()
    {
        TokenLimit = Math.Max(1, burst),
        TokensPerPeriod = Math.Max(1, perSecond),
        ReplenishmentPeriod = Second,
        QueueLimit = 0,
    };

    // The numbers are part of it, so that a key whose limits are changed begins anew with the new ones.
    private readonly record struct Caller(IPAddress? Address, Guid? Key, int PerSecond, int Burst);
}
