namespace Partnership.Web.Desk;

/// <summary>
/// Keeps every answer of the desk out of every cache and every search engine. Only pictures of the guide may stay in the browser of the
/// person who asked.
/// </summary>
internal sealed class DeskHeaders(RequestDelegate next)
{
    private const string OneHourInTheBrowser = "private, max-age=3600";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            context.Response.Headers.CacheControl = MayBeKept(context) ? OneHourInTheBrowser : "no-store";
            context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    private static bool MayBeKept(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified
        && context.GetEndpoint()?.Metadata.GetMetadata<KeptByBrowser>() is not null;
}
