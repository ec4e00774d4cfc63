using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Partnership.Web.ContentRouting;
using Partnership.Web.Errors;
using Partnership.Web.PageCache;
using Partnership.Web.Site;

namespace Partnership.Web.Limits;

/// <summary>
/// The page for people who are refused. Making it is work like that which was refused, so it is made once for each state of the site,
/// by one request; meanwhile the others get a page that needs nothing.
/// </summary>
internal sealed class RefusalPages(ContentEndpoints endpoints)
{
    private const string ErrorPage = "/Errors/Error";

    // It is needed most when everything else is full.
    private static readonly PageCacheOptions Always = new() { MaxPages = int.MaxValue, MaxBytes = long.MaxValue };

    private int isMaking;

    /// <summary>Writes the page of a status.</summary>
    public async ValueTask WriteAsync(HttpContext context, int status)
    {
        // Kept with all pages of this state, so that it goes when they go; no address is without a slash.
        var pages = SiteState.Of(context).Pages;
        var key = status.ToString(CultureInfo.InvariantCulture);
        if (pages.Find(key) is not { } kept)
        {
            if (Interlocked.CompareExchange(ref isMaking, 1, 0) != 0)
            {
                await LastResort.WriteAsync(context, status, "Please try again in a minute");
                return;
            }

            try
            {
                kept = await MakeAsync(context, endpoints.Find(ErrorPage), status);
                pages.Add(key, kept, Always);
            }
            finally
            {
                Volatile.Write(ref isMaking, 0);
            }
        }

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        await PageAnswer.WriteAsync(context, kept, HttpMethods.IsHead(context.Request.Method));
    }

    // For that time the request is one for the error page, as it is when a status is turned into a page.
    private static async Task<CachedPage> MakeAsync(HttpContext context, Endpoint page, int status)
    {
        var (request, response) = (context.Request, context.Response);
        var (path, values, own, output) = (request.Path, request.RouteValues, context.GetEndpoint(), response.Body);
        using var body = new MemoryStream(16 * 1024);
        try
        {
            context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = path.Value ?? "/", OriginalPathBase = "" });
            request.Path = $"/_error/{status}";
            request.RouteValues = new RouteValueDictionary { ["page"] = ErrorPage, ["code"] = status };
            context.SetEndpoint(page);
            response.Body = body;
            await (page.RequestDelegate ?? throw new UnreachableException("A page can always be asked for."))(context);
        }
        finally
        {
            (request.Path, request.RouteValues, response.Body) = (path, values, output);
            context.SetEndpoint(own);
            context.Features.Set<IStatusCodeReExecuteFeature>(null);
        }

        return new CachedPage(body.ToArray());
    }
}
