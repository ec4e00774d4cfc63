namespace Partnership.Web.Desk;

/// <summary>Keeps every answer of the desk out of every cache and every search engine.</summary>
internal sealed class DeskHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
