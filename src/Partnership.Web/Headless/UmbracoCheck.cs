using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Partnership.Delivery.Source;

namespace Partnership.Web.Headless;

/// <summary>Degraded, but still fit to serve, while Umbraco can't be read.</summary>
internal sealed class UmbracoCheck(UmbracoHealth health) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var status = health.Current;
        var data = new Dictionary<string, object> { ["problems"] = status.Problems };
        if (status.LastGood is { } good)
            data["lastGood"] = Text(good);
        if (status.Failure is not { } failure || status.FailingSince is not { } since)
            return Task.FromResult(HealthCheckResult.Healthy(null, data));
        data["failingSince"] = Text(since);
        return Task.FromResult(HealthCheckResult.Degraded($"Umbraco can't be read: {failure}", null, data));
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
