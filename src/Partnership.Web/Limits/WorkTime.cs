using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Limits;

/// <summary>
/// How long the site works on a request of a stranger. What editors do has no such end: an upload may take an hour, and has limits of
/// its own.
/// </summary>
internal sealed class WorkTime(IOptions<LimitOptions> limits, SiteMetrics metrics) : IConfigureOptions<RequestTimeoutOptions>
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "work";

    public static RequestTimeoutAttribute Metadata { get; } = new(Policy);

    public void Configure(RequestTimeoutOptions options) => options.AddPolicy(Policy, new RequestTimeoutPolicy
    {
        Timeout = limits.Value.WorkTime,
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        WriteTimeoutResponse = TellAsync,
    });

    // The page or the problem is written by whatever writes them for every status.
    private Task TellAsync(HttpContext context)
    {
        metrics.Refused(WorkKinds.Of(context).Name(), RefusalReasons.Time);
        context.Response.Headers.RetryAfter = RetryAfter.Of(limits.Value.RetryAfter);
        return Task.CompletedTask;
    }
}
