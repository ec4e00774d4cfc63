namespace Partnership.Web.Desk.SignIn;

/// <summary>
/// Shows nobody a form for a password over plain http, where everyone between could read it: browsers would keep none of the desk's
/// cookies there either. It says so to whoever runs the site, because behind a proxy it is a setting of the proxy that is missing.
/// </summary>
internal sealed class HttpsOnly(RequestDelegate next, IHostEnvironment environment)
{
    private const string Explanation =
        "The editors' desk is used over https only. If a proxy stands in front of this site, let it send X-Forwarded-Proto.";

    public Task InvokeAsync(HttpContext context)
    {
        if (environment.IsDevelopment() || context.Request.IsHttps || !context.Request.Path.StartsWithSegments(DeskPaths.SignIn, StringComparison.OrdinalIgnoreCase))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Explanation, context.RequestAborted);
    }
}
