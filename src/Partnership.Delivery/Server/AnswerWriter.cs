using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Partnership.Delivery.Server.Access;
using Partnership.Delivery.Server.Answers;

namespace Partnership.Delivery.Server;

/// <summary>Writes answers to the wire.</summary>
internal static class AnswerWriter
{
    private const string JsonType = "application/json; charset=utf-8";
    private const string ProblemType = "application/problem+json; charset=utf-8";

    private static readonly KeptAnswer TooMany = new(
        """{"type":"Error","title":"Too many requests","status":429,"detail":"Wait as long as Retry-After says, in seconds."}"""u8.ToArray());

    public static Task WriteAsync(HttpContext context, Permission permission, DeliveryResult result)
    {
        if (result.Found is { } found)
            return WriteFoundAsync(context, permission, found);
        switch (result.Other)
        {
            case DeliveryAnswer.Refused refused:
                return WriteBodyAsync(context, refused.Code, refused.ContentType, new KeptAnswer(refused.Utf8));
            case DeliveryAnswer.Moved moved:
                context.Response.Headers.Location = moved.Path;
                context.Response.Headers[DeliveryPaths.StartItemIdHeader] = moved.StartItemId.ToString();
                context.Response.Headers[DeliveryPaths.StartItemPathHeader] = Uri.EscapeDataString(moved.StartItemPath);
                context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
                return Task.CompletedTask;
            case DeliveryAnswer.Empty empty:
                context.Response.StatusCode = empty.Code;
                return Task.CompletedTask;
            default:
                throw new InvalidOperationException("An answer has to be one of the known ones.");
        }
    }

    /// <summary>Tells a caller to ask less often.</summary>
    public static Task WriteTooManyAsync(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return WriteBodyAsync(context, StatusCodes.Status429TooManyRequests, ProblemType, TooMany);
    }

    private static Task WriteFoundAsync(HttpContext context, Permission permission, KeptAnswer found)
    {
        var headers = context.Response.Headers;
        if (permission.IsPreview)
        {
            headers.CacheControl = "private, no-store";
            return WriteBodyAsync(context, StatusCodes.Status200OK, JsonType, found);
        }

        // Kept by anybody, but asked for anew each time: what was taken down must be gone at once.
        headers.CacheControl = permission.IsOpen ? "no-cache" : "private, no-cache";
        headers.ETag = found.Tag;
        if (!IsKnownTo(context.Request, found))
            return WriteBodyAsync(context, StatusCodes.Status200OK, JsonType, found);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static Task WriteBodyAsync(HttpContext context, int status, string contentType, KeptAnswer body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : body.WriteAsync(response, context.RequestAborted);
    }

    /// <summary>Whether the caller says that it has an answer already.</summary>
    public static bool IsKnownTo(HttpRequest request, KeptAnswer answer) => Has(request.Headers.IfNoneMatch, answer.Tag);

    // Compared weakly, as RFC 9110 asks for this header.
    private static bool Has(StringValues ifNoneMatch, string tag)
    {
        foreach (var header in ifNoneMatch)
            foreach (var range in header.AsSpan().Split(','))
            {
                var part = header.AsSpan(range).Trim();
                if (part is "*" || (part.StartsWith("W/", StringComparison.Ordinal) ? part[2..] : part).SequenceEqual(tag))
                    return true;
            }

        return false;
    }
}
