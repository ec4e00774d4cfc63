using Microsoft.Extensions.Options;
using Partnership.Delivery.Source;
using Partnership.Web.Desk;

namespace Partnership.Web.Headless;

/// <summary>What the page about where to edit says; set for requests that came to the desk, and for no others.</summary>
/// <param name="Address">Where to edit.</param>
internal sealed record EditingPlace(Uri Address);

/// <summary>Leads whatever comes to the desk, which isn't there, to a page that says where to edit.</summary>
internal sealed class EditElsewhere(RequestDelegate next, IOptions<UmbracoOptions> options)
{
    /// <summary>The address of the page, at which nobody else finds it.</summary>
    public const string Page = "/_edit-elsewhere";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(DeskPaths.Root, StringComparison.OrdinalIgnoreCase))
            return next(context);
        context.Features.Set(new EditingPlace(options.Value.Edit));
        request.Method = HttpMethods.IsHead(request.Method) ? request.Method : HttpMethods.Get; // a form that somebody had open is told the same
        (request.Path, request.QueryString) = (Page, QueryString.Empty);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
