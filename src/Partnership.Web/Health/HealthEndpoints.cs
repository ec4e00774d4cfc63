using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Partnership.Search;
using Partnership.Web.Search;
using Partnership.Web.Site;

namespace Partnership.Web.Health;

/// <summary>Says whether the process lives and whether it may get visitors.</summary>
internal static class HealthEndpoints
{
    /// <summary>The tag of checks that say whether visitors may come.</summary>
    public const string ReadyTag = "ready";

    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    /// <summary>Answers while the process lives.</summary>
    public static HealthCheckOptions Live { get; } = new() { Predicate = _ => false };

    /// <summary>Answers whether visitors may come.</summary>
    public static HealthCheckOptions Ready { get; } = new() { Predicate = check => check.Tags.Contains(ReadyTag), ResponseWriter = HealthDetail.WriteAsync };

    public static IServiceCollection AddSiteHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<SnapshotCheck>("snapshot", tags: [ReadyTag])
            .AddCheck<SearchCheck>("search", tags: [ReadyTag]);
        return services;
    }

    public static void MapSiteHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(LivePath, Live).DisableRateLimiting();
        routes.MapHealthChecks(ReadyPath, Ready).DisableRateLimiting();
    }
}

/// <summary>Ready when a snapshot is loaded; degraded, but still fit to serve, while its source is away or hasn't answered for long.</summary>
internal sealed class SnapshotCheck(PublishedSite site, SnapshotFollower follower, IOptions<SiteOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var since = follower.SinceLook;
        var data = new Dictionary<string, object> { ["sequence"] = site.Sequence, ["secondsSinceLastLook"] = Math.Round(since.TotalSeconds, 1) };
        return Task.FromResult(
            !site.IsLoaded ? HealthCheckResult.Unhealthy("No snapshot has been loaded yet.")
            : follower.IsBehind ? HealthCheckResult.Degraded("The source can't be read; the last snapshot is served.", data: data)
            : since > options.Value.LagAfter ? HealthCheckResult.Degraded("The source has not answered for a while; the last snapshot is served.", data: data)
            : HealthCheckResult.Healthy(data: data));
    }
}

/// <summary>Ready when words can be looked for; degraded, but still fit to serve, while the index is behind the snapshot or has not had the pages of all reports since the start.</summary>
internal sealed class SearchCheck(PublishedSite site, SearchIndexHolder index, SearchFollower follower) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) => Task.FromResult(
        !index.IsReady ? HealthCheckResult.Unhealthy("The search index is being made.")
        : follower.CompleteAt < 0 ? HealthCheckResult.Degraded("Pages of reports are being added to the search index; what stands in them is not found yet.")
        : follower.Sequence < site.Sequence ? HealthCheckResult.Degraded("The search index is behind; what changed since is not found yet.")
        : HealthCheckResult.Healthy());
}
