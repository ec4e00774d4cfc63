using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Partnership.Web.Errors;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Limits;

/// <summary>Tells whoever is refused: people by a page, programs by problem details, both how long to wait.</summary>
internal sealed partial class Refusals(RefusalPages pages, IOptions<LimitOptions> limits, SiteMetrics metrics, TimeProvider clock, ILogger<Refusals> logger)
{
    private static readonly TimeSpan SaidAgainAfter = TimeSpan.FromMinutes(1);

    // When it may be said again that a kind is busy; a race says it twice.
    private readonly long[] saidUntil = new long[Enum.GetValues<WorkKind>().Length];

    public ValueTask TellAsync(OnRejectedContext refused, CancellationToken cancellationToken)
    {
        var context = refused.HttpContext;
        var kind = WorkKinds.Of(context);
        // A limit of a rate knows when it will let in again; a limit of what is done at once can't.
        var isRate = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        metrics.Refused(kind.Name(), isRate ? RefusalReasons.Rate : RefusalReasons.Busy);
        if (!isRate)
            SayBusy(kind);
        context.Response.Headers.RetryAfter = RetryAfter.Of(isRate ? wait : limits.Value.RetryAfter);
        var status = isRate ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
        return IsForProgram(context) ? new ValueTask(ProblemOf(isRate, status).ExecuteAsync(context)) : pages.WriteAsync(context, status);
    }

    // Feeds and exports are read by programs too, though they stand among the pages.
    private static bool IsForProgram(HttpContext context) =>
        ErrorPages.IsForProgram(context.Request.Path) || context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null;

    private static IResult ProblemOf(bool isRate, int status) => isRate
        ? Results.Problem("Your address has asked too often. Wait as long as Retry-After says, in seconds.", statusCode: status, title: "Too many requests")
        : Results.Problem("The site has more to do than it can. Wait as long as Retry-After says, in seconds.", statusCode: status, title: "Busy");

    // A flood must not become a flood of lines.
    private void SayBusy(WorkKind kind)
    {
        var now = clock.GetUtcNow().UtcTicks;
        ref var until = ref saidUntil[(int)kind];
        if (Volatile.Read(ref until) > now)
            return;
        Volatile.Write(ref until, now + SaidAgainAfter.Ticks);
        LogBusy(kind.Name());
    }

    [LoggerMessage(LogLevel.Warning, "Requests are refused, because as many as are allowed are being worked on and wait already: {Kind}.")]
    private partial void LogBusy(string kind);
}
