using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Web.Site;

namespace Partnership.Web.ContentRouting;

/// <summary>Looks the address up in the snapshot: a page, another address, gone, or not ours.</summary>
internal sealed class ContentRoutingMiddleware(RequestDelegate next, ContentEndpoints endpoints, SubPages subPages)
{
    private const int LongestAddress = 8 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Value?.Length + request.QueryString.Value?.Length > LongestAddress)
            return Answer(context, StatusCodes.Status414UriTooLong);
        if (!RoutePath.TryParse(request.Path.Value, out var path))
            return next(context);
        var snapshot = SiteState.Of(context).Snapshot;
        return snapshot.Match(path) switch
        {
            RouteMatch.Page page => Show(context, path, page.Item, page.Site, ContentPages.For(page.Item.ContentType)),
            RouteMatch.Moved moved => Redirect(context, moved.Path.Value, moved.Fragment),
            RouteMatch.Gone => Answer(context, StatusCodes.Status410Gone),
            _ => subPages.Match(snapshot, path, out var page) switch
            {
                RouteMatch.Page below => Show(context, path, below.Item, below.Site, page),
                RouteMatch.Moved moved => Redirect(context, moved.Path.Value, null),
                _ => next(context),
            },
        };
    }

    private Task Show(HttpContext context, RoutePath path, ContentItem item, CultureSnapshot culture, string page)
    {
        var request = context.Request;
        if (HttpMethods.IsOptions(request.Method))
        {
            context.Response.Headers.Allow = ReadOnlyEndpoints.AllowedMethods;
            return Answer(context, StatusCodes.Status204NoContent);
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = ReadOnlyEndpoints.AllowedMethods;
            return Answer(context, StatusCodes.Status405MethodNotAllowed);
        }

        // One page has one address: another spelling of it leads there.
        if (request.Path.Value != path.Value)
            return Redirect(context, path.Value, null);
        context.Features.Set(new ContentRequest(item, culture, page));
        request.RouteValues["page"] = page;
        context.SetEndpoint(endpoints.Find(page));
        return next(context);
    }

    private static Task Redirect(HttpContext context, string path, string? fragment)
    {
        var target = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
        context.Response.Headers.Location = target + context.Request.QueryString.Value + (fragment is null ? "" : "#" + Uri.EscapeDataString(fragment));
        context.Response.Headers.CacheControl = "no-cache";
        return Answer(context, StatusCodes.Status308PermanentRedirect);
    }

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
