using Partnership.Web.Desk.Counts;

namespace Partnership.Web.PageCache;

/// <summary>Makes pages whole before a byte of them goes out, so that a page that fails half way is an error page instead.</summary>
internal sealed class PageAnswerMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageAnswerMetadata>() is null ? next(context) : MakeAsync(context);

    private async Task MakeAsync(HttpContext context)
    {
        var response = context.Response;
        var original = response.Body;
        using var buffer = new MemoryStream(16 * 1024);
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = original;
        }

        if (buffer.Length == 0 && response.StatusCode != StatusCodes.Status200OK)
            return;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append(Microsoft.Net.Http.Headers.HeaderNames.Vary, Microsoft.Net.Http.Headers.HeaderNames.AcceptEncoding);
        var page = new CachedPage(buffer.ToArray()) { Visits = CountHost.CountOf(context) };
        if (response.StatusCode == StatusCodes.Status200OK) // an error page shows no document
            page.Visits?.See(context.Request);
        context.Features.Set(page);
        await PageAnswer.WriteAsync(context, page, HttpMethods.IsHead(context.Request.Method));
    }
}
