using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Partnership.Web.Api;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Limits;

/// <summary>
/// Bounds the work that the site does at once. It stands behind what answers from memory, so that goes on whatever happens here; and
/// files, static assets and health are out of it (<c>DisableRateLimiting</c>), because sending bytes is no work.
/// </summary>
internal static class WorkLimits
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static void AddWorkLimits(this IServiceCollection services)
    {
        // Not by ConfigureKestrel: here a wrong setting is one message, because the options are validated when they are first asked for.
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>((kestrel, limits) => limits.Value.Connections.ApplyTo(kestrel));
        services.AddRateLimits();
        services.AddRequestTimeouts();
        services.AddSingleton<IConfigureOptions<RequestTimeoutOptions>, WorkTime>();
        services.AddSingleton<RefusalPages>();
        services.AddSingleton<Refusals>();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>, Refusals>((limiter, limits, refusals) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(ByAddress(limits.Value), AtOnce(limits.Value));
            limiter.OnRejected = refusals.TellAsync;
        });
    }

    /// <summary>Lets no more in than can be worked on. The time is counted from when work begins.</summary>
    public static void UseWorkLimits(this IApplicationBuilder app) => app.UseRateLimiter().Use(GoAside).UseRequestTimeouts();

    // Requests are read where the network's events are handled, see SiteHost: work done there would hold up all that could be answered from
    // memory. So it goes to the end of the thread pool's queue, which those events stand before; and only now, so that whoever is
    // refused doesn't go there first. Making a page takes less than a twentieth of a millisecond, and changing the thread a tenth of that.
    private static RequestDelegate GoAside(RequestDelegate next) =>
        context => WorkKinds.Of(context) == WorkKind.Pages || context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null
            ? next(context)
            : AsideAsync(context, next);

    private static async Task AsideAsync(HttpContext context, RequestDelegate next)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await next(context);
    }

    private static PartitionedRateLimiter<HttpContext> AtOnce(LimitOptions limits) => PartitionedRateLimiter.Create<HttpContext, WorkKind>(context =>
        RateLimitPartition.GetConcurrencyLimiter(WorkKinds.Of(context), kind => Turns(limits, kind)));

    private static ConcurrencyLimiterOptions Turns(LimitOptions limits, WorkKind kind)
    {
        var limit = kind switch
        {
            WorkKind.Pages => limits.Pages,
            WorkKind.Search => limits.Search,
            WorkKind.Exports => limits.Exports,
            WorkKind.Delivery => limits.Delivery,
            WorkKind.SignIn => limits.SignIn,
            _ => limits.Desk,
        };
        return new ConcurrencyLimiterOptions { PermitLimit = limit.AtOnce, QueueLimit = limit.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
    }

    private static PartitionedRateLimiter<HttpContext> ByAddress(LimitOptions limits) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        IsCounted(context)
            ? RateLimitPartition.GetTokenBucketLimiter(VisitorAddress.NetworkOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = limits.PerSecond,
                ReplenishmentPeriod = Second,
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter(""));

    // What has a rate of its own is not counted twice, and neither is a request whose error page is being made.
    private static bool IsCounted(HttpContext context) =>
        WorkKinds.Of(context) is WorkKind.Pages or WorkKind.Search or WorkKind.SignIn
        && context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null
        && context.Features.Get<IExceptionHandlerFeature>() is null;
}
