using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Partnership.Delivery.Server.Access;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server;

/// <summary>Answers everything below the address of the Delivery API, as Umbraco does, and passes on everything else.</summary>
internal sealed class DeliveryMiddleware(
    RequestDelegate next, DeliverySites sites, DeliveryAccess access, DeliveryRates rates, IOptions<DeliveryOptions> options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<CountedCall>() is { } call)
            return AnswerAsync(context, call.Address, call);
        return context.Request.Path.StartsWithSegments(DeliveryPaths.Root, StringComparison.OrdinalIgnoreCase, out var rest)
            ? AnswerAsync(context, DeliveryAddress.Parse(rest), null)
            : next(context);
    }

    private async Task AnswerAsync(HttpContext context, DeliveryAddress address, CountedCall? counted)
    {
        // Its errors have no body, or one of their own: nobody reads a page there.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        if (Refuse(context, address) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        if ((counted?.Permission ?? access.Of(context.Request.Headers)) is not { } permission)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (counted is null && rates.Count(permission.Key, context.Connection.RemoteIpAddress) is { } wait)
        {
            await AnswerWriter.WriteTooManyAsync(context, wait);
            return;
        }

        if (await SiteAsync(permission, context.RequestAborted) is not { } site)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized; // what Umbraco says to a key that opens no drafts
            return;
        }

        var result = Find(context.Request, address, site);
        if (result.Found is { } found && !permission.IsPreview)
            context.Features.Set(found);
        await AnswerWriter.WriteAsync(context, permission, result);
    }

    private static int? Refuse(HttpContext context, DeliveryAddress address)
    {
        var response = context.Response;
        if (!DeliveryPaths.IsSupported(address.Version))
            return StatusCodes.Status400BadRequest;
        response.Headers[DeliveryPaths.VersionsHeader] = DeliveryPaths.SupportedVersion;
        if (address.Kind == DeliveryPaths.Content)
            response.Headers.Vary = DeliveryPaths.ContentVary;
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return null;
        response.Headers.Allow = "GET, HEAD, OPTIONS";
        if (!HttpMethods.IsOptions(context.Request.Method))
            return StatusCodes.Status405MethodNotAllowed;
        response.Headers.AccessControlAllowMethods = "GET, HEAD";
        response.Headers.AccessControlAllowHeaders = "Accept-Language, Accept-Segment, Start-Item";
        return StatusCodes.Status204NoContent;
    }

    private ValueTask<DeliverySite?> SiteAsync(Permission permission, CancellationToken cancellationToken) =>
        permission.IsPreview ? sites.DraftsAsync(cancellationToken) : ValueTask.FromResult<DeliverySite?>(sites.Published);

    private DeliveryResult Find(HttpRequest request, DeliveryAddress address, DeliverySite site)
    {
        var key = AnswerKey.Of(request, address);
        if (site.Answers.Find(key) is { } kept)
            return new DeliveryResult(kept, null);
        var answer = DeliveryRouting.Answer(request.Query, address, site, key.Culture, key.StartItem, options.Value.LongestAnswerBytes);
        if (answer is not DeliveryAnswer.Found found)
            return new DeliveryResult(null, answer);
        if (key.IsWorthKeeping)
            site.Answers.Add(key, found.Answer);
        return new DeliveryResult(found.Answer, null);
    }
}
