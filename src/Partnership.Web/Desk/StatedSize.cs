using Microsoft.AspNetCore.Http.Metadata;

namespace Partnership.Web.Desk;

/// <summary>
/// Refuses a body that says of itself that it is larger than a form may be, before anything of it is read. Without this, the check for
/// the token would find a form that can't be read, and blame the token.
/// </summary>
internal sealed class StatedSize(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength is not { } length
            || context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is not { } limit
            || length <= limit)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
