using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Partnership.Delivery.Server.Access;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server;

/// <summary>
/// Stands before most of the site's pipeline. What was answered before from the same snapshot is answered again, with the headers that the
/// whole pipeline gave it then; any other question passes on. Callers are known and counted here as there.
/// </summary>
internal sealed class KeptAnswersMiddleware(RequestDelegate next, DeliverySites sites, DeliveryAccess access, DeliveryRates rates)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments(DeliveryPaths.Root, StringComparison.OrdinalIgnoreCase, out var rest) && IsPlain(context.Request)
            ? AnswerAsync(context, DeliveryAddress.Parse(rest))
            : next(context);

    private static bool IsPlain(HttpRequest request) => HttpMethods.IsGet(request.Method);

    private Task AnswerAsync(HttpContext context, DeliveryAddress address)
    {
        if (!DeliveryPaths.IsSupported(address.Version)
            || access.Of(context.Request.Headers) is not { IsPreview: false } permission
            || rates.Count(permission.Key, context.Connection.RemoteIpAddress) is not null)
            return next(context);
        if (sites.Published.Answers.Find(AnswerKey.Of(context.Request, address)) is { Headers: { } headers } kept)
            return WriteAsync(context, headers, kept);

        context.Features.Set(new CountedCall(address, permission));
        // Registered before all that happens when an answer starts, so it runs last: every header is there, the security policy's too.
        context.Response.OnStarting(static response => KeepHeaders((HttpContext)response), context);
        return next(context);
    }

    private static Task WriteAsync(HttpContext context, KeyValuePair<string, StringValues>[] headers, KeptAnswer kept)
    {
        var response = context.Response;
        foreach (var (name, value) in headers)
            response.Headers[name] = value;
        if (AnswerWriter.IsKnownTo(context.Request, kept))
        {
            response.Headers.Remove(HeaderNames.ContentType);
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentLength = kept.Length;
        return kept.WriteAsync(response, context.RequestAborted);
    }

    private static Task KeepHeaders(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status200OK && context.Features.Get<KeptAnswer>() is { } kept)
            kept.Headers ??= [.. context.Response.Headers.Where(h => h.Key != HeaderNames.ContentLength && h.Key != HeaderNames.Date)];
        return Task.CompletedTask;
    }
}
