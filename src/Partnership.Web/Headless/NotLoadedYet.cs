using Partnership.Web.Site;

namespace Partnership.Web.Headless;

/// <summary>While nothing at all is known of Umbraco, says that the site will be there soon, instead of that every page is missing.</summary>
internal sealed class NotLoadedYet(RequestDelegate next, PublishedSite site)
{
    private const string RetryAfterSeconds = "10";

    private static readonly PathString[] Open = ["/health", "/assets", "/umbraco", "/_error", "/robots.txt", "/.well-known"];

    public Task InvokeAsync(HttpContext context)
    {
        if (site.IsLoaded || Open.Any(p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
            return next(context);
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
