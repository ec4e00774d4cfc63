using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Partnership.Content.Routing;
using Partnership.Web.Site;
using Partnership.Web.Telemetry;

namespace Partnership.Web.PageCache;

/// <summary>
/// Stands before everything else. A page that was made from the current snapshot is answered from memory; any other goes
/// through the site, and is kept when it depends on nothing but its path.
/// </summary>
internal sealed class PageCacheMiddleware(RequestDelegate next, PublishedSite site, IOptions<PageCacheOptions> options, SiteMetrics metrics)
{
    private static readonly string[] OfOneAnswer =
        [HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ETag, HeaderNames.Date];

    private readonly PageCacheOptions settings = options.Value;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isHead = HttpMethods.IsHead(request.Method);
        if (!isHead && !HttpMethods.IsGet(request.Method))
            return next(context);

        // Taken before the page is made: if a publication comes in between, the page is kept with the snapshot that goes.
        var state = site.Current;
        var path = request.Path.Value ?? "/";
        var mayBeKept = settings.Enabled && !request.QueryString.HasValue;
        if (mayBeKept && state.Pages.Find(path) is { } page)
        {
            metrics.PageWasKept();
            return WriteKept(context, page, isHead);
        }

        context.Features.Set(state);
        if (mayBeKept)
            context.Response.OnStarting(static keep => ((Keeping)keep).KeepAsync(), new Keeping(context, state, path, settings, metrics));
        return next(context);
    }

    private static Task WriteKept(HttpContext context, CachedPage page, bool isHead)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in page.Headers)
            headers[name] = value;
        page.Visits?.See(context.Request);
        return PageAnswer.WriteAsync(context, page, isHead).AsTask();
    }

    // Registered first, so it runs last of all that happens when an answer starts: every header is there, the security
    // policy's too.
    private sealed class Keeping(HttpContext context, SiteState state, string path, PageCacheOptions limits, SiteMetrics metrics)
    {
        public Task KeepAsync()
        {
            // Only under its one address: other spellings of an address are without number, and would crowd the pages out.
            if (context.Features.Get<CachedPage>() is { } page && context.Response.StatusCode == StatusCodes.Status200OK
                && RoutePath.TryParse(path, out var address) && address.Value == path)
            {
                page.Headers = [.. context.Response.Headers.Where(h => !OfOneAnswer.Contains(h.Key)).Select(h => KeyValuePair.Create(h.Key, h.Value))];
                state.Pages.Add(path, page, limits);
                metrics.PageWasMade();
            }

            return Task.CompletedTask;
        }
    }
}
