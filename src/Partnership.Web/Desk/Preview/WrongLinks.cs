using System.Threading.RateLimiting;

namespace Partnership.Web.Desk.Preview;

/// <summary>
/// Holds up whoever tries many links that don't work. Nobody can guess one; this keeps the trying cheap for the site. Addresses are
/// counted in memory only, and forgotten when their bucket is full again.
/// </summary>
internal sealed class WrongLinks : IDisposable
{
    /// <summary>How many wrong links an address may try at once; then one every twenty seconds.</summary>
    public const int Burst = 30;

    private static readonly TimeSpan OneMoreAfter = TimeSpan.FromSeconds(20);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, static _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = OneMoreAfter,
            QueueLimit = 0,
        }));

    /// <summary>Whether an address has to wait, whatever it asks for.</summary>
    // By whole tokens: the limiter calls itself open with the first part of one.
    public bool MustWait(HttpContext context) => limiter.GetStatistics(AddressOf(context)) is { CurrentAvailablePermits: < 1 };

    /// <summary>Counts a link that doesn't work.</summary>
    public void Count(HttpContext context) => limiter.AttemptAcquire(AddressOf(context)).Dispose();

    public void Dispose() => limiter.Dispose();

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
