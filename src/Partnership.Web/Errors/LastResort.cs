namespace Partnership.Web.Errors;

/// <summary>A page that needs nothing, for when even the error page fails: a frightened reader must still find a number.</summary>
internal sealed partial class LastResort(RequestDelegate next, ILogger<LastResort> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && exception is not OperationCanceledException)
        {
            LogFailure(exception, ErrorPages.ReferenceOf(context));
            context.Response.Clear();
            await WriteAsync(context, StatusCodes.Status500InternalServerError, "Something went wrong");
        }
    }

    /// <summary>Writes the page.</summary>
    public static Task WriteAsync(HttpContext context, int status, string heading)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{heading}</title></head>
            <body><main><h1>{heading}</h1><p>It is not your fault. Please try again in a few minutes.</p>
            <p>If anyone is in danger now, call <a href="tel:999">999</a>. The NSPCC helpline is <a href="tel:08088005000">0808 800 5000</a>.
            Childline is <a href="tel:08001111">0800 1111</a>.</p></main></body></html>
            """,
            context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Critical, "{Reference}: the error page failed too.")]
    private partial void LogFailure(Exception exception, string reference);
}
