using System.Diagnostics;
using Partnership.Web.CaseReviews;
using Partnership.Web.ContentRouting;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Preview;

/// <summary>
/// Lets the public page itself write a preview. For that time, and for this request alone, the request is one for the page's own
/// address in another state of the site. The page is made whole before anything is sent, and never meets the page cache.
/// </summary>
internal static class PreviewRendering
{
    /// <summary>Answers a request with a previewed page.</summary>
    public static async Task WriteAsync(HttpContext context, PreviewedPage page, PreviewMark mark)
    {
        if (PreviewLinks.IsForReport(context.Request))
        {
            if (page.ReportIn(context.RequestServices.GetRequiredService<ReadableReports>()) is not { } report)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            page = report;
        }

        using var body = new MemoryStream(16 * 1024);
        await RenderAsync(context, page, mark, body);
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task RenderAsync(HttpContext context, PreviewedPage page, PreviewMark mark, Stream body)
    {
        var endpoint = context.RequestServices.GetRequiredService<ContentEndpoints>().Find(page.Request.Page);
        var (request, response, features) = (context.Request, context.Response, context.Features);
        var (path, query, values, own, output) = (request.Path, request.QueryString, request.RouteValues, context.GetEndpoint(), response.Body);
        var state = features.Get<SiteState>();
        try
        {
            (request.Path, request.QueryString) = (page.Request.Item.Path.Value, QueryString.Empty);
            request.RouteValues = new RouteValueDictionary { ["page"] = page.Request.Page };
            context.SetEndpoint(endpoint);
            response.Body = body;
            features.Set(page.State);
            features.Set(page.Request);
            features.Set(mark);
            await (endpoint.RequestDelegate ?? throw new UnreachableException("A page can always be asked for."))(context);
        }
        finally
        {
            // If the page fails, the error page must find the request as it came, and the public state.
            (request.Path, request.QueryString, request.RouteValues, response.Body) = (path, query, values, output);
            context.SetEndpoint(own);
            features.Set(state);
            features.Set<ContentRequest>(null);
            features.Set<PreviewMark>(null);
        }
    }
}
