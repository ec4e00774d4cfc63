using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Partnership.Delivery.Source.Webhooks;

/// <summary>
/// Takes Umbraco's webhooks. They are not signed, so a secret header must come with them, and what they say is only believed to mean
/// that it is worth looking.
/// </summary>
public static class WebhookEndpoint
{
    /// <summary>Where Umbraco sends its webhooks to.</summary>
    public const string Path = "/umbraco/webhook";

    /// <summary>The header that holds the secret.</summary>
    public const string SecretHeader = "X-Webhook-Secret";

    private const string EventHeader = "Umb-Webhook-Event";
    private const int LargestBody = 1_048_576;

    /// <summary>Maps it.</summary>
    public static void MapUmbracoWebhook(this IEndpointRouteBuilder routes)
    {
        routes.Map(Path, RefuseOthers);
        routes.MapMethods(Path, [HttpMethods.Post], TakeAsync);
    }

    private static Task RefuseOthers(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private static async Task TakeAsync(HttpContext context)
    {
        var secret = context.RequestServices.GetRequiredService<IOptions<UmbracoOptions>>().Value.WebhookSecret;
        if (string.IsNullOrEmpty(secret) || context.Request.Headers[SecretHeader] is not [{ } sent] || !SharedSecret.Matches(sent, secret))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var hint = await ReadAsync(context.Request) is { } body ? WebhookHint.Read(context.Request.Headers[EventHeader].ToString(), body) : WebhookHint.Vague;
        context.RequestServices.GetRequiredService<HintQueue>().Add(hint);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    // A body that is too long or breaks off still says that something happened.
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestBody)
            return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestBody;
        using var body = new MemoryStream();
        var portion = new byte[16 * 1024];
        try
        {
            for (int read; (read = await request.Body.ReadAsync(portion, request.HttpContext.RequestAborted)) > 0;)
            {
                if (body.Length + read > LargestBody)
                    return null;
                body.Write(portion, 0, read);
            }
        }
        catch (Exception exception) when (exception is IOException or BadHttpRequestException)
        {
            return null;
        }

        return body.ToArray();
    }
}
